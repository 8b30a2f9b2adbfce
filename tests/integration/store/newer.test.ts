import { createHash } from 'node:crypto'
import { readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { sealEnvelope } from '#electron/store/crypto/envelope.ts'
import { success } from '#shared/domain/result.ts'
import { person as personSchema } from '#shared/schema/person.ts'
import { aVendor, idOf } from '#tests/fixtures/store-documents.ts'
import { ada, keyRingOf, testWorkspace, type TestWorkspace } from '#tests/fixtures/store-workspace.ts'

const note = { by: ada.personId, event: 'person-changed' }
const person = {
  id: idOf('bob'),
  name: 'Bob',
  title: '',
  email: '',
  roles: ['reviewer'],
  signing: null,
  createdAt: '2026-05-04T12:00:00.000Z',
}

let set: TestWorkspace
let file: string

/** Closed, with Bob at revision 2, so that an older revision is at hand. */
beforeEach(async () => {
  set = await testWorkspace()
  const { repository } = set.workspace
  const bob = personSchema.parse(person)
  await repository.create('person', bob.id, bob, note)
  await repository.change('person', bob.id, (value) => success({ ...value, title: 'Reviewer' }), note)
  await set.workspace.close()
  const name = (await readdir(join(set.folder, 'people'))).find((each) => /^[a-z2-7]{52}$/.test(each))
  file = join('people', name ?? '')
})

afterEach(async () => {
  await set.dispose()
})

/** Writes a sound file that another version of the program, or one with a mistake, could have written. */
async function write(schema: number, id: string, value: unknown): Promise<void> {
  const ring = await keyRingOf(set.folder)
  const savedAt = '2026-05-04T12:00:00.000Z'
  const header = {
    kind: 'person',
    name: ring.nameOf('person', idOf('bob')),
    revision: 3,
    schema,
    savedAt,
    key: 'workspace',
  } as const
  const body = Buffer.from(JSON.stringify({ id, value }))
  await writeFile(join(set.folder, file), sealEnvelope(ring.workspaceDocuments, header, body))
}

async function expectRefusedAndLeftAlone(code: string, problem: string): Promise<void> {
  const before = await readFile(join(set.folder, file))
  const opened = await set.unlock()
  expect(await opened.repository.get('person', idOf('bob'))).toMatchObject({ error: { code } })
  const changed = await opened.repository.change('person', idOf('bob'), (value) => success(value), note)
  expect(changed).toMatchObject({ error: { code } })
  expect(opened.problems()).toEqual([{ file, code: problem, recoveredFrom: null }])
  await opened.close()
  expect(await readFile(join(set.folder, file))).toEqual(before)
  expect(await readdir(join(set.folder, 'quarantine'))).toEqual([])
}

describe('a document that this version does not understand', () => {
  it('because its schema is newer is refused and left alone', async () => {
    await write(2, idOf('bob'), { ...person, nickname: 'B' })
    await expectRefusedAndLeftAlone('document-newer', 'document-newer')
  })

  it('because its file format is newer is refused and left alone', async () => {
    const bytes = await readFile(join(set.folder, file))
    bytes.writeUInt16BE(2, 8)
    const headerEnd = 12 + bytes.readUInt16BE(10)
    createHash('sha256').update(bytes.subarray(0, headerEnd)).digest().copy(bytes, headerEnd, 0, 4)
    await writeFile(join(set.folder, file), bytes)
    await expectRefusedAndLeftAlone('document-newer', 'document-newer')
  })

  it('although it is authentic is refused and left alone: the mistake is the program’s', async () => {
    await write(1, idOf('bob'), { ...person, roles: [] })
    await expectRefusedAndLeftAlone('document-damaged', 'document-invalid')
  })

  it('whose content is another document’s is taken for damaged', async () => {
    await write(1, idOf('eve'), { ...person, id: idOf('eve') })
    const opened = await set.unlock()
    expect(await opened.repository.get('person', idOf('bob'))).toMatchObject({ value: { value: { title: '' } } })
    expect(opened.problems()).toEqual([{ file, code: 'document-damaged', recoveredFrom: `${file}.previous` }])
    await opened.close()
  })
})

describe('a vendor whose key is another’s', () => {
  it('is never read under it', async () => {
    const opened = await set.unlock()
    for (const word of ['lake', 'river']) await opened.repository.create('vendor', idOf(word), aVendor(word), note)
    await opened.close()
    const keys = (await readdir(join(set.folder, 'keys'))).filter((name) => !name.endsWith('.copy'))
    const [first = '', second = ''] = keys.map((name) => join(set.folder, 'keys', name))
    for (const suffix of ['', '.copy']) await writeFile(first + suffix, await readFile(second + suffix))
    const again = await set.unlock()
    expect(await again.repository.list('vendor')).toHaveLength(1)
    expect(await readdir(join(set.folder, 'quarantine'))).toEqual([])
    await again.close()
  })
})
