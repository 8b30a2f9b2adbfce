import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { stampMatches, stampOf, writeStamp } from '../../../scripts/lib/stamp.mjs'

let folder: string
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'countersign-stamp-'))
  await mkdir(join(folder, 'sources/inner'), { recursive: true })
  await writeFile(join(folder, 'sources/inner/a.ts'), 'one')
  await writeFile(join(folder, 'lock.json'), '{}')
})
afterEach(() => rm(folder, { recursive: true, force: true }))

const inputs = ['sources', 'lock.json', 'missing']

describe('the stamp of sources', () => {
  it('stays while nothing changes, also when a file is written anew', async () => {
    const before = stampOf(folder, inputs)
    await writeFile(join(folder, 'sources/inner/a.ts'), 'one')
    expect(stampOf(folder, inputs)).toBe(before)
  })

  it('changes with a content, a name, a new file', async () => {
    const stamps = [stampOf(folder, inputs)]
    await writeFile(join(folder, 'sources/inner/a.ts'), 'two')
    stamps.push(stampOf(folder, inputs))
    await writeFile(join(folder, 'sources/b.ts'), '')
    stamps.push(stampOf(folder, inputs))
    await rm(join(folder, 'sources/b.ts'))
    await writeFile(join(folder, 'sources/c.ts'), '')
    stamps.push(stampOf(folder, inputs))
    expect(new Set(stamps).size).toBe(4)
  })

  it('is compared with the one kept in a file', () => {
    const file = join(folder, 'kept/stamp')
    expect(stampMatches(file, 'x')).toBe(false)
    writeStamp(file, 'x')
    expect(stampMatches(file, 'x')).toBe(true)
    expect(stampMatches(file, 'y')).toBe(false)
  })
})
