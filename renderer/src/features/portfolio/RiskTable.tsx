import { rankOf } from '#shared/domain/band.ts'
import { paths, useGo } from '../../lib/navigation.tsx'
import { useFormat, useText } from '../../lib/text.ts'
import { BandMark } from '../../ui/Band.tsx'
import { DataTable } from '../../ui/DataTable.tsx'
import { utilities } from '../../ui/utilities.ts'
import type { RiskMark } from './model/risk-marks.ts'
import styles from './Portfolio.module.css'

/** The chart's figures as a table. */
export function RiskTable({ marks }: { readonly marks: readonly RiskMark[] }) {
  const t = useText()
  const format = useFormat()
  const go = useGo()
  const collator = new Intl.Collator(t.locale)
  return (
    <div className={styles['table']}>
      <DataTable
        label={t('portfolio.chart.title')}
        rows={marks}
        keyOf={({ vendorId, engagementId }) => `${vendorId}/${engagementId}`}
        onOpen={({ vendorId, engagementId }) => go(paths.engagement(vendorId, engagementId))}
        columns={[
          {
            id: 'risk',
            title: t('portfolio.column.risk'),
            render: ({ band }) => <BandMark band={band} />,
            text: ({ band }) => t(`band.${band}`),
            compare: (left, right) => rankOf(left.band) - rankOf(right.band) || left.residual - right.residual,
          },
          {
            id: 'vendor',
            title: t('portfolio.column.vendor'),
            isRowHeader: true,
            render: (mark) => <EngagementName mark={mark} />,
            text: ({ vendorName, engagementTitle }) => `${vendorName}, ${engagementTitle}`,
            compare: (left, right) => collator.compare(left.vendorName, right.vendorName),
          },
          {
            id: 'exposure',
            title: t('portfolio.column.exposure'),
            align: 'end',
            render: ({ exposure }) => format.number2(exposure),
            compare: (left, right) => left.exposure - right.exposure,
          },
          {
            id: 'effectiveness',
            title: t('portfolio.column.effectiveness'),
            align: 'end',
            render: ({ effectiveness, basis }) => (
              <span title={t(`portfolio.basis.${basis}`)}>{format.percent1(effectiveness)}</span>
            ),
            text: ({ effectiveness, basis }) => `${format.percent1(effectiveness)}, ${t(`portfolio.basis.${basis}`)}`,
            compare: (left, right) => left.effectiveness - right.effectiveness,
          },
          {
            id: 'residual',
            title: t('portfolio.column.residual'),
            align: 'end',
            render: ({ residual }) => format.number2(residual),
            compare: (left, right) => left.residual - right.residual,
          },
        ]}
      />
    </div>
  )
}

function EngagementName({ mark }: { readonly mark: RiskMark }) {
  const { vendorName, engagementTitle } = mark
  return (
    <span className={styles['engagement']} title={`${vendorName}, ${engagementTitle}`}>
      <b>{vendorName}</b> <span className={utilities['muted']}>{engagementTitle}</span>
    </span>
  )
}
