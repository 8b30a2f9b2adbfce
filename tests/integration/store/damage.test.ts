import { readdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { success } from '#shared/domain/result.ts'
import type { OpenWorkspace } from '#shared/ports/vault.ts'
import { aVendor, anEngagement, idOf } from '#tests/fixtures/store-documents.ts'
import { ada, testWorkspace, type TestWorkspace } from '#tests/fixtures/store-workspace.ts'

const note = { by: ada.personId, event: 'vendor-changed', detail: { field: 'notes' } }
const evidence = Buffer.alloc(150_000, 'evidence text ')

let set: TestWorkspace
let blob: string
let workspace: OpenWorkspace | null

/** A closed workspace with every kind of file: Lake at revision 3, River at revision 1, one engagement, one blob. */
beforeEach(async () => {
  set = await testWorkspace()
  const { repository, blobs } = set.workspace
  await repository.create('vendor', idOf('lake'), aVendor('lake', { notes: 'first' }), note)
  await repository.create('vendor', idOf('river'), aVendor('river'), note)
  for (const notes of ['second', 'third']) {
    await repository.change('vendor', idOf('lake'), (v) => success({ ...v, notes }), note)
  }
  await repository.create('engagement', idOf('job'), anEngagement('job', 'lake'), note)
  const added = await blobs.addBytes(evidence, idOf('lake'))
  blob = added.ok ? added.value.blob : ''
  await set.workspace.close()
  workspace = null
})

afterEach(async () => {
  await workspace?.close()
  await set.dispose()
})

async function filesIn(folder: string, pattern: RegExp): Promise<readonly string[]> {
  return (await readdir(join(set.folder, folder)))
    .filter((name) => pattern.test(name))
    .map((name) => join(folder, name))
}

/** The vendor file that has a previous revision is Lake's. */
async function lakeFile(): Promise<string> {
  const [previous] = await filesIn('vendors', /\.previous$/)
  if (previous === undefined) throw new Error('no previous revision')
  return previous.slice(0, -'.previous'.length)
}

async function riverFile(): Promise<string> {
  const lake = await lakeFile()
  const other = (await filesIn('vendors', /^[a-z2-7]{52}$/)).find((file) => file !== lake)
  if (other === undefined) throw new Error('no second vendor')
  return other
}

async function change(file: string, edit: (bytes: Buffer) => Buffer): Promise<void> {
  const path = join(set.folder, file)
  await writeFile(path, edit(await readFile(path)))
}

function flipped(position: number) {
  return (bytes: Buffer) => {
    const copy = Buffer.from(bytes)
    copy[position] = (copy[position] ?? 0) ^ 1
    return copy
  }
}

async function open(): Promise<OpenWorkspace> {
  workspace = await set.unlock()
  return workspace
}

async function notesOfLake(opened: OpenWorkspace): Promise<string> {
  const read = await opened.repository.get('vendor', idOf('lake'))
  return read.ok ? read.value.value.notes : read.error.code
}

/** Positions all along a file: each of the first and last hundred bytes, and every so many between. */
function positions(length: number, step: number): readonly number[] {
  const all = Array.from({ length }, (_, index) => index)
  return all.filter((index) => index < 100 || index >= length - 100 || index % step === 0)
}

describe('a damaged document', () => {
  it('is replaced by the revision before it, set aside and named, wherever it was flipped or cut', async () => {
    const file = await lakeFile()
    const sound = await readFile(join(set.folder, file))
    const previous = await readFile(join(set.folder, `${file}.previous`))
    const damages = positions(sound.length, 97).flatMap((position) => [
      flipped(position)(sound),
      sound.subarray(0, position),
    ])
    for (const damaged of damages) {
      await writeFile(join(set.folder, file), damaged)
      await writeFile(join(set.folder, `${file}.previous`), previous)
      const opened = await set.unlock()
      expect(await notesOfLake(opened)).toBe('second')
      expect(opened.problems()).toEqual([{ file, code: 'document-damaged', recoveredFrom: `${file}.previous` }])
      await opened.close()
    }
    const kept = await filesIn('quarantine', /^vendors/)
    expect(kept).toHaveLength(damages.length)
  })

  it('is explained in the audit log, and saving goes on from it', async () => {
    await change(await lakeFile(), flipped(300))
    const opened = await open()
    expect(await notesOfLake(opened)).toBe('second')
    expect((await opened.verifyAudit()).problems).toEqual([])
    const saved = await opened.repository.change('vendor', idOf('lake'), (v) => success({ ...v, notes: 'new' }), note)
    expect(saved).toMatchObject({ value: { revision: 3 } })
    expect((await opened.verifyAudit()).problems).toEqual([])
  })

  it('without a readable revision is refused by name, now and after the next start, and the rest goes on', async () => {
    const file = await lakeFile()
    await change(file, flipped(300))
    await change(`${file}.previous`, (bytes) => bytes.subarray(0, 200))
    for (let start = 0; start < 2; start += 1) {
      const opened = await set.unlock()
      expect(await notesOfLake(opened)).toBe('document-damaged')
      expect(await notesOfLake(opened)).toBe('document-damaged')
      const again = await opened.repository.create('vendor', idOf('lake'), aVendor('lake'), note)
      expect(again).toMatchObject({ error: { code: 'conflict' } })
      expect(opened.problems()).toEqual([{ file, code: 'document-damaged', recoveredFrom: null }])
      expect((await opened.repository.list('vendor')).map((stored) => stored.id)).toEqual([idOf('river')])
      expect((await opened.verifyAudit()).problems).toEqual([{ code: 'document-missing', file, line: null }])
      await opened.close()
    }
    expect(await filesIn('quarantine', /^vendors/)).toHaveLength(2)
  })

  it('that was removed is replaced by the revision before it', async () => {
    const file = await lakeFile()
    await rm(join(set.folder, file))
    const opened = await open()
    expect((await opened.repository.list('vendor')).map((stored) => stored.id).toSorted()).toEqual([
      idOf('lake'),
      idOf('river'),
    ])
    expect(opened.problems()).toEqual([{ file, code: 'document-missing', recoveredFrom: `${file}.previous` }])
  })

  it('is zero-filled: recovered like any other damage', async () => {
    await change(await lakeFile(), (bytes) => Buffer.alloc(bytes.length))
    expect(await notesOfLake(await open())).toBe('second')
  })
})

describe('documents that change places', () => {
  it('are noticed, and neither gives the other’s content', async () => {
    const lake = await lakeFile()
    const river = await riverFile()
    await rename(join(set.folder, lake), join(set.folder, 'aside'))
    await rename(join(set.folder, river), join(set.folder, lake))
    await rename(join(set.folder, 'aside'), join(set.folder, river))
    const opened = await open()
    expect(await notesOfLake(opened)).toBe('second')
    expect(await opened.repository.get('vendor', idOf('river'))).toMatchObject({ error: { code: 'document-damaged' } })
    expect(opened.problems()).toHaveLength(2)
  })

  it('are noticed across kinds', async () => {
    const [job] = await filesIn('engagements', /^[a-z2-7]{52}$/)
    const river = await riverFile()
    await writeFile(join(set.folder, job ?? ''), await readFile(join(set.folder, river)))
    const opened = await open()
    expect(await opened.repository.get('engagement', idOf('job'))).toMatchObject({
      error: { code: 'document-damaged' },
    })
  })

  it('copies that a synchronised folder made are named and left alone', async () => {
    const lake = await lakeFile()
    const copy = `${lake} (conflicted copy 2026-05-04)`
    await writeFile(join(set.folder, copy), await readFile(join(set.folder, lake)))
    const opened = await open()
    expect(await opened.repository.list('vendor')).toHaveLength(2)
    expect(opened.problems()).toEqual([{ file: copy, code: 'unknown-file', recoveredFrom: null }])
    expect(await filesIn('vendors', /conflicted/)).toHaveLength(1)
  })
})

describe('a vendor’s key', () => {
  it('is taken from its copy when damaged, wherever it was flipped or cut', async () => {
    for (const key of await filesIn('keys', /^[a-z2-7]{52}$/)) {
      const sound = await readFile(join(set.folder, key))
      for (const position of positions(sound.length, 11).filter((each) => each % 3 === 0)) {
        await writeFile(
          join(set.folder, key),
          position % 2 === 0 ? flipped(position)(sound) : sound.subarray(0, position),
        )
        const opened = await set.unlock()
        expect(await opened.repository.list('vendor')).toHaveLength(2)
        expect(opened.problems()).toEqual([{ file: key, code: 'key-damaged', recoveredFrom: `${key}.copy` }])
        await opened.close()
        expect(await readFile(join(set.folder, key))).toEqual(sound)
      }
    }
  })

  it('that is gone leaves the documents where they are, and no other key is made for them', async () => {
    for (const key of await filesIn('keys', /./)) await rm(join(set.folder, key))
    const opened = await open()
    expect(await notesOfLake(opened)).toBe('document-damaged')
    const added = await opened.repository.create('engagement', idOf('jobb'), anEngagement('jobb', 'lake'), note)
    expect(added).toMatchObject({ error: { code: 'document-damaged' } })
    expect(await filesIn('vendors', /^[a-z2-7]{52}$/)).toHaveLength(2)
    expect(await filesIn('keys', /./)).toEqual([])
    expect(opened.problems()).toContainEqual(expect.objectContaining({ code: 'key-missing' }))
  })
})

describe('a damaged blob', () => {
  it('never gives wrong bytes, wherever it was flipped or cut', async () => {
    const path = join(set.folder, 'evidence', blob.slice(0, 2), blob)
    const sound = await readFile(path)
    const opened = await open()
    for (const position of positions(sound.length, 997)) {
      for (const damaged of [flipped(position)(sound), sound.subarray(0, position)]) {
        await writeFile(path, damaged)
        expect(await opened.blobs.read(blob, idOf('lake'))).toMatchObject({ error: { code: 'document-damaged' } })
      }
    }
    await writeFile(path, Buffer.concat([sound, Buffer.from('x')]))
    expect(await opened.blobs.read(blob, idOf('lake'))).toMatchObject({ error: { code: 'document-damaged' } })
    expect(opened.problems()).toHaveLength(1)
  })

  it('is made whole by adding the same file again, the damaged one set aside', async () => {
    const path = join('evidence', blob.slice(0, 2), blob)
    await change(path, flipped(100_000))
    const opened = await open()
    expect(await opened.blobs.addBytes(evidence, idOf('lake'))).toMatchObject({ value: { blob } })
    expect(await opened.blobs.read(blob, idOf('lake'))).toEqual(success(new Uint8Array(evidence)))
    expect(await filesIn('quarantine', /^evidence/)).toHaveLength(1)
  })
})
