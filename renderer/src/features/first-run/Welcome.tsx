import { useState } from 'react'
import type { AppError } from '#shared/ipc/app-error.ts'
import { request } from '../../lib/api.ts'
import { useText } from '../../lib/text.ts'
import { setWorkspaceStatus } from '../../lib/workspace.ts'
import { Button } from '../../ui/Button.tsx'
import { ErrorNote } from '../../ui/Feedback.tsx'
import { GatePage } from '../../ui/Gate.tsx'
import { Icon } from '../../ui/Icon.tsx'
import styles from './Welcome.module.css'

export interface RecentWorkspace {
  readonly folder: string
  readonly name: string
}

/** Create, open, or go on with a recent workspace. */
export function Welcome(props: { readonly recent: readonly RecentWorkspace[]; readonly onCreate: () => void }) {
  const t = useText()
  const [error, setError] = useState<AppError | null>(null)

  async function open(folder: string): Promise<void> {
    const selected = await request('workspace:select', { folder })
    if (selected.ok) setWorkspaceStatus(selected.value)
    else setError(selected.error)
  }

  async function choose(): Promise<void> {
    const chosen = await request('workspace:choose-folder', { purpose: 'open' })
    if (chosen.ok && chosen.value.folder !== null) await open(chosen.value.folder)
  }

  return (
    <GatePage title={t('first-run.title')} lead={t('first-run.lead')}>
      {error === null ? null : <ErrorNote error={error} />}
      <div className={styles['choices']}>
        <Button variant="primary" size="large" autoFocus onPress={props.onCreate}>
          {t('first-run.create')}
        </Button>
        <Button size="large" onPress={() => void choose()}>
          {t('first-run.open')}
        </Button>
      </div>
      {props.recent.length === 0 ? null : (
        <section aria-labelledby="recent">
          <h3 id="recent">{t('first-run.recent')}</h3>
          <div className={styles['recent']}>
            {props.recent.map(({ folder, name }) => (
              <button key={folder} type="button" onClick={() => void open(folder)}>
                <Icon name="folder" />
                <span>{name}</span>
                <span className={styles['folder']}>{folder}</span>
              </button>
            ))}
          </div>
        </section>
      )}
    </GatePage>
  )
}
