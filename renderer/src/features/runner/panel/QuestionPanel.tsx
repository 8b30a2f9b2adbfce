import type { Score } from '#shared/domain/scoring/score.ts'
import type { QuestionKey } from '#shared/schema/primitives.ts'
import type { Standing } from '../model/standing.ts'
import type { Attach } from '../use-attach.ts'
import type { Runner } from '../use-runner.ts'
import { EffectPart } from './EffectPart.tsx'
import { EvidencePart } from './EvidencePart.tsx'
import { GuidancePart, References } from './GuidancePart.tsx'
import { ReviewPart } from './ReviewPart.tsx'

/** What belongs to the open question: its effect on the score, guidance, evidence, the reviewer's word, references. */
export function QuestionPanel(props: {
  readonly runner: Runner
  readonly question: QuestionKey
  /** The standing that `score` is of; it may be a moment behind. */
  readonly scored: Standing
  readonly score: Score
  /** The option that is merely looked at. */
  readonly preview: string | null
  readonly attach: Attach
  readonly isOpen: boolean
}) {
  const { runner, question, scored, score, preview, attach, isOpen } = props
  const place = runner.standing.byKey.get(question)?.place
  if (place === undefined) return null
  const { engagement } = runner.state.view
  return (
    <>
      <EffectPart place={place} standing={scored} score={score} preview={preview} engagement={engagement} />
      <ReviewPart runner={runner} question={question} isOpen={isOpen} />
      <GuidancePart question={place.question} />
      <EvidencePart runner={runner} place={place} attach={attach} isOpen={isOpen} />
      <References references={place.question.references} />
    </>
  )
}
