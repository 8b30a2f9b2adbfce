import { mkdir, mkdtemp, readFile, readdir, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { createFileProfile } from '#electron/adapters/file-profile.ts'
import { createOutsideFiles } from '#electron/adapters/outside-files.ts'
import { randomIds } from '#electron/adapters/random-ids.ts'
import { vendorId } from '#shared/schema/primitives.ts'
import { emptyProfile } from '#shared/schema/profile.ts'
import { createTranslator } from '#shared/text/translator.ts'

const files = createOutsideFiles(createTranslator('en'))

function place(): Promise<string> {
  return mkdtemp(join(tmpdir(), 'outside-'))
}

describe('files outside the workspace', () => {
  it('are read up to the limit and not beyond', async () => {
    const path = join(await place(), 'note.txt')
    await writeFile(path, 'x'.repeat(1000))
    const read = await files.read(path, 1000)
    expect(read.ok && read.value.length).toBe(1000)
    const refused = await files.read(path, 999)
    expect(refused.ok ? null : refused.error.code).toBe('file-too-large')
  })

  it('are looked at by their size and first bytes', async () => {
    const path = join(await place(), 'long.bin')
    await writeFile(path, Buffer.alloc(5000, 7))
    const seen = await files.inspect(path)
    expect(seen.ok && [seen.value.size, seen.value.head.length]).toEqual([5000, 512])
  })

  it('are refused in words when they are missing, or no files', async () => {
    const folder = await place()
    const missing = await files.read(join(folder, 'missing.pdf'), 10)
    expect(missing.ok ? null : missing.error.values).toEqual({ file: 'missing.pdf', reason: 'there is no such file' })
    await mkdir(join(folder, 'inside'))
    const inside = await files.inspect(join(folder, 'inside'))
    expect(inside.ok ? null : inside.error.values).toEqual({ file: 'inside', reason: 'it is not a file' })
  })

  it('are replaced whole, with nothing left beside them', async () => {
    const folder = await place()
    const path = join(folder, 'report.pdf')
    await writeFile(path, 'an older and longer content')
    expect((await files.write(path, new TextEncoder().encode('new'))).ok).toBe(true)
    expect(await readFile(path, 'utf8')).toBe('new')
    expect(await readdir(folder)).toEqual(['report.pdf'])
    const gone = await files.write(join(folder, 'no', 'such', 'folder.pdf'), new Uint8Array(1))
    expect(gone.ok ? null : gone.error.code).toBe('not-saved-gone')
  })
})

describe('the profile', () => {
  it('is empty where there is none or where it cannot be read, and keeps changes made at once', async () => {
    const file = join(await place(), 'deep', 'profile.json')
    const profile = createFileProfile(file)
    expect(await profile.read()).toEqual(emptyProfile)
    await Promise.all(
      ['a', 'b', 'c'].map((name) =>
        profile.change((current) => ({ ...current, recent: [...current.recent, { folder: `/${name}`, name }] })),
      ),
    )
    expect((await createFileProfile(file).read()).recent.map(({ name }) => name)).toEqual(['a', 'b', 'c'])
    await writeFile(file, '{"recent": 3')
    expect(await profile.read()).toEqual(emptyProfile)
  })
})

describe('identifiers', () => {
  it('are what documents take for one, and differ', () => {
    const made = Array.from({ length: 1000 }, () => vendorId.parse(randomIds.next()))
    expect(new Set(made).size).toBe(1000)
  })
})
