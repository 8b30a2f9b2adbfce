import { useState } from 'react'
import type { AppError } from '#shared/ipc/app-error.ts'
import type { WorkspaceStatus } from '#shared/ipc/workspace-channels.ts'
import type { Result } from '#shared/domain/result.ts'
import { request } from '../../lib/api.ts'
import { useText } from '../../lib/text.ts'
import { setWorkspaceStatus } from '../../lib/workspace.ts'
import { Button } from '../../ui/Button.tsx'
import { ErrorNote, Note } from '../../ui/Feedback.tsx'
import { GatePage } from '../../ui/Gate.tsx'
import { PassphraseStrength, usePassphraseStrength } from '../../ui/PassphraseStrength.tsx'
import { Select } from '../../ui/Select.tsx'
import { TextArea, TextField } from '../../ui/TextField.tsx'
import styles from './UnlockScreen.module.css'

type LockedStatus = Extract<WorkspaceStatus, { state: 'locked' }>

/** The way into a locked workspace: as one of its people, by passphrase or by the recovery key. */
export function UnlockScreen({ status }: { readonly status: LockedStatus }) {
  const t = useText()
  const [personId, setPersonId] = useState(status.people[0]?.id)
  const [isRecovering, setRecovering] = useState(false)
  const [passphrase, setPassphrase] = useState('')
  const [repeated, setRepeated] = useState('')
  const [recoveryKey, setRecoveryKey] = useState('')
  const [error, setError] = useState<AppError | null>(null)
  const [isRunning, setRunning] = useState(false)
  const strength = usePassphraseStrength(isRecovering ? passphrase : '', [status.name])
  const isRenewed = recoveryKey.trim() !== '' && repeated === passphrase && strength.isAcceptable
  const isComplete = personId !== undefined && passphrase !== '' && (!isRecovering || isRenewed)

  async function unlock(takeOver: boolean): Promise<void> {
    if (personId === undefined || !isComplete || isRunning) return
    setRunning(true)
    const opened: Result<WorkspaceStatus, AppError> = isRecovering
      ? await request('workspace:unlock-with-recovery', { personId, recoveryKey, newPassphrase: passphrase, takeOver })
      : await request('workspace:unlock', { personId, passphrase, takeOver })
    setRunning(false)
    if (opened.ok) return setWorkspaceStatus(opened.value)
    setError(opened.error)
    if (opened.error.code === 'wrong-passphrase') document.getElementById('passphrase')?.focus()
  }

  async function leave(): Promise<void> {
    const left = await request('workspace:leave', {})
    if (left.ok) setWorkspaceStatus(left.value)
  }

  function changeWay(): void {
    setRecovering(!isRecovering)
    setPassphrase('')
    setRepeated('')
    setError(null)
  }

  return (
    <GatePage title={t('unlock.title', { name: status.name })} lead={status.folder}>
      <form
        className={styles['form']}
        onSubmit={(event) => {
          event.preventDefault()
          void unlock(false)
        }}
      >
        {status.people.length < 2 ? null : (
          <Select
            label={t('unlock.person')}
            items={status.people.map(({ id, name }) => ({ id, label: name }))}
            value={personId ?? null}
            onChange={setPersonId}
          />
        )}
        {isRecovering ? (
          <>
            <TextArea
              label={t('unlock.recovery-key')}
              description={t('unlock.recovery-key.hint')}
              rows={2}
              value={recoveryKey}
              onChange={setRecoveryKey}
              autoFocus
            />
            <Note kind="info">{t('unlock.recover.note')}</Note>
          </>
        ) : null}
        <TextField
          key={isRecovering ? 'new' : 'known'}
          inputId="passphrase"
          label={t(isRecovering ? 'unlock.new-passphrase' : 'unlock.passphrase')}
          kind="password"
          autoComplete={isRecovering ? 'new-password' : 'current-password'}
          value={passphrase}
          onChange={(value) => {
            setPassphrase(value)
            setError(null)
          }}
          errorMessage={error?.code === 'wrong-passphrase' ? error.message : undefined}
          autoFocus={!isRecovering}
        />
        {isRecovering ? (
          <>
            <PassphraseStrength strength={strength} />
            <TextField
              label={t('unlock.new-passphrase-again')}
              kind="password"
              autoComplete="new-password"
              value={repeated}
              errorMessage={repeated !== '' && repeated !== passphrase ? t('first-run.passphrase-differs') : undefined}
              onChange={setRepeated}
            />
          </>
        ) : null}
        <UnlockError error={error} onTakeOver={() => void unlock(true)} />
        <div className={styles['foot']}>
          <div className={styles['links']}>
            <Button variant="quiet" onPress={changeWay}>
              {t(isRecovering ? 'unlock.with-passphrase' : 'unlock.forgotten')}
            </Button>
            <Button variant="quiet" onPress={() => void leave()}>
              {t('unlock.other')}
            </Button>
          </div>
          <Button variant="primary" type="submit" isDisabled={!isComplete} isPending={isRunning}>
            {t(isRunning ? 'unlock.unlocking' : isRecovering ? 'unlock.recover' : 'unlock.unlock')}
          </Button>
        </div>
      </form>
    </GatePage>
  )
}

/** What stands in the way; a lock held elsewhere can be taken over after its warning. */
function UnlockError(props: { readonly error: AppError | null; readonly onTakeOver: () => void }) {
  const t = useText()
  const { error, onTakeOver } = props
  if (error === null || error.code === 'wrong-passphrase') return null
  if (error.code !== 'workspace-in-use') return <ErrorNote error={error} />
  return (
    <Note
      kind="warning"
      action={
        <Button variant="danger" onPress={onTakeOver}>
          {t('unlock.take-over')}
        </Button>
      }
    >
      <p>{error.message}</p>
      <p>{t('unlock.take-over.warning')}</p>
    </Note>
  )
}
