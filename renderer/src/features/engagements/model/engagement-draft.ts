import { engagementFacts, type Engagement, type EngagementFacts } from '#shared/schema/vendor.ts'
import type { Result } from '#shared/domain/result.ts'
import { fieldProblemsOf, type FieldProblems } from '../../../lib/field-problems.ts'

/** An engagement as it is being typed. */
export interface EngagementDraft {
  readonly title: string
  readonly description: string
  readonly status: Engagement['status']
  readonly owner: string
  readonly contractStart: string | null
  readonly contractEnd: string | null
  /** As typed: `1,150,000` and `1 150 000` are fine. */
  readonly spendAmount: string
  readonly spendCurrency: string
  readonly nextReview: string | null
}

export const emptyEngagementDraft: EngagementDraft = {
  title: '',
  description: '',
  status: 'planned',
  owner: '',
  contractStart: null,
  contractEnd: null,
  spendAmount: '',
  spendCurrency: 'EUR',
  nextReview: null,
}

/** The draft that shows a stored engagement. */
export function draftOfEngagement(engagement: Engagement): EngagementDraft {
  const { title, description, status, owner, contractStart, contractEnd, nextReview, annualSpend } = engagement
  return {
    title,
    description,
    status,
    owner,
    contractStart,
    contractEnd,
    nextReview,
    spendAmount: annualSpend?.amount ?? '',
    spendCurrency: annualSpend?.currency ?? emptyEngagementDraft.spendCurrency,
  }
}

/**
 * A sum of money as typed, as decimal text: blanks, apostrophes and commas between groups of three digits are left out. Null when
 * it is not a sum that can be told for certain: `1,5` and `1.500.000` are refused rather than guessed.
 */
export function amountOf(typed: string): string | null {
  const compact = typed.replaceAll(/[\s'’_]/g, '')
  const plain = /^\d{1,3}(,\d{3})+(\.\d{1,6})?$/.test(compact) ? compact.replaceAll(',', '') : compact
  return /^\d{1,15}(\.\d{1,6})?$/.test(plain) ? plain : null
}

/** The facts to store, or what is wrong with them by field. */
export function engagementFactsOf(draft: EngagementDraft): Result<EngagementFacts, FieldProblems> {
  const { spendAmount, spendCurrency, ...facts } = draft
  const amount = amountOf(spendAmount)
  const hasSpend = spendAmount.trim() !== ''
  const parsed = engagementFacts.safeParse({
    ...facts,
    annualSpend: hasSpend && amount !== null ? { amount, currency: spendCurrency } : null,
  })
  const own: FieldProblems = {
    ...(hasSpend && amount === null ? { spendAmount: 'engagement.problem.amount' as const } : {}),
    ...(isBefore(draft.contractEnd, draft.contractStart) ? { contractEnd: 'engagement.problem.end' as const } : {}),
  }
  const problems = parsed.success ? own : { ...own, ...fieldProblemsOf(parsed.error.issues) }
  return parsed.success && Object.keys(problems).length === 0
    ? { ok: true, value: parsed.data }
    : { ok: false, error: problems }
}

/** Dates as `YYYY-MM-DD` stand in their order as text. */
function isBefore(date: string | null, other: string | null): boolean {
  return date !== null && other !== null && date < other
}
