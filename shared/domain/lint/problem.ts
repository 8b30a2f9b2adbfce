/** Everything that the lint of a questionnaire can say; words for each in the catalogue under `lint.<code>`. */
export const lintCodes = [
  'duplicate-section',
  'duplicate-question',
  'duplicate-option',
  'unknown-question',
  'unknown-option',
  'unknown-factor',
  'condition-mismatch',
  'condition-circular',
  'condition-never',
  'condition-always',
  'condition-looks-ahead',
  'weighted-unscored',
  'no-effect',
  'section-without-weight',
  'nothing-scored',
  'best-not-full',
  'worst-not-zero',
  'knock-out-cannot-fail',
  'knock-out-cannot-pass',
  'failing-without-knock-out',
  'range-order',
  'range-unreachable',
  'guidance-missing',
  'text-too-long',
] as const
export type LintCode = (typeof lintCodes)[number]

/** What only deserves a look; all the rest must be put right before a questionnaire is used. */
const warnings: readonly LintCode[] = [
  'condition-always',
  'condition-looks-ahead',
  'nothing-scored',
  'failing-without-knock-out',
  'guidance-missing',
  'text-too-long',
]

/** A problem at its place. `section` and `question` are ids, null where the problem belongs to something larger. */
export interface LintProblem {
  readonly code: LintCode
  readonly severity: 'error' | 'warning'
  readonly section: string | null
  readonly question: string | null
  /** For the message of the code. */
  readonly values: Readonly<Record<string, string | number>>
}

/** Where a check looks: a questionnaire as a whole, a section, or a question in it. */
export interface LintPlace {
  readonly section?: { readonly id: string }
  readonly question?: { readonly id: string }
}

/** Makes a problem; its severity follows from the code. */
export function lintProblem(
  code: LintCode,
  place: LintPlace,
  values: Readonly<Record<string, string | number>> = {},
): LintProblem {
  return {
    code,
    severity: warnings.includes(code) ? 'warning' : 'error',
    section: place.section?.id ?? null,
    question: place.question?.id ?? null,
    values,
  }
}
