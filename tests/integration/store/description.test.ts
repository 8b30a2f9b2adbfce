import { readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { createFileVault } from '#electron/store/vault/file-vault.ts'
import { createHash } from 'node:crypto'
import { canonicalBytes } from '#shared/schema/canonical.ts'
import { SettableClock } from '#tests/fixtures/store-clock.ts'
import { aVendor, idOf } from '#tests/fixtures/store-documents.ts'
import { ada, newFolder, testWorkspace, type TestWorkspace } from '#tests/fixtures/store-workspace.ts'

const main = 'workspace.json'
const copy = 'workspace.copy.json'

let set: TestWorkspace

beforeEach(async () => {
  set = await testWorkspace()
  await set.workspace.close()
})

afterEach(async () => {
  await set.dispose()
})

async function read(name: string): Promise<string> {
  return readFile(join(set.folder, name), 'utf8')
}

async function write(name: string, content: string | Uint8Array): Promise<void> {
  await writeFile(join(set.folder, name), content)
}

/** Changes members as somebody without a key would, the checksum made to fit. */
async function forge(edit: (description: Record<string, unknown>) => Record<string, unknown>): Promise<string> {
  const { sha256: _old, ...rest } = edit(JSON.parse(await read(main)))
  const sha256 = createHash('sha256').update(canonicalBytes(rest)).digest('hex')
  return JSON.stringify({ ...rest, sha256 })
}

describe('workspace.json', () => {
  it('is read from its copy when it is damaged, anywhere, and mended, the damaged one kept', async () => {
    const sound = await read(main)
    for (let position = 0; position < sound.length; position += 41) {
      const damaged = Buffer.from(sound)
      damaged[position] = (damaged[position] ?? 0) ^ 2
      // What JSON does not tell apart, such as two kinds of blank, is no damage.
      await write(main, damaged)
      const opened = await set.unlock()
      expect(opened.problems().every(({ file, recoveredFrom }) => file === main && recoveredFrom === copy)).toBe(true)
      await opened.close()
      expect(JSON.parse(await read(main))).toEqual(JSON.parse(sound))
    }
    expect((await readdir(join(set.folder, 'quarantine'))).length).toBeGreaterThan(10)
  })

  it('cut short or gone is read from its copy', async () => {
    const sound = await read(main)
    await write(main, sound.slice(0, 100))
    await (await set.unlock()).close()
    await rm(join(set.folder, main))
    await (await set.unlock()).close()
    expect(await read(main)).toBe(sound)
  })

  it('damaged together with its copy is refused by name, and both are kept', async () => {
    for (const name of [main, copy]) await write(name, (await read(name)).replace('"people"', '"peoplo"'))
    const before = await read(main)
    expect(await set.vault.inspect(set.folder)).toMatchObject({
      error: { code: 'workspace-damaged', values: { file: main } },
    })
    expect(await set.vault.unlock(set.folder, ada.personId, ada.passphrase, { takeOver: true })).toMatchObject({
      error: { code: 'workspace-damaged' },
    })
    expect(await read(main)).toBe(before)
  })

  it('of a newer format is refused and left alone, although its copy could be read', async () => {
    const newer = await forge((description) => ({ ...description, formatVersion: 2, something: 'new' }))
    await write(main, newer)
    expect(await set.vault.inspect(set.folder)).toMatchObject({ error: { code: 'workspace-newer' } })
    expect(await read(main)).toBe(newer)
  })

  it('changed without a key is noticed, put back and named', async () => {
    await write(main, await forge((description) => ({ ...description, revision: 7 })))
    const opened = await set.unlock()
    expect(opened.problems()).toEqual([{ file: main, code: 'workspace-changed', recoveredFrom: copy }])
    await opened.close()
    expect(JSON.parse(await read(main))).toMatchObject({ revision: 1 })
  })

  it('of another workspace does not open this one, and nothing of it is taken for damaged', async () => {
    const own = await set.unlock()
    await own.repository.create('vendor', idOf('lake'), aVendor('lake'), { by: null, event: 'vendor-created' })
    await own.close()
    const other = await testWorkspace()
    await other.workspace.close()
    await write(main, await readFile(join(other.folder, main)))
    const ownCopy = await read(copy)
    const answer = await set.vault.unlock(set.folder, ada.personId, ada.passphrase, { takeOver: false })
    expect(answer).toMatchObject({ error: { code: 'workspace-damaged' } })
    expect(await readdir(join(set.folder, 'quarantine'))).toEqual([])
    expect(await read(copy)).toBe(ownCopy)
    await other.dispose()
  })

  it('lends no person another person’s keys', async () => {
    const opened = await set.unlock()
    await opened.setPassphrase({ ...ada, personId: idOf('bob'), label: 'Bob', passphrase: 'x', administrator: false })
    await opened.close()
    const swapped = await forge((description) => {
      const text = JSON.stringify(description)
      const marker = idOf('eve')
      return JSON.parse(
        text.replaceAll(idOf('ada'), marker).replaceAll(idOf('bob'), idOf('ada')).replaceAll(marker, idOf('bob')),
      )
    })
    for (const name of [main, copy]) await write(name, swapped)
    const asAda = await set.vault.unlock(set.folder, idOf('ada'), 'x', { takeOver: false })
    expect(asAda).toMatchObject({ error: { code: 'wrong-passphrase' } })
  })

  it('asks for no more memory than the program ever used', async () => {
    const greedy = await forge((description) =>
      JSON.parse(JSON.stringify(description).replace('"N":1024', '"N":1073741824')),
    )
    for (const name of [main, copy]) await write(name, greedy)
    expect(await set.vault.inspect(set.folder)).toMatchObject({ error: { code: 'workspace-damaged' } })
  })
})

describe('a new workspace', () => {
  it('costs whoever guesses a passphrase 128 MiB a try', async () => {
    const folder = await newFolder()
    const vault = createFileVault({ clock: new SettableClock() })
    const created = await vault.create(folder, idOf('space'), ada)
    if (!created.ok) throw new Error(created.error.code)
    await created.value.workspace.close()
    const { people } = JSON.parse(await readFile(join(folder, main), 'utf8'))
    expect(people).toMatchObject([{ kdf: { algorithm: 'scrypt', N: 131_072, r: 8, p: 1 } }])
    const opened = await vault.unlock(folder, ada.personId, ada.passphrase, { takeOver: false })
    expect(opened.ok).toBe(true)
    if (opened.ok) await opened.value.close()
    await rm(folder, { recursive: true })
  })

  it('is made in an empty folder alone', async () => {
    const folder = await newFolder()
    await writeFile(join(folder, 'letter.txt'), 'x')
    expect(await set.vault.create(folder, idOf('space'), ada)).toMatchObject({ error: { code: 'folder-not-empty' } })
    await rm(join(folder, 'letter.txt'))
    await writeFile(join(folder, '.DS_Store'), 'x')
    const created = await set.vault.create(folder, idOf('space'), ada)
    expect(created.ok).toBe(true)
    if (created.ok) await created.value.workspace.close()
    await rm(folder, { recursive: true })
  })

  it('is not made where there is a file', async () => {
    const folder = join(set.folder, main)
    expect(await set.vault.create(folder, idOf('space'), ada)).toMatchObject({ ok: false })
  })

  it('names the mistyped group of a recovery key', async () => {
    const groups = set.recoveryKey.split('-')
    const mistyped = groups
      .with(
        2,
        (groups[2] ?? '').replace(/^./, (symbol) => (symbol === '7' ? '8' : '7')),
      )
      .join('-')
    const answer = await set.vault.unlockWithRecoveryKey(set.folder, ada.personId, mistyped, { takeOver: false })
    expect(answer).toMatchObject({ error: { code: 'wrong-recovery-key', values: { problem: 'group', group: 3 } } })
  })

  it('does not open with another workspace’s recovery key', async () => {
    const other = await testWorkspace()
    await other.workspace.close()
    const answer = await set.vault.unlockWithRecoveryKey(set.folder, ada.personId, other.recoveryKey, {
      takeOver: false,
    })
    expect(answer).toMatchObject({ error: { code: 'wrong-recovery-key', values: { problem: 'other' } } })
    await other.dispose()
  })
})

describe('an open workspace that is closed', () => {
  it('answers nothing any more', async () => {
    const opened = await set.unlock()
    const { administratorSeal } = opened
    const sealed = administratorSeal?.seal(Uint8Array.of(1)) ?? ''
    await opened.close()
    await opened.close()
    expect(await opened.repository.get('vendor', idOf('lake'))).toMatchObject({ error: { code: 'workspace-locked' } })
    expect(await opened.blobs.addBytes(Uint8Array.of(1), idOf('lake'))).toMatchObject({
      error: { code: 'workspace-locked' },
    })
    expect(await opened.setPassphrase(ada)).toMatchObject({ error: { code: 'workspace-locked' } })
    await expect(opened.repository.list('vendor')).rejects.toThrow()
    expect(administratorSeal?.open(sealed)).toBeNull()
  })
})
