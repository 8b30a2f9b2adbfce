import type { TimelineEvent } from '#shared/ipc/vendor-channels.ts'
import type { DeepReadonly, PersonId, VendorId } from '#shared/schema/primitives.ts'
import { compareText } from './rows.ts'
import type { Snapshot } from './snapshot.ts'

type Event = DeepReadonly<TimelineEvent>

const nothing = { status: null, assessmentId: null, reportId: null, evidenceId: null, by: '' }

/** What happened with a vendor, the newest first, as far as its documents tell. */
export function timelineOf(snapshot: Snapshot, id: VendorId): readonly Event[] {
  const names = new Map(snapshot.people.map(({ value }) => [value.id, value.name]))
  function nameOf(person: PersonId): string {
    return names.get(person) ?? ''
  }
  const vendor = snapshot.vendors.find((each) => each.id === id)?.value
  const events: readonly Event[] = [
    ...(vendor
      ? [{ ...nothing, at: vendor.createdAt, kind: 'vendor-created' as const, subject: vendor.legalName }]
      : []),
    ...snapshot.engagements
      .filter(({ value }) => value.vendorId === id)
      .map(({ value }) => ({
        ...nothing,
        at: value.createdAt,
        kind: 'engagement-created' as const,
        subject: value.title,
      })),
    ...snapshot.assessments
      .map(({ stored }) => stored.value)
      .filter(({ vendorId }) => vendorId === id)
      .flatMap((assessment) =>
        assessment.history.map(({ at, status, by }) => ({
          ...nothing,
          at,
          kind: 'assessment-status' as const,
          subject: assessment.title,
          status,
          assessmentId: assessment.id,
          by: nameOf(by),
        })),
      ),
    ...snapshot.reports
      .filter(({ vendorId }) => vendorId === id)
      .map((report) => ({
        ...nothing,
        at: report.issuedAt,
        kind: 'report-issued' as const,
        subject: report.number,
        assessmentId: report.assessmentId,
        reportId: report.id,
        by: nameOf(report.issuedBy),
      })),
    ...snapshot.evidence
      .filter(({ value }) => value.vendorId === id)
      .map(({ value }) => ({
        ...nothing,
        at: value.addedAt,
        kind: 'evidence-added' as const,
        subject: value.title,
        evidenceId: value.id,
        by: nameOf(value.addedBy),
      })),
  ]
  return events.toSorted((left, right) => compareText(right.at, left.at))
}
