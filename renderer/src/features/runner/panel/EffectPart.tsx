import type { PlacedQuestion } from '#shared/domain/questions.ts'
import type { Score } from '#shared/domain/scoring/score.ts'
import { AppLink, paths } from '../../../lib/navigation.tsx'
import { useFormat, useText } from '../../../lib/text.ts'
import { BandMark, BandMeter } from '../../../ui/Band.tsx'
import { utilities } from '../../../ui/utilities.ts'
import { choose } from '../model/choose.ts'
import { scoreEffect, type ScoreEffect } from '../model/effect.ts'
import { optionLabel } from '../model/short-answer.ts'
import type { Standing } from '../model/standing.ts'
import styles from './Panel.module.css'

/** What the answer, or the option looked at, does to the claimed residual risk. */
export function EffectPart(props: {
  readonly place: PlacedQuestion
  readonly standing: Standing
  readonly score: Score
  readonly preview: string | null
}) {
  const t = useText()
  const { place, standing, score, preview } = props
  const given = standing.responses[place.key]?.answer ?? null
  const looked = preview === null ? null : choose(place.question, given, preview)
  const effect = scoreEffect(standing, score, place.key, looked)
  const words =
    effect.kind === 'preview' && preview !== null
      ? t('runner.effect.preview', { option: optionLabel(place.question, preview, t) })
      : effect.kind === 'none'
        ? t('runner.effect.as-it-stands')
        : t(effect.before === effect.after ? 'runner.effect.no-change' : 'runner.effect.of-answer')
  return (
    <section className={styles['part']} aria-labelledby="effect-title">
      <h3 id="effect-title">{t('runner.effect.title')}</h3>
      <Figures effect={effect} />
      {effect.after === null ? null : <p className={utilities['muted']}>{words}</p>}
      {effect.failsKnockOut ? <p>{t('runner.effect.fails')}</p> : null}
    </section>
  )
}

function Figures({ effect }: { readonly effect: ScoreEffect }) {
  const t = useText()
  const format = useFormat()
  const { before, after, band, heldFrom, failedKnockOuts, isExposureRated } = effect
  if (!isExposureRated) {
    return (
      <p className={utilities['muted']}>
        {t('runner.effect.no-exposure')} <AppLink to={paths.vendors()}>{t('runner.effect.rate-exposure')}</AppLink>
      </p>
    )
  }
  if (after === null) return <p className={utilities['muted']}>{t('runner.effect.begin')}</p>
  const hasBefore = before !== null && before !== after
  return (
    <>
      <div className={styles['residual']}>
        <span className={utilities['muted']}>{t('runner.effect.residual')}</span>
        <span>
          {hasBefore ? (
            <span className={utilities['faint']} aria-hidden="true">
              {format.number2(before)} →{' '}
            </span>
          ) : null}
          <strong
            aria-label={
              hasBefore
                ? t('runner.effect.from-to', { before: format.number2(before), after: format.number2(after) })
                : format.number2(after)
            }
          >
            {format.number2(after)}
          </strong>
        </span>
      </div>
      <BandMeter before={before} after={after} />
      <div>
        <BandMark band={band} />{' '}
        {heldFrom === null ? null : (
          <span className={utilities['muted']}>{t('runner.effect.held', { count: failedKnockOuts })}</span>
        )}
      </div>
    </>
  )
}
