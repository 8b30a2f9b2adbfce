import { useState } from 'react'
import type { AppError } from '#shared/ipc/app-error.ts'
import type { AssessmentId } from '#shared/schema/primitives.ts'
import { useAction } from '../../lib/api.ts'
import { paths, useGo } from '../../lib/navigation.tsx'
import { usePreferences } from '../../lib/preferences.ts'
import { useText } from '../../lib/text.ts'
import { Button } from '../../ui/Button.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { ErrorNote } from '../../ui/Feedback.tsx'
import { TextField } from '../../ui/TextField.tsx'
import { toast } from '../../ui/toast.tsx'

/** Asks for the passphrase of the signing key, says what signing does, and issues the report. */
export function SignDialog(props: {
  readonly isOpen: boolean
  readonly assessmentId: AssessmentId
  readonly number: string
  readonly onClose: () => void
}) {
  const t = useText()
  const go = useGo()
  const { paper } = usePreferences()
  const [passphrase, setPassphrase] = useState('')
  const [error, setError] = useState<AppError | null>(null)
  const issue = useAction('report:issue', [
    'assessment:get',
    'assessment:list',
    'report:list',
    'report:preview',
    'vendor:get',
    'vendor:list',
    'portfolio:get',
  ])

  function close(): void {
    setPassphrase('')
    setError(null)
    props.onClose()
  }

  async function sign(): Promise<void> {
    if (passphrase === '' || issue.isRunning) return
    const issued = await issue.run({ assessmentId: props.assessmentId, passphrase, paper })
    if (!issued.ok) return setError(issued.error)
    close()
    toast(t('report-screen.issued', { number: issued.value.report.number }))
    go(paths.issuedReport(issued.value.report.id))
  }

  return (
    <Dialog
      title={t('report-screen.sign-title', { number: props.number })}
      isOpen={props.isOpen}
      isBlocking={issue.isRunning}
      onClose={close}
      onSubmit={() => void sign()}
      actions={
        <>
          <Button variant="quiet" onPress={close} isDisabled={issue.isRunning}>
            {t('action.cancel')}
          </Button>
          <Button variant="primary" type="submit" isDisabled={passphrase === ''} isPending={issue.isRunning}>
            {t(issue.isRunning ? 'report-screen.signing' : 'report-screen.sign-and-lock')}
          </Button>
        </>
      }
    >
      <p>{t('report-screen.consequence')}</p>
      <TextField
        label={t('report-screen.passphrase')}
        kind="password"
        value={passphrase}
        onChange={(value) => {
          setPassphrase(value)
          setError(null)
        }}
        errorMessage={error?.code === 'wrong-passphrase' ? error.message : undefined}
        autoFocus
      />
      {error === null || error.code === 'wrong-passphrase' ? null : <ErrorNote error={error} />}
    </Dialog>
  )
}
