import { failure, success, type Result } from '#shared/domain/result.ts'
import type { Failure } from '#shared/ipc/app-error.ts'
import type { AuditNote, Repository } from '#shared/ports/repository.ts'
import type { EngagementId } from '#shared/schema/primitives.ts'
import { register, type Register, type RegisterEntry } from '#shared/schema/register.ts'
import { reportsOf } from '../lists/snapshot.ts'

/** The place of the next report in the register. */
export interface NextNumber {
  readonly year: number
  readonly number: string
  /** Revision of the year's register that the number was read from; null while the year has none. */
  readonly revision: number | null
}

/** The next gapless number of the year of `today` (a calendar date). It is taken only by `enterReport`. */
export async function nextNumber(repository: Repository, today: string): Promise<Result<NextNumber, Failure>> {
  const year = Number(today.slice(0, 4))
  const stored = await repository.get('register', String(year))
  if (!stored.ok && stored.error.code !== 'not-found') return stored
  const taken = stored.ok ? stored.value.value.entries.length : 0
  const number = `R-${year}-${String(taken + 1).padStart(4, '0')}`
  return success({ year, number, revision: stored.ok ? stored.value.revision : null })
}

/**
 * Enters a report under its number: the act of issuing. The report of the same engagement that stood before is superseded by the same
 * write. `conflict` when the number was taken meanwhile; nothing is entered then.
 */
export async function enterReport(
  repository: Repository,
  { year, revision }: NextNumber,
  entry: RegisterEntry,
  note: AuditNote,
): Promise<Result<RegisterEntry, Failure>> {
  const id = String(year)
  if (revision === null) {
    const created = await repository.create('register', id, { year, entries: [entry] }, note)
    return created.ok ? success(entry) : created
  }
  const changed = await repository.change(
    'register',
    id,
    (current) => {
      const next: Register = { ...current, entries: [...superseded(current.entries, entry), entry] }
      return register.safeParse(next).success ? success(next) : failure({ code: 'conflict' })
    },
    note,
    revision,
  )
  return changed.ok ? success(entry) : changed
}

/** Marks the reports of the same engagement in registers of earlier years as superseded, where that has not been done. */
export async function supersedeEarlierYears(
  repository: Repository,
  entry: RegisterEntry,
  by: AuditNote['by'],
): Promise<Result<null, Failure>> {
  for (const { id, value } of await repository.list('register')) {
    if (superseded(value.entries, entry).every((each, index) => each === value.entries[index])) continue
    const changed = await repository.change(
      'register',
      id,
      (current) => success({ ...current, entries: superseded(current.entries, entry) }),
      { by, event: 'report-superseded', detail: { by: entry.number } },
    )
    if (!changed.ok) return changed
  }
  return success(null)
}

/** The report that stands for an engagement: the last one issued, unless it was withdrawn. */
export async function standingReport(
  repository: Repository,
  engagement: EngagementId,
): Promise<RegisterEntry | undefined> {
  const reports = await reportsOf(repository)
  return reports.find(({ engagementId, status }) => engagementId === engagement && status !== 'withdrawn')
}

function superseded(entries: readonly RegisterEntry[], by: RegisterEntry): readonly RegisterEntry[] {
  return entries.map((entry) =>
    entry.engagementId === by.engagementId &&
    entry.edition === by.edition &&
    entry.status === 'issued' &&
    entry.id !== by.id &&
    entry.issuedAt < by.issuedAt
      ? { ...entry, status: 'superseded', statusChangedAt: by.issuedAt, statusReason: by.number }
      : entry,
  )
}
