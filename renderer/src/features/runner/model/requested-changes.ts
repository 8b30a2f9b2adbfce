import type { Assessment } from '#shared/schema/assessment.ts'

/** What the reviewer wrote when asking for changes that were not submitted since; null when there is nothing to read. */
export function requestedChanges({ history }: Pick<Assessment, 'history'>): string | null {
  const last = history.findLast(({ status }) => status === 'changes-requested' || status === 'submitted')
  return last?.status === 'changes-requested' && last.note.trim() !== '' ? last.note : null
}
