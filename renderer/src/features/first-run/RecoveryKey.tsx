import { useState } from 'react'
import type { AppError } from '#shared/ipc/app-error.ts'
import { request } from '../../lib/api.ts'
import { useFormat, useText } from '../../lib/text.ts'
import { today } from '../../lib/today.ts'
import { Button } from '../../ui/Button.tsx'
import { Checkbox } from '../../ui/Choices.tsx'
import { ErrorNote, Note } from '../../ui/Feedback.tsx'
import { GatePage } from '../../ui/Gate.tsx'
import { fileNameOf } from '../../lib/file-name.ts'
import styles from './RecoveryKey.module.css'

/** The recovery key, shown once: print it or save its sheet, then say that it is kept. */
export function RecoveryKey(props: {
  readonly recoveryKey: string
  readonly workspaceName: string
  readonly onDone: () => void
}) {
  const t = useText()
  const format = useFormat()
  const [isKept, setKept] = useState(false)
  const [savedTo, setSavedTo] = useState<string | null>(null)
  const [error, setError] = useState<AppError | null>(null)
  const groups = props.recoveryKey.split(/[\s-]+/)

  async function save(): Promise<void> {
    const saved = await request('workspace:save-recovery-sheet', { recoveryKey: props.recoveryKey })
    if (saved.ok) setSavedTo(saved.value.savedTo)
    setError(saved.ok ? null : saved.error)
  }

  return (
    <GatePage title={t('first-run.recovery.title')} lead={t('first-run.recovery.lead')} offersVerify={false}>
      <p className={styles['paper']}>
        {t('first-run.recovery.paper', { name: props.workspaceName, date: format.fullDate(today()) })}
      </p>
      <ol className={styles['groups']} aria-label={t('first-run.recovery.name')}>
        {groups.map((group, index) => (
          <li key={`${index} ${group}`}>
            <span aria-hidden="true">{index + 1}</span>
            {group}
          </li>
        ))}
      </ol>
      <div className={styles['actions']}>
        <Button icon="print" onPress={() => window.print()}>
          {t('first-run.recovery.print')}
        </Button>
        <Button icon="download" onPress={() => void save()}>
          {t('first-run.recovery.save')}
        </Button>
      </div>
      {savedTo === null ? null : (
        <Note kind="info">{t('first-run.recovery.saved', { file: fileNameOf(savedTo) })}</Note>
      )}
      {error === null ? null : <ErrorNote error={error} />}
      <div className={styles['confirm']}>
        <Checkbox isSelected={isKept} onChange={setKept}>
          {t('first-run.recovery.kept')}
        </Checkbox>
      </div>
      <div className={styles['foot']}>
        <Button variant="primary" size="large" isDisabled={!isKept} onPress={props.onDone}>
          {t('first-run.recovery.done')}
        </Button>
      </div>
    </GatePage>
  )
}
