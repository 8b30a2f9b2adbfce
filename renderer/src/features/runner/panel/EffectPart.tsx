import { useMemo } from 'react'
import type { PlacedQuestion } from '#shared/domain/questions.ts'
import type { Score } from '#shared/domain/scoring/score.ts'
import type { Engagement } from '#shared/schema/vendor.ts'
import { AppLink, paths } from '../../../lib/navigation.tsx'
import { useFormat, useText } from '../../../lib/text.ts'
import { BandMark, BandMeter } from '../../../ui/Band.tsx'
import { utilities } from '../../../ui/utilities.ts'
import { choose } from '../model/choose.ts'
import { scoreEffect, type ScoreEffect } from '../model/effect.ts'
import { optionLabel } from '#shared/text/answer-words.ts'
import type { Standing } from '../model/standing.ts'
import styles from './Panel.module.css'
import { Part } from './Part.tsx'

/** Claimed residual risk without the answer and with it; or, with an option looked at, as it stands and with that one. */
export function EffectPart(props: {
  readonly place: PlacedQuestion
  readonly standing: Standing
  readonly score: Score
  readonly preview: string | null
  readonly engagement: Pick<Engagement, 'id' | 'vendorId'>
}) {
  const t = useText()
  const { place, standing, score, preview, engagement } = props
  const { key, question } = place
  const given = standing.responses[key]?.answer ?? null
  const effect = useMemo(() => {
    const looked = preview === null ? null : choose(question, given, preview)
    return scoreEffect(standing, score, key, looked)
  }, [standing, score, key, question, given, preview])
  if (!effect.isExposureRated) {
    return (
      <Part title={t('runner.effect.title')}>
        <p className={utilities['muted']}>{t('runner.effect.no-exposure')}</p>
        <AppLink to={paths.engagement(engagement.vendorId, engagement.id)}>{t('runner.effect.rate-exposure')}</AppLink>
      </Part>
    )
  }
  return (
    <Part title={t('runner.effect.title')}>
      <Figures effect={effect} />
      <BandMeter before={effect.kind === 'none' ? null : effect.before} after={effect.after} />
      <div className={styles['band']}>
        {effect.band === null ? null : <BandMark band={effect.band} />}
        {effect.heldFrom === null ? null : (
          <span className={styles['why']}>{t('runner.effect.held', { count: effect.failedKnockOuts })}</span>
        )}
      </div>
      {effect.kind === 'preview' && preview !== null ? (
        <p className={styles['why']}>{t('runner.effect.preview', { option: optionLabel(question, preview, t) })}</p>
      ) : effect.failsKnockOut && effect.before === effect.after ? null : (
        <p className={styles['why']}>{t(explanationOf(effect))}</p>
      )}
      {effect.failsKnockOut ? <p className={styles['fails']}>{t('runner.effect.fails')}</p> : null}
    </Part>
  )
}

function Figures({ effect }: { readonly effect: ScoreEffect }) {
  const t = useText()
  const format = useFormat()
  const { before, after, kind } = effect
  const write = (value: number | null) => (value === null ? t('runner.effect.not-rated') : format.number2(value))
  const isMoved = kind !== 'none' && before !== after
  return (
    <div className={styles['residual']}>
      <span className={utilities['muted']}>{t('runner.effect.residual')}</span>
      {isMoved ? (
        <span>
          <span className={utilities['hidden']}>
            {t('runner.effect.from-to', { before: write(before), after: write(after) })}
          </span>
          <span aria-hidden="true">
            <span className={utilities['faint']}>{write(before)} → </span>
            <b>{write(after)}</b>
          </span>
        </span>
      ) : (
        <b>{write(after)}</b>
      )}
    </div>
  )
}

function explanationOf({ kind, before, after }: ScoreEffect) {
  if (after === null) return 'runner.effect.begin'
  if (kind === 'none') return 'runner.effect.as-it-stands'
  return before === after ? 'runner.effect.no-change' : 'runner.effect.of-answer'
}
