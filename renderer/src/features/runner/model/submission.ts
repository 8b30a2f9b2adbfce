import type { Issue } from '#shared/domain/progress.ts'
import type { QuestionKey } from '#shared/schema/primitives.ts'
import type { PlacedQuestion } from '#shared/domain/questions.ts'
import type { Standing } from './standing.ts'

/** Something to look at before submitting. */
export interface Remark {
  readonly question: QuestionKey
  readonly place: PlacedQuestion
  readonly code: Issue['code'] | 'flagged'
}

export interface RemarksOfSection {
  readonly sectionKey: string
  readonly title: string
  readonly remarks: readonly Remark[]
}

export interface SubmissionCheck {
  /** What keeps the assessment from being submitted. */
  readonly blocking: readonly RemarksOfSection[]
  /** What does not, but deserves a look: evidence and compensating controls missing, questions flagged. */
  readonly warnings: readonly RemarksOfSection[]
  readonly blockingCount: number
}

/** Everything to say before submitting, by section in the order shown. */
export function checkSubmission(standing: Standing): SubmissionCheck {
  const { progress, responses, byKey } = standing
  const flagged = progress.questions
    .filter(({ key, visibility }) => visibility === 'shown' && responses[key]?.flagged === true)
    .map(({ key }) => ({ question: key, code: 'flagged', blocking: false }) as const)
  const all = [...progress.issues, ...flagged].flatMap(({ question, code, blocking }) => {
    const place = byKey.get(question)?.place
    return place === undefined ? [] : [{ blocking, remark: { question, place, code } }]
  })
  const blocking = all.filter((each) => each.blocking).map(({ remark }) => remark)
  const warnings = all.filter((each) => !each.blocking).map(({ remark }) => remark)
  return {
    blocking: bySection(standing, blocking),
    warnings: bySection(standing, warnings),
    blockingCount: blocking.length,
  }
}

function bySection({ progress }: Standing, remarks: readonly Remark[]): readonly RemarksOfSection[] {
  return progress.sections.flatMap(({ key, title }) => {
    const own = remarks.filter(({ place }) => place.sectionKey === key)
    return own.length === 0 ? [] : [{ sectionKey: key, title, remarks: own }]
  })
}
