import type { Decision } from '#shared/schema/assessment.ts'
import type { EvidenceFacts, EvidenceReview } from '#shared/schema/evidence.ts'
import type { ExposureFactorId } from '#shared/schema/exposure.ts'
import type { Finding } from '#shared/schema/finding.ts'
import type { EngagementFacts, VendorFacts } from '#shared/schema/vendor.ts'

/**
 * One answer in short, by question id: the option (`own-account`), options joined by a plus sign, a number, `ago:120` for a date so many
 * days back, `not-applicable`, or text; with a comment where one was given. For `not-applicable` the comment is the justification.
 */
export type ShortAnswers = Readonly<Record<string, string | readonly [answer: string, comment: string]>>

/** A piece of evidence that the example makes up as a text file. Days are counted from the day of the example. */
export interface DemoEvidence {
  readonly fileName: string
  readonly text: string
  readonly title: string
  readonly kind: EvidenceFacts['kind']
  readonly periodDaysAgo: readonly [from: number, to: number] | null
  readonly expiresInDays: number | null
  /** Ids of the questions that it is attached to. */
  readonly questions: readonly string[]
  readonly verdict: EvidenceReview['verdict']
  readonly grade: NonNullable<EvidenceReview['grade']>
  readonly reason: string
}

/** What the reviewer makes of one proposal, by question id; a proposal that is not named is dismissed as small. */
export type DemoFindings = Readonly<
  Record<
    string,
    {
      readonly title: string
      readonly description: string
      readonly treatment: Finding['treatment']
      readonly treatmentPlan: string
      readonly owner: string
      readonly dueInDays: number
    }
  >
>

export interface DemoReview {
  /** Responses that the reviewer rejected, with the reason; all other answers are accepted. */
  readonly rejected: Readonly<Record<string, string>>
  readonly findings: DemoFindings
  /** Proposals that belong to a finding of another question. */
  readonly merged: Readonly<Record<string, { readonly into: string; readonly reason: string }>>
}

/** One vendor of the example, from its facts to the decision. */
export interface DemoCase {
  readonly vendor: Partial<VendorFacts> & Pick<VendorFacts, 'legalName' | 'country'>
  readonly engagement: Partial<EngagementFacts> & Pick<EngagementFacts, 'title'>
  readonly exposure: Readonly<Record<ExposureFactorId, readonly [level: number, note: string]>>
  readonly questionnaire: string
  readonly title: string
  readonly answers: ShortAnswers
  readonly evidence: readonly DemoEvidence[]
  /** Null: nobody has reviewed the answers, and the rating rests on what the vendor claims. */
  readonly review: DemoReview | null
  /** Null: the assessment is still being answered. */
  readonly decision:
    (Pick<Decision, 'outcome' | 'conditions' | 'reason'> & { readonly validForDays: number | null }) | null
}
