import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { createServices } from '#electron/services/index.ts'
import { personId } from '#shared/schema/primitives.ts'
import { reportData } from '#shared/schema/report-data.ts'
import { verifyReport } from '#shared/verify/verify-report.ts'
import { readCertificateFile } from '#electron/report/signing/pem.ts'
import { createFilePorts, filesUnder } from '#tests/fixtures/services/file-services.ts'
import {
  answerAll,
  codeOf,
  content,
  issue,
  passphrase,
  questionOf,
  reviewed,
  startAssessment,
  startedCase,
  valueOf,
} from '#tests/fixtures/services/journey.ts'

const person = { name: 'Ada Moreau', title: 'Head of vendor security', email: 'ada@example.org' as const, passphrase }
const secretComment = 'Only two of forty laptops are managed, and nobody has told the board.'
const approval = { outcome: 'approve', conditions: [], reason: '', validUntil: null } as const

async function created() {
  const { place, workspace, ports } = await createFilePorts()
  const services = createServices(ports)
  const facts = { folder: workspace, name: 'Vendor diligence', organisation: 'Northlight Research' }
  const made = valueOf(await services.workspace.create({ ...facts, person, signing: { kind: 'create' } }))
  const id = personId.parse(made.status.state === 'open' ? made.status.person.id : '')
  return { place, workspace, ports, services, recoveryKey: made.recoveryKey, id }
}

describe('the main job on the file store', () => {
  it('goes from nothing, through a restart in the middle, to a report that verifies by the root certificate alone', async () => {
    const { place, workspace, ports, services, id } = await created()
    const { assessmentId } = await startedCase({ services })
    const question = questionOf('D-3')
    const half = content({ answer: { kind: 'option', option: 'some' }, comment: secretComment })
    valueOf(await services.preparation.saveResponse({ assessmentId, question, content: half }))
    valueOf(await services.preparation.setPosition({ assessmentId, question }))
    valueOf(await services.workspace.leave())

    const later = createServices(ports)
    const closed = valueOf(await later.workspace.status())
    expect(closed.state === 'closed' && closed.recent.map(({ name }) => name)).toEqual(['Vendor diligence'])
    valueOf(await later.workspace.select({ folder: workspace }))
    expect(codeOf(await later.workspace.unlock({ personId: id, passphrase: 'wrong', takeOver: false }))).toBe(
      'wrong-passphrase',
    )
    valueOf(await later.workspace.unlock({ personId: id, passphrase, takeOver: false }))
    const view = valueOf(await later.preparation.get({ assessmentId }))
    expect([view.assessment.position, view.assessment.responses[question]?.comment]).toEqual([question, secretComment])

    const proof = join(place, 'Patch report.txt')
    await writeFile(proof, 'Critical weaknesses were repaired within five days.')
    valueOf(await later.evidence.attach({ assessmentId, question: questionOf('D-2'), paths: [proof] }))
    await answerAll({ services: later }, assessmentId)
    valueOf(await later.preparation.submit({ assessmentId }))
    await reviewed({ services: later }, assessmentId)
    valueOf(await later.review.decide({ assessmentId, ...approval }))
    expect(valueOf(await later.reports.preview({ assessmentId })).number).toMatch(/^R-\d{4}-0001$/)
    const { report } = valueOf(await issue({ services: later }, assessmentId))

    ports.dialogs.saveTo = (fileName) => join(place, fileName)
    const copy = valueOf(await later.reports.saveCopy({ id: report.id })).savedTo ?? ''
    const root = valueOf(await later.keepsakes.exportRoot()).savedTo ?? ''
    valueOf(await later.workspace.leave())

    const pdf = new Uint8Array(await readFile(copy))
    const trustedCertificates = readCertificateFile(new Uint8Array(await readFile(root)))
    const verified = await verifyReport(pdf, { trustedCertificates, now: new Date() })
    expect([verified.report.verdict, verified.report.trust, verified.report.score?.matches]).toEqual([
      'valid',
      'trusted',
      true,
    ])
    expect(verified.report.signatures[0]?.signerName).toBe('Ada Moreau')
    const data = reportData.parse(JSON.parse(new TextDecoder().decode(verified.embedded ?? new Uint8Array())))
    expect(data.evidence.map(({ fileName, sha256 }) => [fileName, sha256.length])).toEqual([['Patch report.txt', 64]])
    const spoilt = pdf.with(400, (pdf[400] ?? 0) ^ 1)
    const refused = await verifyReport(spoilt, { trustedCertificates, now: new Date() })
    expect(refused.report.verdict).not.toMatch(/^valid/)
  })

  it('leaves nothing readable in the workspace folder, and an audit log that explains every document', async () => {
    const { workspace, ports, services, id } = await created()
    const { assessmentId } = await startedCase({ services }, 'Lakeside Labeling')
    const half = content({ comment: secretComment })
    valueOf(await services.preparation.saveResponse({ assessmentId, question: questionOf('D-3'), content: half }))
    await answerAll({ services }, assessmentId)
    valueOf(await services.preparation.submit({ assessmentId }))
    await reviewed({ services }, assessmentId)
    valueOf(await services.review.decide({ assessmentId, ...approval }))
    valueOf(await issue({ services }, assessmentId))
    valueOf(await services.workspace.leave())
    const secrets = [secretComment, 'Lakeside', 'Image labels', passphrase, 'Known and small.', 'ada@example.org']
    for (const { name, bytes } of await filesUnder(workspace)) {
      expect([name, secrets.filter((secret) => bytes.includes(secret) || name.includes(secret))]).toEqual([name, []])
    }
    const opened = valueOf(await ports.vault.unlock(workspace, id, passphrase, { takeOver: false }))
    const audit = await opened.verifyAudit()
    expect(audit.problems).toEqual([])
    expect(audit.entries).toBeGreaterThan(40)
    await opened.close()
  })

  it('signs on after the recovery key gave a new passphrase', async () => {
    const { services, id, recoveryKey } = await created()
    const { assessmentId, engagementId } = await startedCase({ services })
    await answerAll({ services }, assessmentId)
    valueOf(await services.preparation.submit({ assessmentId }))
    await reviewed({ services }, assessmentId)
    valueOf(await services.review.decide({ assessmentId, ...approval }))
    const first = valueOf(await issue({ services }, assessmentId)).report
    valueOf(await services.workspace.lock())
    const newPassphrase = 'walnut harbour silent tram'
    valueOf(await services.workspace.unlockWithRecovery({ personId: id, recoveryKey, newPassphrase, takeOver: false }))

    const next = await startAssessment({ services }, engagementId)
    await answerAll({ services }, next)
    valueOf(await services.preparation.submit({ assessmentId: next }))
    await reviewed({ services }, next)
    valueOf(await services.review.decide({ assessmentId: next, ...approval }))
    expect(codeOf(await issue({ services }, next))).toBe('wrong-passphrase')
    const second = valueOf(await issue({ services }, next, newPassphrase)).report
    const { rows } = valueOf(await services.reports.list())
    expect(rows.map(({ id: each, status }) => [each, status])).toEqual([
      [second.id, 'issued'],
      [first.id, 'superseded'],
    ])
    for (const { id: each } of rows) {
      const { pdf } = valueOf(await services.reports.read({ id: each }))
      const status = valueOf(await services.workspace.status())
      const verified = await verifyReport(pdf, { trustedCertificates: [], now: new Date() })
      expect(verified.report.signatures[0]?.rootSha256).toBe(status.state === 'open' && status.rootSha256)
    }
    valueOf(await services.workspace.leave())
  })
})
