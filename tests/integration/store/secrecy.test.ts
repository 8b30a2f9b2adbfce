import { readdir, readFile, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { success } from '#shared/domain/result.ts'
import { aVendor, anEngagement, anEvidence, idOf } from '#tests/fixtures/store-documents.ts'
import { ada, newFolder, testWorkspace, type TestWorkspace } from '#tests/fixtures/store-workspace.ts'

const secrets = [
  'Zanzibar Labelling Cooperative',
  'the reviewers share one account',
  'Pulsar project images',
  'pulsar-access-policy.txt',
  'badge readers are switched off at night',
  'four unrelated words here',
  idOf('lake'),
  idOf('job'),
]

let set: TestWorkspace
let files: ReadonlyMap<string, Buffer>

async function allFiles(folder: string): Promise<ReadonlyMap<string, Buffer>> {
  const found = new Map<string, Buffer>()
  for (const entry of await readdir(folder, { recursive: true, withFileTypes: true })) {
    const path = join(entry.parentPath, entry.name)
    if (entry.isFile()) found.set(path.slice(folder.length + 1), await readFile(path))
  }
  return found
}

/** The forms in which a text could lie in a file; of base64 the three that its place can give, without the ends. */
function formsOf(text: string): readonly Buffer[] {
  const bytes = Buffer.from(text)
  const shifted = [0, 1, 2].map((shift) =>
    Buffer.concat([Buffer.alloc(shift), bytes])
      .toString('base64')
      .slice(4, -4),
  )
  const utf16 = Buffer.from(text, 'utf16le')
  return [bytes, utf16, Buffer.from(utf16).swap16(), ...shifted.map((each) => Buffer.from(each))]
}

beforeAll(async () => {
  set = await testWorkspace()
  const { repository, blobs } = set.workspace
  const note = { by: ada.personId, event: 'vendor-changed', detail: { before: '', after: secrets[1] ?? '' } }
  const lake = aVendor('lake', { legalName: secrets[0] ?? '', notes: secrets[1] ?? '' })
  await repository.create('vendor', lake.id, lake, note)
  await repository.create('engagement', idOf('job'), anEngagement('job', 'lake', secrets[2]), note)
  const outside = await newFolder()
  const file = join(outside, 'pulsar-access-policy.txt')
  await writeFile(file, `At our site ${secrets[4]}.`)
  const added = await blobs.addFile(file, lake.id)
  if (!added.ok) throw new Error(added.error.code)
  const { blob, sha256, size } = added.value
  await repository.create(
    'evidence',
    idOf('ev'),
    { ...anEvidence('ev', 'lake', blob, sha256, size), fileName: 'pulsar-access-policy.txt' },
    note,
  )
  await repository.record({
    by: ada.personId,
    event: 'report-exported',
    detail: { fileName: 'pulsar-access-policy.txt' },
  })
  await repository.record({ by: null, event: 'report-exported', detail: { to: secrets[0] ?? '' }, vendorId: lake.id })
  for (let index = 0; index < 300; index += 1) {
    await repository.change('vendor', lake.id, (value) => success({ ...value, tags: [`round ${index}`] }), note)
    await captureBoxes()
  }
  await set.workspace.close()
  files = await allFiles(set.folder)
  secrets.push(sha256, set.recoveryKey)
})

afterAll(async () => {
  await set.dispose()
})

/** Salt and nonce of every encrypted text seen so far. */
const salts: string[] = []
async function captureBoxes(): Promise<void> {
  const [name = ''] = (await readdir(join(set.folder, 'vendors'))).filter((each) => /^[a-z2-7]{52}$/.test(each))
  const bytes = await readFile(join(set.folder, 'vendors', name))
  const start = 12 + bytes.readUInt16BE(10) + 4
  salts.push(bytes.subarray(start, start + 44).toString('hex'))
}

describe('the files of a workspace', () => {
  it('contain nothing of what was written, in any encoding, names included', () => {
    expect([...files.keys()]).toContain('workspace.json')
    expect(files.size).toBeGreaterThan(9)
    for (const secret of secrets) {
      for (const form of formsOf(secret)) {
        for (const [name, content] of files) {
          expect(content.includes(form), `${secret} in ${name}`).toBe(false)
          expect(name.includes(secret), `${secret} as ${name}`).toBe(false)
        }
      }
    }
  })

  it('would be found out by this search if one were stored in the clear', () => {
    const planted = Buffer.concat([Buffer.alloc(5), Buffer.from(Buffer.from(`x${secrets[0]}y`).toString('base64'))])
    expect(formsOf(secrets[0] ?? '').some((form) => planted.includes(form))).toBe(true)
  })

  it('never use a salt or a nonce twice', () => {
    const lines = [...files]
      .filter(([name]) => name.startsWith('audit'))
      .flatMap(([, bytes]) => bytes.toString('latin1').split('\n').slice(0, -1))
    const all = [...salts, ...lines.map((line) => Buffer.from(line, 'base64').subarray(0, 44).toString('hex'))]
    expect(all.length).toBeGreaterThan(600)
    expect(new Set(all.map((each) => each.slice(0, 64))).size).toBe(all.length)
    expect(new Set(all.map((each) => each.slice(64))).size).toBe(all.length)
  })

  it('are readable for their owner alone', async () => {
    if (process.platform === 'win32') return
    for (const name of files.keys()) expect((await stat(join(set.folder, name))).mode & 0o077, name).toBe(0)
    expect((await stat(join(set.folder, 'vendors'))).mode & 0o077).toBe(0)
  })
})
