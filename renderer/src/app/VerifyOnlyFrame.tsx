import type { ReactNode } from 'react'
import { AppLink, paths } from '../lib/navigation.tsx'
import { useText } from '../lib/text.ts'
import styles from './Frame.module.css'

/** The Verify screen without a workspace: one link leads back. */
export function VerifyOnlyFrame({ children }: { readonly children: ReactNode }) {
  const t = useText()
  return (
    <div className={styles['bare']}>
      <div className={styles['back']}>
        <AppLink to={paths.portfolio()}>← {t('frame.back-to-workspace')}</AppLink>
      </div>
      {children}
    </div>
  )
}
