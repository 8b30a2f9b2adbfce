import { readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { success } from '#shared/domain/result.ts'
import type { AuditVerdict, OpenWorkspace } from '#shared/ports/vault.ts'
import { aVendor, idOf } from '#tests/fixtures/store-documents.ts'
import { ada, testWorkspace, type TestWorkspace } from '#tests/fixtures/store-workspace.ts'

const note = { by: ada.personId, event: 'vendor-changed', detail: { field: 'notes' } }
const may = join('audit', '2026-05')
const june = join('audit', '2026-06')

let set: TestWorkspace
let workspace: OpenWorkspace | null

async function change(notes: string, opened = set.workspace): Promise<void> {
  const changed = await opened.repository.change('vendor', idOf('lake'), (v) => success({ ...v, notes }), note)
  if (!changed.ok) throw new Error(changed.error.code)
}

/** Closed, with four entries of May and two of June: a vendor at revision 5 and an event. */
beforeEach(async () => {
  set = await testWorkspace()
  await set.workspace.repository.create('vendor', idOf('lake'), aVendor('lake'), note)
  for (const notes of ['second', 'third']) await change(notes)
  await set.workspace.repository.record({ by: null, event: 'report-exported', detail: { file: 'r.pdf' } })
  set.clock.set('2026-06-01T08:00:00.000Z')
  for (const notes of ['fourth', 'fifth']) await change(notes)
  await set.workspace.close()
  workspace = null
})

afterEach(async () => {
  await workspace?.close()
  await set.dispose()
})

async function lines(file: string): Promise<string[]> {
  return (await readFile(join(set.folder, file), 'latin1')).split('\n').slice(0, -1)
}

async function write(file: string, all: readonly string[]): Promise<void> {
  await writeFile(join(set.folder, file), all.map((line) => `${line}\n`).join(''), 'latin1')
}

async function verify(): Promise<AuditVerdict> {
  workspace = await set.unlock()
  return workspace.verifyAudit()
}

async function vendorFile(): Promise<string> {
  const name = (await readdir(join(set.folder, 'vendors'))).find((each) => /^[a-z2-7]{52}$/.test(each))
  return join('vendors', name ?? '')
}

describe('the audit log', () => {
  it('goes on in a new file each month, as one chain', async () => {
    expect(await lines(may)).toHaveLength(4)
    expect(await lines(june)).toHaveLength(2)
    expect(await verify()).toMatchObject({ entries: 6, head: { sequence: 6 }, problems: [] })
  })

  it('keeps its order when the clock is set back', async () => {
    set.clock.set('2026-03-01T08:00:00.000Z')
    workspace = await set.unlock()
    await change('sixth', workspace)
    expect(await readdir(join(set.folder, 'audit'))).toEqual(['2026-05', '2026-06'])
    expect((await workspace.verifyAudit()).problems).toEqual([])
  })

  it.each([
    [
      'is edited',
      (l: string[]) =>
        l.with(
          1,
          (l[1] ?? '').replace(/./, (first) => (first === 'A' ? 'B' : 'A')),
        ),
    ],
    ['is removed', (l: string[]) => l.toSpliced(1, 1)],
    ['is doubled', (l: string[]) => l.toSpliced(1, 0, l[1] ?? '')],
    ['is moved', (l: string[]) => [l[1] ?? '', l[0] ?? '', ...l.slice(2)]],
    ['is added', (l: string[]) => l.toSpliced(1, 0, Buffer.alloc(200).toString('base64'))],
    ['is cut short', (l: string[]) => l.with(1, (l[1] ?? '').slice(0, -4))],
  ])('notices a line that %s, and where', async (_what, attack) => {
    await write(may, attack(await lines(may)))
    const { problems } = await verify()
    expect(problems.length).toBeGreaterThan(0)
    expect(problems[0]?.file).toBe('audit/2026-05')
    expect(problems.every((problem) => problem.line !== null && problem.line <= 5)).toBe(true)
  })

  it('notices every flipped bit of every line but the last, and names it', async () => {
    const sound = await readFile(join(set.folder, may))
    workspace = await set.unlock()
    for (let position = 0; position < sound.length; position += 29) {
      const flipped = Buffer.from(sound)
      flipped[position] = (flipped[position] ?? 0) ^ 4
      await writeFile(join(set.folder, may), flipped)
      expect((await workspace.verifyAudit()).problems.length).toBeGreaterThan(0)
    }
  })

  it('notices a month that is gone', async () => {
    await rm(join(set.folder, may))
    expect((await verify()).problems).toContainEqual({ code: 'line-out-of-order', file: 'audit/2026-06', line: 1 })
  })

  it('notices that its end was cut off, by the document that it no longer explains', async () => {
    await write(june, (await lines(june)).slice(0, 1))
    const file = await vendorFile()
    expect((await verify()).problems).toEqual([{ code: 'document-unexplained', file, line: null }])
  })

  it('notices at once that it was cut off while the workspace is open', async () => {
    workspace = await set.unlock()
    await write(june, (await lines(june)).slice(0, 1))
    expect((await workspace.verifyAudit()).problems).toContainEqual({
      code: 'log-cut-short',
      file: 'audit',
      line: null,
    })
    const refused = await workspace.repository.record({ by: null, event: 'report-exported' })
    expect(refused).toMatchObject({ error: { code: 'not-saved-other', retryable: true } })
  })

  it('notices a document that was put back to an older revision', async () => {
    const file = await vendorFile()
    await writeFile(join(set.folder, file), await readFile(join(set.folder, `${file}.previous`)))
    const verdict = await verify()
    expect(verdict.problems).toEqual([{ code: 'document-rolled-back', file, line: null }])
  })

  it('notices a document that is gone, and one that nobody wrote', async () => {
    const file = await vendorFile()
    const bytes = await readFile(join(set.folder, file))
    await rm(join(set.folder, file))
    await rm(join(set.folder, `${file}.previous`))
    const stranger = join('vendors', 'a'.repeat(52))
    await writeFile(join(set.folder, stranger), bytes)
    const { problems } = await verify()
    expect(problems).toContainEqual({ code: 'document-missing', file, line: null })
    expect(problems).toContainEqual({ code: 'document-unexplained', file: stranger, line: null })
  })
})

describe('the end of the log after a crash', () => {
  it('that is torn is kept in quarantine and cut off, and the log says so itself', async () => {
    const torn = Buffer.from('c29tZSBoYWxmIGxpbmU')
    await writeFile(join(set.folder, june), Buffer.concat([await readFile(join(set.folder, june)), torn]))
    expect(await verify()).toMatchObject({ entries: 7, problems: [] })
    const [kept] = await readdir(join(set.folder, 'quarantine'))
    expect(await readFile(join(set.folder, 'quarantine', kept ?? ''))).toEqual(torn)
    expect(workspace?.problems()).toEqual([])
  })

  it('that was damaged is kept as well and named, and what it explained is named by the check', async () => {
    const [first = '', second = ''] = await lines(june)
    await write(june, [first, second.replace(/^./, (letter) => (letter === 'A' ? 'B' : 'A'))])
    const { problems } = await verify()
    expect(problems).toMatchObject([{ code: 'document-unexplained' }])
    expect(workspace?.problems()).toEqual([{ file: 'audit/2026-06', code: 'audit-log-damaged', recoveredFrom: null }])
    expect(await readdir(join(set.folder, 'quarantine'))).toHaveLength(1)
  })

  it('is found in the month before when the newest file is empty', async () => {
    await writeFile(join(set.folder, 'audit', '2026-07'), '')
    set.clock.set('2026-07-02T00:00:00.000Z')
    workspace = await set.unlock()
    await change('sixth', workspace)
    expect(await workspace.verifyAudit()).toMatchObject({ entries: 7, problems: [] })
  })
})
