import type { ReactNode } from 'react'
import { AppLink, paths } from '../../lib/navigation.tsx'
import { useFormat, useText } from '../../lib/text.ts'
import { utilities } from '../../ui/utilities.ts'
import type { CurrencyDependence, Dependence } from './model/dependence.ts'
import styles from './Portfolio.module.css'

/** Each vendor's part of the yearly spend, currency by currency. */
export function DependenceBars({ dependence }: { readonly dependence: Dependence }) {
  const t = useText()
  const { currencies, withoutSpend } = dependence
  return (
    <section className={styles['part']} aria-labelledby="portfolio-dependence">
      <h2 id="portfolio-dependence">{t('portfolio.dependence.title')}</h2>
      {currencies.length === 0 ? (
        <p className={styles['note']}>{t('portfolio.dependence.none')}</p>
      ) : (
        <>
          {currencies.map((each) => (
            <CurrencyBars key={each.currency} dependence={each} />
          ))}
          {currencies.length === 1 ? null : (
            <p className={styles['note']}>{t('portfolio.dependence.mixed', { count: currencies.length })}</p>
          )}
          {withoutSpend === 0 ? null : (
            <p className={styles['note']}>{t('portfolio.dependence.without', { count: withoutSpend })}</p>
          )}
        </>
      )}
    </section>
  )
}

function CurrencyBars({ dependence }: { readonly dependence: CurrencyDependence }) {
  const t = useText()
  const format = useFormat()
  const { currency, total, vendors, others } = dependence
  return (
    <>
      <p className={styles['detail']}>{t('portfolio.dependence.detail', { total: format.money(total, currency) })}</p>
      <ul className={styles['bars']}>
        {vendors.map(({ vendorId, vendorName, percent }) => (
          <Bar key={vendorId} percent={percent} fill="var(--accent)">
            <AppLink to={paths.vendor(vendorId)} title={vendorName}>
              {vendorName}
            </AppLink>
          </Bar>
        ))}
        {others === null ? null : (
          <Bar percent={others.percent} fill="var(--line-strong)">
            <span className={utilities['muted']}>{t('portfolio.dependence.others', { count: others.count })}</span>
          </Bar>
        )}
      </ul>
    </>
  )
}

function Bar(props: { readonly percent: number; readonly fill: string; readonly children: ReactNode }) {
  const format = useFormat()
  return (
    <li className={styles['bar']}>
      <span className={styles['name']}>{props.children}</span>
      <span className={styles['track']}>
        <svg viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true">
          <rect width={props.percent} height="10" fill={props.fill} />
        </svg>
      </span>
      <span className={styles['share']}>{format.percent1(props.percent)}</span>
    </li>
  )
}
