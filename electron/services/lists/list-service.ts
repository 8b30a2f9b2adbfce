import { success } from '#shared/domain/result.ts'
import type { Answer, Ask } from '../answer.ts'
import type { ScoreBook } from '../assessments/score-book.ts'
import type { ServicePorts } from '../ports.ts'
import type { Session } from '../session/session.ts'
import { assessmentRowsOf, engagementRowsOf } from './rows.ts'
import { takeSnapshot } from './snapshot.ts'
import { tasksOf } from './tasks.ts'
import { timelineOf } from './timeline.ts'

/** Looks over the whole workspace: portfolio, vendors, assessments. Figures are as of today. */
export interface ListService {
  portfolio(): Answer<'portfolio:get'>
  vendors(): Answer<'vendor:list'>
  vendor(input: Ask<'vendor:get'>): Answer<'vendor:get'>
  assessments(): Answer<'assessment:list'>
}

export function createListService(ports: ServicePorts, session: Session, book: ScoreBook): ListService {
  return {
    async portfolio() {
      const allowed = session.authorise('read')
      if (!allowed.ok) return allowed
      const asOf = ports.clock.today()
      const snapshot = await takeSnapshot(allowed.value.repository)
      const assessments = await assessmentRowsOf(snapshot, book, asOf)
      const engagements = engagementRowsOf(snapshot, assessments)
      return success({ asOf, tasks: tasksOf(snapshot, engagements, assessments, asOf), engagements })
    },
    async vendors() {
      const allowed = session.authorise('read')
      if (!allowed.ok) return allowed
      const snapshot = await takeSnapshot(allowed.value.repository)
      const assessments = await assessmentRowsOf(snapshot, book, ports.clock.today())
      return success({ rows: engagementRowsOf(snapshot, assessments) })
    },
    async vendor({ id }) {
      const allowed = session.authorise('read')
      if (!allowed.ok) return allowed
      const found = await allowed.value.repository.get('vendor', id)
      if (!found.ok) return found
      const snapshot = await takeSnapshot(allowed.value.repository)
      const mine = { ...snapshot, assessments: snapshot.assessments.filter(({ vendor }) => vendor.id === id) }
      return success({
        vendor: found.value.value,
        engagements: snapshot.engagements.map(({ value }) => value).filter(({ vendorId }) => vendorId === id),
        assessments: await assessmentRowsOf(mine, book, ports.clock.today()),
        evidence: snapshot.evidence.map(({ value }) => value).filter(({ vendorId }) => vendorId === id),
        reports: snapshot.reports.filter(({ vendorId }) => vendorId === id),
        timeline: timelineOf(snapshot, id),
      })
    },
    async assessments() {
      const allowed = session.authorise('read')
      if (!allowed.ok) return allowed
      const snapshot = await takeSnapshot(allowed.value.repository)
      return success({ rows: await assessmentRowsOf(snapshot, book, ports.clock.today()) })
    },
  }
}
