import { useLocation } from '@tanstack/react-router'
import { useEffect, useState, type ReactNode } from 'react'
import type { MessageKey } from '#shared/text/translator.ts'
import { classNames } from '../lib/class-names.ts'
import { useChannel } from '../lib/api.ts'
import { AppLink, paths, useGo } from '../lib/navigation.tsx'
import { useMediaQuery } from '../lib/media-query.ts'
import { changePreferences, usePreferences } from '../lib/preferences.ts'
import { useText } from '../lib/text.ts'
import type { OpenWorkspaceStatus } from '../lib/workspace.ts'
import { IconButton } from '../ui/Button.tsx'
import { Note } from '../ui/Feedback.tsx'
import { Icon, type IconName } from '../ui/Icon.tsx'
import styles from './Frame.module.css'
import { LockQuestion, lockWorkspace } from './LockQuestion.tsx'
import { preloadScreens } from './screens.ts'
import { ShortcutSheet } from './ShortcutSheet.tsx'

interface Place {
  readonly to: string
  readonly word: MessageKey
  readonly icon: IconName
}

const places: readonly Place[] = [
  { to: paths.portfolio(), word: 'nav.portfolio', icon: 'portfolio' },
  { to: paths.vendors(), word: 'nav.vendors', icon: 'vendors' },
  { to: paths.reviewQueue(), word: 'nav.review', icon: 'review' },
  { to: paths.reports(), word: 'nav.reports', icon: 'reports' },
  { to: paths.bank(), word: 'nav.bank', icon: 'bank' },
  { to: paths.verify(), word: 'nav.verify', icon: 'verify' },
]

/**
 * Sidebar and screen of an open workspace. Where the window or the zoom leaves little room, the sidebar shows its pictures alone. Control or Command with 1 to 6 goes to the places in their order; `?` shows the keys.
 */
export function Frame({ status, children }: { readonly status: OpenWorkspaceStatus; readonly children: ReactNode }) {
  const t = useText()
  const { sidebarFolded } = usePreferences()
  const isNarrow = useMediaQuery('(max-width: 760px)')
  const counts = useCounts()
  const [isSheetOpen, setSheetOpen] = useState(false)
  useFrameKeys(() => setSheetOpen(true))
  useEffect(preloadScreens, [])
  return (
    <div className={classNames(styles['frame'], (sidebarFolded || isNarrow) && styles['folded'])}>
      <div className={styles['side']}>
        <div className={styles['workspace']}>
          <span className={styles['mark']} aria-hidden="true">
            {status.name.slice(0, 1).toUpperCase()}
          </span>
          <span className={styles['name']} title={status.folder}>
            {status.name}
          </span>
          {isNarrow ? null : (
            <IconButton
              icon="sidebar"
              size="small"
              label={t(sidebarFolded ? 'frame.unfold-sidebar' : 'frame.fold-sidebar')}
              aria-expanded={!sidebarFolded}
              onPress={() => void changePreferences({ sidebarFolded: !sidebarFolded })}
            />
          )}
        </div>
        <nav aria-label={t('frame.navigation')} className={styles['list']}>
          {places.map((place) => (
            <NavigationItem key={place.to} place={place} count={counts[place.to] ?? null} />
          ))}
        </nav>
        <div className={styles['grow']} />
        <div className={styles['list']}>
          <NavigationItem place={{ to: paths.settings(), word: 'nav.settings', icon: 'settings' }} count={null} />
          <button type="button" className={styles['item']} onClick={() => void lockWorkspace()} title={t('nav.lock')}>
            <Icon name="lock" />
            <span className={styles['word']}>{t('nav.lock')}</span>
          </button>
        </div>
      </div>
      <div className={styles['content']}>
        <Problems status={status} />
        {children}
      </div>
      <LockQuestion />
      <ShortcutSheet isOpen={isSheetOpen} onClose={() => setSheetOpen(false)} />
    </div>
  )
}

function NavigationItem({ place, count }: { readonly place: Place; readonly count: number | null }) {
  const t = useText()
  const { pathname } = useLocation()
  const isHere = place.to === '/' ? pathname === '/' : pathname.startsWith(place.to)
  return (
    <AppLink
      to={place.to}
      className={styles['item']}
      title={t(place.word)}
      {...(isHere ? { 'aria-current': 'page' as const } : {})}
    >
      <Icon name={place.icon} />
      <span className={styles['word']}>{t(place.word)}</span>
      {count === null || count === 0 ? null : <span className={styles['count']}>{count}</span>}
    </AppLink>
  )
}

/** Numbers beside the places: vendors, and assessments that wait for a review. */
function useCounts(): Readonly<Record<string, number>> {
  const vendors = useChannel('vendor:list', {}).data
  const assessments = useChannel('assessment:list', {}).data
  const waiting = assessments?.rows.filter(({ status }) => status === 'submitted' || status === 'in-review')
  return {
    [paths.vendors()]: new Set(vendors?.rows.map(({ vendorId }) => vendorId)).size,
    [paths.reviewQueue()]: waiting?.length ?? 0,
  }
}

function Problems({ status }: { readonly status: OpenWorkspaceStatus }) {
  const t = useText()
  if (status.problems.length === 0) return null
  const files = status.problems.map(({ file }) => file).join(', ')
  return (
    <Note kind="warning">
      <strong>{t('problems.title', { count: status.problems.length })}</strong>
      <div>{t('problems.detail', { files })}</div>
    </Note>
  )
}

function useFrameKeys(showSheet: () => void): void {
  const go = useGo()
  const { singleKeys } = usePreferences()
  useEffect(() => {
    function press(event: KeyboardEvent): void {
      const place = places[Number(event.key) - 1]
      if ((event.ctrlKey || event.metaKey) && !event.altKey && !event.shiftKey && place !== undefined) {
        event.preventDefault()
        go(place.to)
      }
      if (event.key === '?' && singleKeys && !isTyping(event.target)) showSheet()
    }
    document.addEventListener('keydown', press)
    return () => document.removeEventListener('keydown', press)
  }, [go, showSheet, singleKeys])
}

function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    (target.isContentEditable || target.matches('input:not([type=radio]):not([type=checkbox]), textarea, select'))
  )
}
