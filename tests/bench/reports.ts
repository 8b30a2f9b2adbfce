import { join } from 'node:path'
import { buildReport } from '#electron/report/build-report.ts'
import { createSignatureAppearance } from '#electron/report/signature-appearance.ts'
import { createSigning } from '#electron/report/signing/signing.ts'
import { verifyReport } from '#shared/verify/verify-report.ts'
import { questionKey, questionnaireId } from '#shared/schema/primitives.ts'
import { reportData, type ReportData } from '#shared/schema/report-data.ts'
import { fullReportData } from '#tests/fixtures/full-report-data.ts'
import { median, times, type Measurement } from './measure.ts'

const resourcesDirectory = join(import.meta.dirname, '../../resources')
const passphrase = 'kiln orbit mosaic ferry'
const now = '2026-11-24T12:00:00.000Z'
const rounds = 5
const copies = 5

/** A report of 300 answers: built, signed (key derivation included), verified. */
export async function measureReports(): Promise<readonly Measurement[]> {
  const data = await largeReport()
  const signing = createSigning({ appearance: createSignatureAppearance(resourcesDirectory) })
  const root = await signing.createRoot({ organisation: 'Bench', country: null, now })
  const { pkcs12 } = await signing.issueSigner({
    root,
    name: 'Bench',
    organisation: 'Bench',
    email: '',
    passphrase,
    now,
  })
  const options = { resourcesDirectory, paper: 'a4', preview: false, version: '0.1.0' } as const
  let pdf = (await buildReport(data, options)).bytes
  const built = await times(rounds, async () => {
    pdf = (await buildReport(data, options)).bytes
  })
  let signed = pdf
  const signings = await times(rounds, async () => {
    const result = await signing.sign({
      pdf,
      pkcs12,
      passphrase,
      field: 'Assessor',
      certify: true,
      signer: { name: 'Bench', title: '' },
      reason: '',
      at: now,
    })
    if (!result.ok) throw new Error(result.error.code)
    signed = result.value
  })
  const verified = await times(rounds, () =>
    verifyReport(signed, { trustedCertificates: [root.certificate], now: new Date(now) }),
  )
  return [
    { name: 'report of 300 answers, built', milliseconds: median(built) },
    { name: 'report of 300 answers, signed, key derivation included', milliseconds: median(signings) },
    { name: 'report of 300 answers, verified and rescored', milliseconds: median(verified) },
  ]
}

/** The 60 questions of a shipped questionnaire under five names. */
async function largeReport(): Promise<ReportData> {
  const data = await fullReportData(['A comment of a usual length, as people write them beside an answer.'])
  const [questionnaire] = data.questionnaires
  const names = Array.from({ length: copies }, (_, index) => questionnaireId.parse(`copy-${index + 1}`))
  const responses = names.flatMap((id) =>
    Object.entries(data.responses).map(
      ([key, response]) => [questionKey.parse(`${id}:${key.split(':')[1] ?? ''}`), response] as const,
    ),
  )
  return reportData.parse({
    ...data,
    questionnaires: names.map((id) => ({ ...questionnaire, id })),
    responses: Object.fromEntries(responses),
  })
}
