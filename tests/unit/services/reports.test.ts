import { mkdtemp, readFile, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { createServices } from '#electron/services/index.ts'
import type { RegisterEntry } from '#shared/schema/register.ts'
import { reportData } from '#shared/schema/report-data.ts'
import { bytes, signatureMark, text } from '#tests/fixtures/services/fake-formats.ts'
import {
  addPerson,
  codeOf,
  createdWorkspace,
  decided,
  enterAs,
  folder,
  issue,
  passphrase,
  startAssessment,
  startedCase,
  valueOf,
  type Stage,
} from '#tests/fixtures/services/journey.ts'

async function registerOf({ ports }: Stage): Promise<readonly RegisterEntry[]> {
  const registers = await ports.vault.repository(folder).list('register')
  return registers.flatMap(({ value }) => value.entries)
}

async function reopened({ ports, services }: Stage): Promise<void> {
  const status = valueOf(await services.workspace.status())
  await enterAs({ ports, services }, { id: status.state === 'open' ? status.person.id : '', passphrase })
}

describe('issuing a report', () => {
  it('gives a number, signed bytes that verify, and the next review by the band', async () => {
    const stage = await createdWorkspace()
    const { assessmentId, engagementId } = await startedCase(stage)
    await decided(stage, assessmentId)
    const { report } = valueOf(await issue(stage, assessmentId))
    expect([report.number, report.status, report.vendorName, report.issuedByName]).toEqual([
      'R-2026-0001',
      'issued',
      'Lakeside Labeling',
      'Ada Moreau',
    ])
    const { pdf } = valueOf(await stage.services.reports.read({ id: report.id }))
    expect(text(pdf)).toContain(`${signatureMark} Assessor Ada Moreau`)
    const { assessment, engagement } = valueOf(await stage.services.preparation.get({ assessmentId }))
    expect([assessment.status, assessment.reports]).toEqual(['issued', [report.id]])
    expect(engagement.id).toBe(engagementId)
    expect([report.score.band, engagement.nextReview]).toEqual(['low', '2028-11-24'])
  })

  it('needs the passphrase, a decision and a first time', async () => {
    const stage = await createdWorkspace()
    const { assessmentId } = await startedCase(stage)
    expect(codeOf(await issue(stage, assessmentId))).toBe('wrong-status')
    await decided(stage, assessmentId)
    expect(codeOf(await issue(stage, assessmentId, 'not this one'))).toBe('wrong-passphrase')
    expect(await registerOf(stage)).toEqual([])
    valueOf(await issue(stage, assessmentId))
    expect(codeOf(await issue(stage, assessmentId))).toBe('wrong-status')
    expect(await registerOf(stage)).toHaveLength(1)
  })

  it('numbers without a gap and never twice, however many are issued at once and whatever fails between', async () => {
    const stage = await createdWorkspace()
    const cases = []
    for (const name of ['Lakeside', 'Harbor', 'Northfield', 'Summit']) cases.push(await startedCase(stage, name))
    for (const { assessmentId } of cases) await decided(stage, assessmentId)
    const attempts = cases.flatMap(({ assessmentId }) => [
      issue(stage, assessmentId),
      issue(stage, assessmentId, 'wrong one'),
      issue(stage, assessmentId),
    ])
    const outcomes = await Promise.all(attempts)
    expect(outcomes.filter(({ ok }) => ok)).toHaveLength(4)
    expect((await registerOf(stage)).map(({ number }) => number)).toEqual([
      'R-2026-0001',
      'R-2026-0002',
      'R-2026-0003',
      'R-2026-0004',
    ])
  })

  it('begins at 1 in a new year', async () => {
    const stage = await createdWorkspace()
    const first = await startedCase(stage)
    await decided(stage, first.assessmentId)
    valueOf(await issue(stage, first.assessmentId))
    stage.ports.clock.goTo('2027-01-02')
    const second = await startedCase(stage, 'Harbor')
    await decided(stage, second.assessmentId)
    expect(valueOf(await issue(stage, second.assessmentId)).report.number).toBe('R-2027-0001')
  })

  it('enters nothing when the signed file does not verify, and leaves the number free', async () => {
    const stage = await createdWorkspace()
    const { assessmentId } = await startedCase(stage)
    await decided(stage, assessmentId)
    stage.ports.verifier.tamper = true
    expect(codeOf(await issue(stage, assessmentId))).toBe('internal')
    stage.ports.verifier.tamper = false
    stage.ports.reportBuilder.refuse = { code: 'report-too-slow', values: { seconds: 60 } }
    expect(codeOf(await issue(stage, assessmentId))).toBe('report-too-slow')
    stage.ports.reportBuilder.refuse = null
    expect(await registerOf(stage)).toEqual([])
    expect(valueOf(await issue(stage, assessmentId)).report.number).toBe('R-2026-0001')
  })

  it('enters nothing when the disk is full at the register', async () => {
    const stage = await createdWorkspace()
    const { assessmentId } = await startedCase(stage)
    await decided(stage, assessmentId)
    const repository = stage.ports.vault.repository(folder)
    repository.refuseWrites({ code: 'not-saved-disk-full', retryable: true })
    expect(codeOf(await issue(stage, assessmentId))).toBe('not-saved-disk-full')
    repository.refuseWrites(null)
    expect(valueOf(await issue(stage, assessmentId)).report.number).toBe('R-2026-0001')
  })
})

describe('a crash after the entry in the register', () => {
  /** Issues with every write after the register refused, as when the power fails right then. */
  async function issuedAndCrashed(stage: Stage, assessmentId: Parameters<typeof issue>[1]) {
    const repository = stage.ports.vault.repository(folder)
    const create = repository.create.bind(repository)
    const change = repository.change.bind(repository)
    repository.create = async (kind, ...rest) => {
      const created = await create(kind, ...rest)
      if (kind === 'register') repository.refuseWrites({ code: 'not-saved-other', values: { reason: 'EIO' } })
      return created
    }
    repository.change = async (kind, ...rest) => {
      const changed = await change(kind, ...rest)
      if (kind === 'register') repository.refuseWrites({ code: 'not-saved-other', values: { reason: 'EIO' } })
      return changed
    }
    const issued = await issue(stage, assessmentId)
    repository.refuseWrites(null)
    repository.create = create
    repository.change = change
    return valueOf(issued).report
  }

  it('is repaired at the next start: the report stands, once', async () => {
    const stage = await createdWorkspace()
    const { assessmentId, engagementId } = await startedCase(stage)
    await decided(stage, assessmentId)
    const report = await issuedAndCrashed(stage, assessmentId)
    const before = valueOf(await stage.services.preparation.get({ assessmentId }))
    expect([before.assessment.status, before.engagement.nextReview]).toEqual(['decided', null])
    await reopened(stage)
    const after = valueOf(await stage.services.preparation.get({ assessmentId }))
    expect([after.assessment.status, after.assessment.reports]).toEqual(['issued', [report.id]])
    expect(after.engagement.nextReview).toBe('2028-11-24')
    expect(await registerOf(stage)).toHaveLength(1)
    const repairs = stage.ports.vault.repository(folder).notes.filter(({ event }) => event === 'assessment-issued')
    expect(repairs.map(({ by }) => by)).toEqual([null])
    expect(engagementId).toBe(after.engagement.id)
  })

  it('cannot be used to issue the same assessment twice in the same session', async () => {
    const stage = await createdWorkspace()
    const { assessmentId } = await startedCase(stage)
    await decided(stage, assessmentId)
    await issuedAndCrashed(stage, assessmentId)
    expect(codeOf(await issue(stage, assessmentId))).toBe('wrong-status')
    expect(await registerOf(stage)).toHaveLength(1)
  })

  it('is left alone by somebody who may only read', async () => {
    const stage = await createdWorkspace()
    const { assessmentId } = await startedCase(stage)
    await decided(stage, assessmentId)
    await issuedAndCrashed(stage, assessmentId)
    await enterAs(stage, await addPerson(stage, 'Sam Osei', ['auditor']))
    expect(valueOf(await stage.services.preparation.get({ assessmentId })).assessment.status).toBe('decided')
  })
})

describe('the next report of an engagement', () => {
  async function twice(stage: Stage, secondDay: string) {
    const { assessmentId, engagementId } = await startedCase(stage)
    await decided(stage, assessmentId)
    const first = valueOf(await issue(stage, assessmentId)).report
    stage.ports.clock.goTo(secondDay)
    const next = await startAssessment(stage, engagementId)
    await decided(stage, next)
    const second = valueOf(await issue(stage, next)).report
    return { first, second, assessmentId, next }
  }

  it.each(['2026-12-01', '2027-03-01'])(
    'supersedes the one before, in the same year or a later one (%s)',
    async (day) => {
      const stage = await createdWorkspace()
      const { first, second, assessmentId } = await twice(stage, day)
      const entries = await registerOf(stage)
      expect(entries.map(({ id, status, statusReason }) => [id, status, statusReason])).toEqual([
        [first.id, 'superseded', second.number],
        [second.id, 'issued', ''],
      ])
      expect(valueOf(await stage.services.preparation.get({ assessmentId })).assessment.status).toBe('superseded')
    },
  )

  it('says what the one before was, and leaves its bytes as they were', async () => {
    const stage = await createdWorkspace()
    const { first, second } = await twice(stage, '2026-12-01')
    const { pdf, report } = valueOf(await stage.services.reports.read({ id: second.id }))
    const said = reportData.parse(JSON.parse(text(pdf).slice(5, text(pdf).lastIndexOf(signatureMark))))
    expect(said.previous).toEqual({ number: first.number, issuedAt: first.issuedAt, score: first.score })
    expect(report.sha256).toBe(second.sha256)
    expect((await stage.services.reports.read({ id: first.id })).ok).toBe(true)
  })
})

describe('a report', () => {
  it('holds what it stands on and no notes, contacts or other vendors', async () => {
    const stage = await createdWorkspace()
    const { assessmentId, vendorId } = await startedCase(stage)
    await startedCase(stage, 'Harbor Voice Data')
    const { vendor } = valueOf(await stage.services.lists.vendor({ id: vendorId }))
    const { id: _id, createdAt: _created, updatedAt: _updated, ...facts } = vendor
    const contacts = [{ name: 'Kim Quiet', role: '', email: '' as const, phone: '' }]
    valueOf(
      await stage.services.vendors.update({ id: vendorId, facts: { ...facts, notes: 'Do not print this.', contacts } }),
    )
    await decided(stage, assessmentId)
    const { report } = valueOf(await issue(stage, assessmentId))
    const { pdf } = valueOf(await stage.services.reports.read({ id: report.id }))
    expect(text(pdf)).toContain('"samePersonPrepared":true')
    expect(text(pdf)).not.toMatch(/Do not print this|Kim Quiet|Harbor Voice Data/)
  })

  it('is shown before it is issued under the number that it would get, and taken no number for', async () => {
    const stage = await createdWorkspace()
    const { assessmentId } = await startedCase(stage)
    expect(codeOf(await stage.services.reports.preview({ assessmentId }))).toBe('wrong-status')
    await decided(stage, assessmentId)
    const preview = valueOf(await stage.services.reports.preview({ assessmentId }))
    expect([preview.number, text(preview.pdf).startsWith('PREVIEW')]).toEqual(['R-2026-0001', true])
    expect(await registerOf(stage)).toEqual([])
  })

  it('is saved as a copy, byte for byte, and the audit log tells of it', async () => {
    const stage = await createdWorkspace()
    const { assessmentId } = await startedCase(stage, 'Lakeside: Labeling / Ltd')
    await decided(stage, assessmentId)
    const { report } = valueOf(await issue(stage, assessmentId))
    const place = await mkdtemp(join(tmpdir(), 'report-'))
    stage.ports.dialogs.saveTo = (fileName) => join(place, fileName)
    const { savedTo } = valueOf(await stage.services.reports.saveCopy({ id: report.id }))
    expect(savedTo).toBe(join(place, 'R-2026-0001 Lakeside Labeling Ltd.pdf'))
    const { pdf } = valueOf(await stage.services.reports.read({ id: report.id }))
    expect(new Uint8Array(await readFile(savedTo ?? ''))).toEqual(pdf)
    expect(stage.ports.vault.repository(folder).notes.at(-1)?.event).toBe('report-exported')
  })
})

describe('verifying a file', () => {
  it('works with and without an open workspace', async () => {
    const stage = await createdWorkspace()
    const { assessmentId } = await startedCase(stage)
    await decided(stage, assessmentId)
    const { report } = valueOf(await issue(stage, assessmentId))
    const path = join(await mkdtemp(join(tmpdir(), 'verify-')), 'report.pdf')
    await writeFile(path, valueOf(await stage.services.reports.read({ id: report.id })).pdf)
    const elsewhere = createServices(stage.ports)
    for (const services of [stage.services, elsewhere]) {
      const verified = valueOf(await services.verification.verify({ path }))
      expect([verified.fileName, verified.report.verdict]).toEqual(['report.pdf', 'valid'])
      expect(reportData.safeParse(verified.embedded).success).toBe(true)
    }
  })

  it('saves the embedded data exactly as it stands in the file', async () => {
    const stage = await createdWorkspace()
    const { assessmentId } = await startedCase(stage)
    await decided(stage, assessmentId)
    const { report } = valueOf(await issue(stage, assessmentId))
    const { pdf } = valueOf(await stage.services.reports.read({ id: report.id }))
    const place = await mkdtemp(join(tmpdir(), 'embedded-'))
    const path = join(place, 'report.pdf')
    await writeFile(path, pdf)
    stage.ports.dialogs.saveTo = (fileName) => join(place, fileName)
    const { savedTo } = valueOf(await stage.services.verification.saveEmbedded({ path }))
    expect(savedTo).toBe(join(place, 'report assessment.json'))
    expect(text(pdf)).toContain(await readFile(savedTo ?? '', 'utf8'))
  })

  it('says what cannot be read', async () => {
    const { services } = await createdWorkspace()
    const missing = await services.verification.verify({ path: '/no/such/report.pdf' })
    expect(missing.ok ? null : missing.error.values).toEqual({ file: 'report.pdf', reason: 'there is no such file' })
    const path = join(await mkdtemp(join(tmpdir(), 'plain-')), 'plain.pdf')
    await writeFile(path, bytes('%PDF-1.7 nothing signed'))
    expect(valueOf(await services.verification.verify({ path })).report.verdict).toBe('unsigned')
    expect(codeOf(await services.verification.saveEmbedded({ path }))).toBe('not-found')
  })
})
