import type { AssessmentRow } from '#shared/ipc/vendor-channels.ts'
import type { MessageKey } from '#shared/text/translator.ts'
import { paths } from '../../../lib/navigation.tsx'

/** What to do next with an assessment: where, and in which words. */
interface AssessmentStep {
  readonly to: string
  readonly words: MessageKey
}

/** The next step of an assessment by its status; a settled one can be looked at. */
export function nextStep({ id, status }: Pick<AssessmentRow, 'id' | 'status'>): AssessmentStep {
  switch (status) {
    case 'draft':
      return { to: paths.assessment(id), words: 'vendor.assessment.begin' }
    case 'in-progress':
    case 'changes-requested':
      return { to: paths.assessment(id), words: 'vendor.assessment.answer' }
    case 'submitted':
    case 'in-review':
      return { to: paths.review(id), words: 'vendor.assessment.review' }
    case 'decided':
      return { to: paths.report(id), words: 'vendor.assessment.issue' }
    case 'issued':
    case 'superseded':
    case 'withdrawn':
    case 'expired':
      return { to: paths.assessment(id), words: 'vendor.assessment.look' }
  }
}

/** Whether a new assessment may be started beside this one: it is settled, or there is none. */
export function isSettled(status: AssessmentRow['status']): boolean {
  return status === 'issued' || status === 'superseded' || status === 'withdrawn' || status === 'expired'
}
