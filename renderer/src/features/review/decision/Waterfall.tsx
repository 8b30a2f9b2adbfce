import { useMemo } from 'react'
import { toNumber2 } from '#shared/domain/fraction.ts'
import type { BandMove } from '#shared/domain/scoring/band-move.ts'
import { explain } from '#shared/domain/scoring/explanation.ts'
import { useFormat, useText } from '../../../lib/text.ts'
import { BandMark } from '../../../ui/Band.tsx'
import { Section } from '../../../ui/Section.tsx'
import { utilities } from '../../../ui/utilities.ts'
import { QuestionLink } from '../findings/QuestionLink.tsx'
import { useScope } from '../review-context.ts'
import styles from './Decision.module.css'

/** How the sections bring the risk down from the exposure to the residual, on the reported basis. */
export function Waterfall() {
  const t = useText()
  const format = useFormat()
  const { standing } = useScope()
  const explanation = useMemo(() => explain(standing.input, standing.score), [standing])
  if (explanation === null) return null
  const { exposure, residual, waterfall, basis, bandMove } = explanation
  return (
    <Section title={t('review.waterfall.title')}>
      <p className={utilities['muted']}>{t(`review.waterfall.basis-${basis}`)}</p>
      <table className={styles['table']}>
        <thead>
          <tr>
            <th>{t('review.waterfall.step')}</th>
            <th className={styles['bar']} aria-hidden="true" />
            <th className={styles['number']}>{t('review.waterfall.points')}</th>
          </tr>
        </thead>
        <tbody>
          <tr className={styles['total']}>
            <th scope="row">{t('review.waterfall.exposure')}</th>
            <Bar from={0} to={toNumber2(exposure)} isEnd />
            <td className={styles['number']}>{format.number2(toNumber2(exposure))}</td>
          </tr>
          {waterfall.map(({ sectionKey, title, reduction, left }) => {
            const after = toNumber2(left)
            const points = toNumber2(reduction)
            return (
              <tr key={sectionKey}>
                <th scope="row">{title}</th>
                <Bar from={after} to={after + points} />
                <td className={styles['number']}>{points === 0 ? format.number2(0) : `−${format.number2(points)}`}</td>
              </tr>
            )
          })}
          <tr className={styles['total']}>
            <th scope="row">{t('review.waterfall.residual')}</th>
            <Bar from={0} to={toNumber2(residual)} isEnd />
            <td className={styles['number']}>{format.number2(toNumber2(residual))}</td>
          </tr>
        </tbody>
      </table>
      {bandMove === null ? null : <BetterBand move={bandMove} />}
    </Section>
  )
}

/** The fewest answers that would better the band. */
function BetterBand({ move }: { readonly move: BandMove }) {
  const t = useText()
  const format = useFormat()
  const { byKey } = useScope().standing
  const items = move.answers.flatMap(({ question }) => byKey.get(question) ?? [])
  return (
    <div className={styles['move']}>
      <span>{t(move.smallest ? 'review.waterfall.fewest' : 'review.waterfall.few', { count: items.length })}</span>
      <BandMark band={move.to} />
      <span className={utilities['muted']}>{format.number2(toNumber2(move.residual))}</span>
      <span className={styles['links']}>
        {items.map((item) => (
          <QuestionLink key={item.key} item={item} />
        ))}
      </span>
    </div>
  )
}

function Bar({ from, to, isEnd = false }: { readonly from: number; readonly to: number; readonly isEnd?: boolean }) {
  return (
    <td className={styles['bar']} aria-hidden="true">
      <svg viewBox="0 0 100 12" preserveAspectRatio="none">
        <rect x={from} y="1" width={Math.max(0, to - from)} height="10" className={styles[isEnd ? 'end' : 'step']} />
      </svg>
    </td>
  )
}
