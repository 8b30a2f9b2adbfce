import { useMemo } from 'react'
import type { Score } from '#shared/domain/scoring/score.ts'
import type { QuestionKey } from '#shared/schema/primitives.ts'
import type { Engagement } from '#shared/schema/vendor.ts'
import { AppLink, paths } from '../../../lib/navigation.tsx'
import { useFormat, useText } from '../../../lib/text.ts'
import { BandMark, BandMeter } from '../../../ui/Band.tsx'
import { utilities } from '../../../ui/utilities.ts'
import { choose } from '../model/choose.ts'
import { scoreEffect, type ScoreEffect } from '../model/effect.ts'
import { optionLabel } from '../model/short-answer.ts'
import type { Standing } from '../model/standing.ts'
import { Block } from './Block.tsx'
import styles from './QuestionPanel.module.css'

/** Residual risk without the answer and with it, in claimed terms; or with the option that is looked at. */
export function EffectBlock(props: {
  readonly standing: Standing
  readonly score: Score
  readonly questionKey: QuestionKey
  readonly preview: string | null
  readonly engagement: Pick<Engagement, 'id' | 'vendorId'>
}) {
  const t = useText()
  const { standing, score, questionKey, preview, engagement } = props
  const question = standing.byKey.get(questionKey)?.place.question
  const given = standing.responses[questionKey]?.answer ?? null
  const previewed = useMemo(
    () => (preview === null || question === undefined ? null : choose(question, given, preview)),
    [question, given, preview],
  )
  const effect = useMemo(
    () => scoreEffect(standing, score, questionKey, previewed),
    [standing, score, questionKey, previewed],
  )
  if (!effect.isExposureRated) {
    return (
      <Block title={t('runner.effect.title')}>
        <p className={styles['text']}>{t('runner.effect.no-exposure')}</p>
        <p>
          <AppLink to={paths.engagement(engagement.vendorId, engagement.id)}>
            {t('runner.effect.rate-exposure')}
          </AppLink>
        </p>
      </Block>
    )
  }
  const option =
    question === undefined || preview === null || previewed === null ? null : optionLabel(question, preview, t)
  return (
    <Block title={t('runner.effect.title')}>
      <Figures effect={effect} />
      <BandMeter before={effect.before} after={effect.after} />
      <div className={styles['band']}>
        <BandMark band={effect.band} />
        {effect.heldFrom === null ? null : (
          <span className={styles['why']}>{t('runner.effect.held', { count: effect.failedKnockOuts })}</span>
        )}
      </div>
      {effect.failsKnockOut && effect.kind === 'preview' ? (
        <p className={styles['fails']}>{t('runner.effect.fails')}</p>
      ) : null}
      <p className={styles['why']}>
        {option === null ? t(explanationOf(effect)) : t('runner.effect.preview', { option })}
      </p>
    </Block>
  )
}

function Figures({ effect }: { readonly effect: ScoreEffect }) {
  const t = useText()
  const format = useFormat()
  const { before, after, kind } = effect
  const write = (value: number | null) => (value === null ? t('runner.effect.not-rated') : format.number2(value))
  const showsBefore = kind !== 'none' && before !== after
  return (
    <div className={styles['figure']}>
      <span>{t('runner.effect.residual')}</span>
      <span>
        {showsBefore ? (
          <>
            <span className={styles['before']} aria-hidden="true">
              {write(before)} →{' '}
            </span>
            <span className={utilities['hidden']}>
              {t('runner.effect.from-to', { before: write(before), after: '' })}
            </span>
          </>
        ) : null}
        <b>{write(after)}</b>
      </span>
    </div>
  )
}

function explanationOf({ kind, before, after }: ScoreEffect) {
  if (after === null) return 'runner.effect.begin'
  if (kind === 'none') return 'runner.effect.as-it-stands'
  return before === after ? 'runner.effect.no-change' : 'runner.effect.of-answer'
}
