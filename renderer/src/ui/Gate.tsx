import type { ReactNode } from 'react'
import { AppLink, paths } from '../lib/navigation.tsx'
import { useText } from '../lib/text.ts'
import styles from './Gate.module.css'

/** A screen before the workspace is open: the product's name, one thing to do, and the way to verify a report without a workspace. */
export function GatePage(props: {
  readonly title: string
  readonly lead?: ReactNode
  /** False while something is under way that a step aside would lose. */
  readonly offersVerify?: boolean
  readonly children: ReactNode
}) {
  const t = useText()
  return (
    <div className={styles['page']}>
      <main className={styles['sheet']}>
        <div className={styles['brand']}>
          <span className={styles['mark']} aria-hidden="true">
            <svg width="18" height="18" viewBox="0 0 16 16" fill="none" stroke="currentColor" strokeWidth="1.8">
              <path d="M3 9.5l3 3L13 4.5M2.5 14.5h11" strokeLinecap="round" strokeLinejoin="round" />
            </svg>
          </span>
          {t('product.name')}
        </div>
        <div className={styles['head']}>
          <h1>{props.title}</h1>
          {props.lead === undefined ? null : <p>{props.lead}</p>}
        </div>
        {props.children}
      </main>
      {props.offersVerify === false ? null : (
        <footer className={styles['foot']}>
          <AppLink to={paths.verify()}>{t('gate.verify')}</AppLink>
        </footer>
      )}
    </div>
  )
}
