import type { QuestionKey } from '../../schema/primitives.ts'
import type { KnockOutState, ScoreInput } from '../../schema/score.ts'

/**
 * State of a knock-out. `failed`: the answer is marked failing, whatever the reviewer made of it, or a reviewer
 * rejected the response. A failed one is `accepted`, and forces no band, once a finding names the question and every
 * finding that does is closed, or formally accepted until a day after the as-of date. `passed` only when verified:
 * accepted by a reviewer and, where evidence is required, with accepted evidence in date. Everything else is `open`:
 * unanswered, waiting, asked back, not reviewed, "does not apply" not accepted.
 */
export function knockOutStateOf(
  question: QuestionKey,
  { failed, verified }: { readonly failed: boolean; readonly verified: boolean },
  findings: ScoreInput['findings'],
  asOf: string,
): KnockOutState {
  if (!failed) return verified ? 'passed' : 'open'
  const about = findings.filter((finding) => finding.questions.includes(question))
  return about.length > 0 && about.every((finding) => isSettled(finding, asOf)) ? 'accepted' : 'failed'
}

/** Whether a finding stands in nobody's way on a day: closed, or formally accepted until later than that day. */
export function isSettled(
  finding: Pick<ScoreInput['findings'][number], 'status' | 'acceptanceExpires'>,
  asOf: string,
): boolean {
  if (finding.status === 'closed') return true
  return finding.status === 'accepted' && finding.acceptanceExpires !== null && finding.acceptanceExpires > asOf
}
