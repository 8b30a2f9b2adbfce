import type { Questionnaire } from '../../schema/questionnaire.ts'
import { identifierProblems } from './identifiers.ts'
import type { LintProblem } from './problem.ts'
import { reachabilityProblems } from './reachability.ts'
import { referenceProblems } from './references.ts'
import { scoringProblems } from './scoring-rules.ts'
import { wordingProblems } from './wording.ts'

/**
 * Finds what is wrong with a questionnaire beyond its schema, in the order of the questionnaire within each kind of check. Empty means
 * clean: then the best answers give exactly 100 % and the worst exactly 0 %, every knock-out can fail and pass, and every condition
 * can be true and false, as far as `maximumTrials` combinations of answers show. Pure; takes no clock.
 */
export function lintQuestionnaire(questionnaire: Questionnaire): readonly LintProblem[] {
  const identifiers = identifierProblems(questionnaire)
  const references = referenceProblems(questionnaire)
  const broken = identifiers.length > 0 || references.some(({ severity }) => severity === 'error')
  return [
    ...identifiers,
    ...references,
    // With a broken reference nothing that follows from the conditions can be relied on.
    ...(broken ? [] : reachabilityProblems(questionnaire)),
    ...scoringProblems(questionnaire),
    ...wordingProblems(questionnaire),
  ]
}
