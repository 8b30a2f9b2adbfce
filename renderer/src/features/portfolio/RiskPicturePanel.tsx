import { useState } from 'react'
import { bandOf } from '#shared/domain/band.ts'
import { fromNumber } from '#shared/domain/fraction.ts'
import { useText } from '../../lib/text.ts'
import { Button } from '../../ui/Button.tsx'
import type { RiskMark } from './model/risk-marks.ts'
import styles from './Portfolio.module.css'
import { RiskChart } from './RiskChart.tsx'
import { RiskTable } from './RiskTable.tsx'

/** The engagements by exposure and control effectiveness, as a chart or as the table with the same figures. */
export function RiskPicturePanel({ marks }: { readonly marks: readonly RiskMark[] }) {
  const t = useText()
  const [isTable, setIsTable] = useState(false)
  const forced = marks.filter(({ residual, band }) => bandOf(fromNumber(residual)) !== band).length
  return (
    <section aria-labelledby="portfolio-risk">
      <div className={styles['head']}>
        <h2 id="portfolio-risk">{t('portfolio.chart.title')}</h2>
        {marks.length === 0 ? null : (
          <Button variant="quiet" size="small" onPress={() => setIsTable(!isTable)}>
            {t(isTable ? 'portfolio.chart.show-chart' : 'portfolio.chart.show-table')}
          </Button>
        )}
      </div>
      <p className={styles['detail']}>{t(marks.length === 0 ? 'portfolio.chart.empty' : 'portfolio.chart.detail')}</p>
      {marks.length === 0 ? null : isTable ? <RiskTable marks={marks} /> : <RiskChart marks={marks} />}
      {forced === 0 ? null : <p className={styles['note']}>{t('portfolio.chart.forced', { count: forced })}</p>}
    </section>
  )
}
