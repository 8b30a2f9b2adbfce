import { randomBytes } from 'node:crypto'
import { mkdtemp, open, rm, stat } from 'node:fs/promises'
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

/** Durable save of one answer in an assessment of 300, against an fsynced write of the same bytes and an SQLite commit. */
export async function measureSaves(): Promise<readonly Measurement[]> {
  const folder = await mkdtemp(join(tmpdir(), 'countersign-bench-'))
  try {
    const store = await saveAnswers(folder)
    const size = Buffer.byteLength(JSON.stringify(sampleAssessment()))
    const raw: Measurement = {
      name: 'fsynced write of the same bytes',
      milliseconds: median(await writeRaw(folder, size)),
    }
    const sqlite: Measurement = { name: 'SQLite commit, synchronous=FULL', milliseconds: median(commit(folder, size)) }
    return [
      raw,
      sqlite,
      against('save of one answer of 300, p50', median(store), raw),
      against('save of one answer of 300, p50 ', median(store), sqlite),
      { name: 'save of one answer of 300, p95', milliseconds: percentile(store, 0.95) },
    ]
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

async function saveAnswers(folder: string): Promise<number[]> {
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
  const [key] = Object.keys(value.responses)
  const taken = await times(saves, async (index) => {
    const written = await repository.change(
      'assessment',
      value.id,
      (current) => success(withComment(current, key ?? '', `Edit ${index}`)),
      note,
    )
    if (!written.ok) throw new Error(written.error.code)
  })
  await workspace.close()
  return taken
}

function withComment(current: Assessment, key: string, comment: string): Assessment {
  const responses = Object.entries(current.responses).map(
    ([each, response]) => [each, each === key ? { ...response, comment } : response] as const,
  )
  return assessmentSchema.parse({ ...current, responses: Object.fromEntries(responses) })
}

async function writeRaw(folder: string, size: number): Promise<number[]> {
  const bytes = randomBytes(size)
  const file = join(folder, 'raw')
  const taken = await times(saves, async () => {
    const handle = await open(file, 'w')
    await handle.write(bytes)
    await handle.sync()
    await handle.close()
  })
  if ((await stat(file)).size !== size) throw new Error('short write')
  return taken
}

function commit(folder: string, size: number): number[] {
  const database = new DatabaseSync(join(folder, 'bench.sqlite'))
  database.exec('PRAGMA synchronous=FULL; CREATE TABLE documents (id TEXT PRIMARY KEY, body BLOB)')
  const put = database.prepare('INSERT OR REPLACE INTO documents (id, body) VALUES (?, ?)')
  const taken = Array.from({ length: saves }, () => {
    const body = randomBytes(size)
    const start = performance.now()
    put.run('one', body)
    return performance.now() - start
  })
  database.close()
  return taken
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
