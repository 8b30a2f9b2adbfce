import type { AssessmentStatus } from '../../schema/assessment.ts'

/** What can be done to an assessment, as the screens offer it. */
export type AssessmentAction =
  | 'answer'
  | 'set-position'
  | 'submit'
  | 'begin-review'
  | 'review'
  | 'request-changes'
  | 'dispose-proposal'
  | 'change-finding'
  | 'close-finding'
  | 'decide'
  | 'issue'
  | 'supersede'
  | 'withdraw'
  | 'expire'

/** Every change of status that there is. */
const moves: Readonly<Record<AssessmentStatus, readonly AssessmentStatus[]>> = {
  draft: ['in-progress'],
  'in-progress': ['submitted'],
  submitted: ['in-review'],
  'in-review': ['changes-requested', 'decided'],
  'changes-requested': ['in-progress'],
  decided: ['issued'],
  issued: ['superseded', 'withdrawn', 'expired'],
  superseded: [],
  withdrawn: [],
  expired: [],
}

/** Findings outlive the decision: work on them goes on, and changes no issued report. */
const actions: Readonly<Record<AssessmentStatus, readonly AssessmentAction[]>> = {
  draft: ['answer', 'set-position'],
  'in-progress': ['answer', 'set-position', 'submit'],
  submitted: ['set-position', 'begin-review'],
  'in-review': [
    'set-position',
    'review',
    'request-changes',
    'dispose-proposal',
    'change-finding',
    'close-finding',
    'decide',
  ],
  'changes-requested': ['answer', 'set-position'],
  decided: ['change-finding', 'close-finding', 'issue'],
  issued: ['change-finding', 'close-finding', 'issue', 'supersede', 'withdraw', 'expire'],
  superseded: ['change-finding', 'close-finding'],
  withdrawn: [],
  expired: ['change-finding', 'close-finding'],
}

/** Whether an assessment may pass from one status to the other. */
export function canMove(from: AssessmentStatus, to: AssessmentStatus): boolean {
  return moves[from].includes(to)
}

/** All that may be done in a status, whoever does it; roles are checked by the services. */
export function allowedActions(status: AssessmentStatus): readonly AssessmentAction[] {
  return actions[status]
}

export function isAllowed(status: AssessmentStatus, action: AssessmentAction): boolean {
  return actions[status].includes(action)
}
