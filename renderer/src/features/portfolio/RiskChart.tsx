import { useMemo, useState } from 'react'
import { bands } from '#shared/domain/band.ts'
import { classNames } from '../../lib/class-names.ts'
import { AppLink, paths } from '../../lib/navigation.tsx'
import { useFormat, useText } from '../../lib/text.ts'
import { bandClass, BandShape } from '../../ui/Band.tsx'
import { chartSize, frame, placeLabels, placeOf, residualCurve } from './model/chart.ts'
import type { RiskMark } from './model/risk-marks.ts'
import styles from './RiskChart.module.css'

const ticks = [0, 25, 50, 75, 100] as const
/** Residual risks at which one band ends and the next begins. */
const edges = [25, 50, 75] as const
/** Effectiveness at which each band has its middle where the exposure is 100. */
const zoneMiddles = { critical: 15.6, high: 46.9, medium: 78.1, low: 97.5 } as const
/** How many of the worst engagements are named in the chart. */
const namedMarks = 6
const markSize = 12
/** Width in units of the chart of an average character of a label. */
const characterWidth = 5.9

/** Exposure upwards, control effectiveness to the right: the worst engagements stand top left. Each mark is a link. */
export function RiskChart({ marks }: { readonly marks: readonly RiskMark[] }) {
  const t = useText()
  const format = useFormat()
  const [pointed, setPointed] = useState<RiskMark | null>(null)
  const places = useMemo(
    () => marks.map((mark) => ({ mark, text: mark.vendorName, place: placeOf(mark.effectiveness, mark.exposure) })),
    [marks],
  )
  const labels = useMemo(() => placeLabels(places, namedMarks, (text) => text.length * characterWidth), [places])

  function wordsOf(mark: RiskMark): string {
    return t('portfolio.chart.mark', {
      vendor: mark.vendorName,
      engagement: mark.engagementTitle,
      exposure: format.number2(mark.exposure),
      effectiveness: format.percent1(mark.effectiveness),
      residual: format.number2(mark.residual),
      band: t(`band.${mark.band}`),
    })
  }

  return (
    <div className={styles['chart']}>
      <svg viewBox={`0 0 ${chartSize.width} ${chartSize.height}`} role="group" aria-label={t('portfolio.chart.title')}>
        <Axes />
        {/* In this order the focus goes to the worst first; better ones are hollow, so they hide nothing where they overlap. */}
        {places.map(({ mark, place }) => (
          <g
            key={`${mark.vendorId}/${mark.engagementId}`}
            className={classNames(styles['mark'], bandClass(mark.band))}
            transform={`translate(${place.x - markSize / 2} ${place.y - markSize / 2})`}
            onMouseEnter={() => setPointed(mark)}
            onMouseLeave={() => setPointed(null)}
            onFocus={() => setPointed(mark)}
            onBlur={() => setPointed(null)}
          >
            <AppLink to={paths.engagement(mark.vendorId, mark.engagementId)} aria-label={wordsOf(mark)}>
              <circle className={styles['halo']} cx={markSize / 2} cy={markSize / 2} r={10} />
              <BandShape band={mark.band} />
            </AppLink>
          </g>
        ))}
        {labels.map(({ text, index, anchor, at }) => (
          <text key={index} x={at.x} y={at.y} textAnchor={anchor} className={styles['label']} aria-hidden="true">
            {text}
          </text>
        ))}
      </svg>
      <p className={styles['readout']} aria-hidden="true">
        {pointed === null ? t('portfolio.chart.point') : wordsOf(pointed)}
      </p>
    </div>
  )
}

function Axes() {
  const t = useText()
  return (
    <g aria-hidden="true">
      {ticks.map((tick) => {
        const { x, y } = placeOf(tick, tick)
        return (
          <g key={tick}>
            <line x1={frame.left} x2={frame.right} y1={y} y2={y} className={styles['grid']} />
            <text x={frame.left - 8} y={y + 4} textAnchor="end">
              {tick}
            </text>
            <text x={x} y={frame.bottom + 18} textAnchor="middle">
              {tick}
            </text>
          </g>
        )
      })}
      {edges.map((edge) => (
        <path key={edge} d={residualCurve(edge)} className={styles['curve']} />
      ))}
      {bands.map((band) => (
        <text
          key={band}
          x={placeOf(zoneMiddles[band], 100).x}
          y={frame.top - 8}
          textAnchor="middle"
          className={classNames(styles['zone'], bandClass(band))}
        >
          {t(`band.${band}`)}
        </text>
      ))}
      <text x={0} y={frame.top - 22}>
        {t('portfolio.chart.exposure')}
      </text>
      <text x={frame.right} y={chartSize.height - 6} textAnchor="end">
        {t('portfolio.chart.effectiveness')}
      </text>
    </g>
  )
}
