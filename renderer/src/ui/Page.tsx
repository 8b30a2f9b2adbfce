import { useEffect, useRef, type ReactNode } from 'react'
import { classNames } from '../lib/class-names.ts'
import { AppLink } from '../lib/navigation.tsx'
import { changePreferences, usePreferences } from '../lib/preferences.ts'
import { useText } from '../lib/text.ts'
import { IconButton } from './Button.tsx'
import styles from './Page.module.css'
import { SaveFailure, SaveIndicator } from './SaveIndicator.tsx'

export interface Crumb {
  readonly label: string
  /** Absent on the last one: the place itself. */
  readonly to?: string
}

/**
 * A screen: top bar with the way here, the state of saving and the actions; its body; and a context panel that folds away. The title
 * of the window and the heading for screen readers are the last crumb.
 */
export function Page(props: {
  readonly crumbs: readonly Crumb[]
  readonly actions?: ReactNode
  readonly panel?: ReactNode
  readonly panelLabel?: string
  /** `reading`: one column of text; `wide`: up to 1080 px; `full`: the screen lays itself out. */
  readonly width?: 'reading' | 'wide' | 'full'
  readonly children: ReactNode
}) {
  const t = useText()
  const { panelFolded } = usePreferences()
  const { crumbs, actions, panel, panelLabel, width = 'wide', children } = props
  const place = crumbs.at(-1)?.label ?? ''
  const main = useRef<HTMLElement>(null)
  useEffect(() => {
    document.title = `${place} · ${t('product.name')}`
  }, [place, t])
  useEffect(() => {
    if (document.activeElement === document.body) main.current?.focus()
  }, [])
  return (
    <div className={styles['page']}>
      <header className={styles['bar']}>
        <nav aria-label={t('frame.breadcrumbs')}>
          <ol className={styles['crumbs']}>
            {crumbs.map((crumb, index) => (
              <li key={`${index} ${crumb.label}`}>
                {crumb.to === undefined ? (
                  <span aria-current={index === crumbs.length - 1 ? 'page' : undefined}>{crumb.label}</span>
                ) : (
                  <AppLink to={crumb.to}>{crumb.label}</AppLink>
                )}
                {index === crumbs.length - 1 ? null : <span aria-hidden="true">›</span>}
              </li>
            ))}
          </ol>
        </nav>
        <div className={styles['right']}>
          <SaveIndicator />
          {actions}
          {panel === undefined ? null : (
            <IconButton
              icon="panel"
              label={t(panelFolded ? 'frame.show-panel' : 'frame.hide-panel')}
              aria-expanded={!panelFolded}
              onPress={() => void changePreferences({ panelFolded: !panelFolded })}
            />
          )}
        </div>
      </header>
      <div className={styles['failure']}>
        <SaveFailure />
      </div>
      <div className={styles['body']}>
        <main ref={main} tabIndex={-1} className={classNames(styles['content'], styles[width])}>
          {children}
        </main>
        {panel === undefined || panelFolded ? null : (
          <aside className={styles['panel']} aria-label={panelLabel ?? t('frame.panel')}>
            {panel}
          </aside>
        )}
      </div>
    </div>
  )
}
