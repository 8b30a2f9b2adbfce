import { createHash } from 'node:crypto'
import { failure, success, type Result } from '#shared/domain/result.ts'
import type { Failure } from '#shared/ipc/app-error.ts'
import type { ReportRow } from '#shared/ipc/report-channels.ts'
import type { DeepReadonly, ReportId } from '#shared/schema/primitives.ts'
import type { RegisterEntry } from '#shared/schema/register.ts'
import { ownBytes } from '#shared/verify/bytes.ts'
import type { Answer, Ask } from '../answer.ts'
import type { AssessmentWriter } from '../assessments/assessment-writer.ts'
import type { ScoreBook } from '../assessments/score-book.ts'
import { reportsOf } from '../lists/snapshot.ts'
import type { ServicePorts } from '../ports.ts'
import { saveAs } from '../save-as.ts'
import { createSerialiser } from '../serialise.ts'
import type { OpenSession, Session } from '../session/session.ts'
import { gatherReport } from './gather.ts'
import { issueReport } from './issue.ts'

/** Previews, issues and gives out reports. */
export interface ReportService {
  preview(input: Ask<'report:preview'>): Answer<'report:preview'>
  issue(input: Ask<'report:issue'>): Answer<'report:issue'>
  list(): Answer<'report:list'>
  read(input: Ask<'report:read'>): Answer<'report:read'>
  saveCopy(input: Ask<'report:save-copy'>): Answer<'report:save-copy'>
}

type Row = DeepReadonly<ReportRow>

export function createReportService(
  ports: ServicePorts,
  session: Session,
  writer: AssessmentWriter,
  book: ScoreBook,
): ReportService {
  const turns = createSerialiser()
  return {
    async preview({ assessmentId }) {
      const allowed = session.authorise('read')
      if (!allowed.ok) return allowed
      const gathered = await gatherReport(ports, allowed.value, book, assessmentId)
      if (!gathered.ok) return gathered
      const { paper } = (await ports.profile.read()).preferences
      const built = await ports.reportBuilder.build(gathered.value.data, { paper, preview: true })
      if (!built.ok) return built
      return success({
        pdf: ownBytes(built.value.bytes),
        pages: built.value.pages,
        number: gathered.value.data.number,
        missingCharacters: [...new Set(built.value.warnings.flatMap(({ characters }) => characters))],
      })
    },
    async issue(input) {
      const allowed = session.authorise('issue')
      if (!allowed.ok) return allowed
      const open = allowed.value
      const issued = await turns.run('issue', () => issueReport({ ports, open, writer, book }, input))
      return issued.ok ? success({ report: await rowOf(open, issued.value) }) : issued
    },
    async list() {
      const allowed = session.authorise('read')
      if (!allowed.ok) return allowed
      const reports = await reportsOf(allowed.value.repository)
      return success({ rows: await Promise.all(reports.map((report) => rowOf(allowed.value, report))) })
    },
    async read({ id }) {
      const allowed = session.authorise('read')
      if (!allowed.ok) return allowed
      const found = await findReport(allowed.value, id)
      if (!found.ok) return found
      const pdf = await readReport(allowed.value, found.value)
      return pdf.ok ? success({ report: await rowOf(allowed.value, found.value), pdf: ownBytes(pdf.value) }) : pdf
    },
    async saveCopy({ id }) {
      const allowed = session.authorise('read')
      if (!allowed.ok) return allowed
      const { repository, person } = allowed.value
      const found = await findReport(allowed.value, id)
      if (!found.ok) return found
      const saved = await saveAs(ports, {
        title: 'dialog.save-report',
        fileName: found.value.fileName,
        filters: [{ name: 'file-filter.pdf', extensions: ['pdf'] }],
        content: () => readReport(allowed.value, found.value),
      })
      if (!saved.ok || saved.value.savedTo === null) return saved
      const recorded = await repository.record({
        by: person.id,
        event: 'report-exported',
        detail: { number: found.value.number },
      })
      return recorded.ok ? saved : recorded
    },
  }
}

async function findReport({ repository }: OpenSession, id: ReportId): Promise<Result<RegisterEntry, Failure>> {
  const found = (await reportsOf(repository)).find((report) => report.id === id)
  return found ? success(found) : failure({ code: 'not-found' })
}

/** The signed bytes exactly as they were issued: `document-damaged` when they are not. */
async function readReport({ blobs }: OpenSession, report: RegisterEntry): Promise<Result<Uint8Array, Failure>> {
  const pdf = await blobs.read(report.blob, report.vendorId)
  if (!pdf.ok) return pdf
  const sha256 = createHash('sha256').update(pdf.value).digest('hex')
  return sha256 === report.sha256 ? pdf : failure({ code: 'document-damaged' })
}

async function rowOf({ repository }: OpenSession, report: RegisterEntry): Promise<Row> {
  const [vendor, engagement, person] = await Promise.all([
    repository.get('vendor', report.vendorId),
    repository.get('engagement', report.engagementId),
    repository.get('person', report.issuedBy),
  ])
  return {
    ...report,
    vendorName: vendor.ok ? vendor.value.value.legalName : unknownName,
    engagementTitle: engagement.ok ? engagement.value.value.title : unknownName,
    issuedByName: person.ok ? person.value.value.name : unknownName,
  }
}

/** Stands for the name of something that is no longer in the workspace. */
const unknownName = '—'
