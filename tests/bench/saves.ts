import { randomBytes } from 'node:crypto'
import { mkdtemp, open, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { randomIds } from '#electron/adapters/random-ids.ts'
import { systemClock } from '#electron/adapters/system-clock.ts'
import { createFileVault } from '#electron/store/vault/file-vault.ts'
import { success } from '#shared/domain/result.ts'
import { assessment as assessmentSchema, type Assessment } from '#shared/schema/assessment.ts'
import { against, median, percentile, times, type Measurement } from './measure.ts'

const saves = 200
const questions = 300

/** One way to save, opened; `save` ends when the bytes are durable. */
interface Way {
  readonly save: (index: number) => Promise<unknown>
  readonly close: () => Promise<unknown>
}

/** Durable save of one answer in an assessment of 300, against an fsynced write of the same bytes and an SQLite commit. */
export async function measureSaves(): Promise<readonly Measurement[]> {
  const folder = await mkdtemp(join(tmpdir(), 'countersign-bench-'))
  try {
    const size = Buffer.byteLength(JSON.stringify(sampleAssessment()))
    const ways = [await openStore(folder), await openFile(folder, size), openSqlite(folder, size)]
    const taken = ways.map((): number[] => [])
    // In turns, so that other work on the disk falls on all of them alike.
    for (let round = 0; round < saves; round += 1)
      for (const [index, { save }] of ways.entries()) taken[index]?.push(...(await times(1, () => save(round))))
    for (const { close } of ways) await close()
    const [store = [], file = [], sqlite = []] = taken
    const raw: Measurement = { name: 'fsynced write of the same bytes', milliseconds: median(file) }
    const commit: Measurement = { name: 'SQLite commit, synchronous=FULL', milliseconds: median(sqlite) }
    return [
      raw,
      commit,
      against('save of one answer of 300, p50', median(store), [raw, commit]),
      { name: 'save of one answer of 300, p95', milliseconds: percentile(store, 0.95) },
    ]
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

async function openStore(folder: string): Promise<Way> {
  const vault = createFileVault({ clock: systemClock })
  const created = await vault.create(join(folder, 'workspace'), randomIds.next(), {
    personId: randomIds.next(),
    label: 'Bench',
    passphrase: 'kiln orbit mosaic ferry',
    administrator: true,
  })
  if (!created.ok) throw new Error(created.error.code)
  const { workspace } = created.value
  const { repository } = workspace
  const value = sampleAssessment()
  const note = { by: null, event: 'response-changed' }
  const stored = await repository.create('assessment', value.id, value, note)
  if (!stored.ok) throw new Error(stored.error.code)
  const [key = ''] = Object.keys(value.responses)
  return {
    save: async (index) => {
      const edit = (current: Assessment) => success(withComment(current, key, `Edit ${index}`))
      const written = await repository.change('assessment', value.id, edit, note)
      if (!written.ok) throw new Error(written.error.code)
    },
    close: () => workspace.close(),
  }
}

async function openFile(folder: string, size: number): Promise<Way> {
  const bytes = randomBytes(size)
  return {
    save: async () => {
      const handle = await open(join(folder, 'raw'), 'w')
      await handle.write(bytes)
      await handle.sync()
      await handle.close()
    },
    close: () => Promise.resolve(),
  }
}

function openSqlite(folder: string, size: number): Way {
  const database = new DatabaseSync(join(folder, 'bench.sqlite'))
  database.exec('PRAGMA synchronous=FULL; CREATE TABLE documents (id TEXT PRIMARY KEY, body BLOB)')
  const put = database.prepare('INSERT OR REPLACE INTO documents (id, body) VALUES (?, ?)')
  const body = randomBytes(size)
  return { save: async () => put.run('one', body), close: async () => database.close() }
}

function withComment(current: Assessment, key: string, comment: string): Assessment {
  const responses = Object.entries(current.responses).map(
    ([each, response]) => [each, each === key ? { ...response, comment } : response] as const,
  )
  return assessmentSchema.parse({ ...current, responses: Object.fromEntries(responses) })
}

function sampleAssessment(): Assessment {
  const id = 'a'.repeat(26)
  const at = '2026-11-24T12:00:00.000Z'
  const response = {
    answer: { kind: 'option', option: 'yes' },
    comment: 'Checked with the head of platform; the record is attached and was current last quarter. '.repeat(2),
    justification: '',
    compensatingControl: '',
    evidence: [],
    flagged: false,
    answeredBy: id,
    answeredAt: at,
    review: null,
  }
  const keys = Array.from({ length: questions }, (_, index) => `bench:Q-${index + 1}`)
  return assessmentSchema.parse({
    id,
    vendorId: id,
    engagementId: id,
    title: 'Bench',
    questionnaires: [{ id: 'bench', version: '1.0', sha256: '0'.repeat(64) }],
    status: 'in-progress',
    history: [{ status: 'draft', by: id, at, note: '' }],
    responses: Object.fromEntries(keys.map((key) => [key, response])),
    evidenceReviews: {},
    proposals: {},
    findings: [],
    decision: null,
    position: null,
    reports: [],
    createdBy: id,
    createdAt: at,
    updatedAt: at,
  })
}
