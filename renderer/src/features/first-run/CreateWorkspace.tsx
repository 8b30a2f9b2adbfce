import { useState } from 'react'
import type { AppError } from '#shared/ipc/app-error.ts'
import type { WorkspaceStatus } from '#shared/ipc/workspace-channels.ts'
import { useAction } from '../../lib/api.ts'
import { useText } from '../../lib/text.ts'
import { setWorkspaceStatus } from '../../lib/workspace.ts'
import { Button } from '../../ui/Button.tsx'
import { ErrorNote } from '../../ui/Feedback.tsx'
import { GatePage } from '../../ui/Gate.tsx'
import { usePassphraseStrength } from '../../ui/PassphraseStrength.tsx'
import styles from './CreateWorkspace.module.css'
import { beginCreation, endCreation } from './creation.ts'
import { creationOf, emptyDraft, isStepComplete, steps, type Step, type WorkspaceDraft } from './draft.ts'
import { PersonStep } from './PersonStep.tsx'
import { RecoveryKey } from './RecoveryKey.tsx'
import { SigningStep } from './SigningStep.tsx'
import { WorkspaceStep } from './WorkspaceStep.tsx'

interface Created {
  readonly status: WorkspaceStatus
  readonly recoveryKey: string
}

/** Three steps to a new workspace, then its recovery key, which is shown this once. */
export function CreateWorkspace({ onCancel }: { readonly onCancel: () => void }) {
  const t = useText()
  const [draft, setDraft] = useState<WorkspaceDraft>(emptyDraft)
  const [step, setStep] = useState<Step>('workspace')
  const [error, setError] = useState<AppError | null>(null)
  const [created, setCreated] = useState<Created | null>(null)
  const create = useAction('workspace:create')
  const strength = usePassphraseStrength(draft.passphrase, contextOf(draft))
  const isComplete = isStepComplete(step, draft) && (step !== 'person' || strength.isAcceptable)
  const index = steps.indexOf(step)

  function change(part: Partial<WorkspaceDraft>): void {
    setDraft((current) => ({ ...current, ...part }))
  }

  async function goOn(): Promise<void> {
    if (!isComplete || create.isRunning) return
    setError(null)
    const next = steps[index + 1]
    if (next !== undefined) return setStep(next)
    beginCreation()
    const made = await create.run(creationOf(draft))
    if (made.ok) return setCreated(made.value)
    endCreation()
    setError(made.error)
  }

  if (created !== null) {
    const { status } = created
    const finish = (): void => {
      setWorkspaceStatus(status)
      endCreation()
    }
    return <RecoveryKey recoveryKey={created.recoveryKey} workspaceName={draft.name} onDone={finish} />
  }
  return (
    <GatePage title={t(`first-run.${step}.title`)} lead={t(`first-run.${step}.lead`)} offersVerify={false}>
      <ol className={styles['steps']} aria-label={t('first-run.steps')}>
        {steps.map((each, position) => (
          <li key={each} {...(each === step ? { 'aria-current': 'step' as const } : {})}>
            {position + 1}. {t(`first-run.${each}.name`)}
          </li>
        ))}
      </ol>
      <form
        className={styles['form']}
        onSubmit={(event) => {
          event.preventDefault()
          void goOn()
        }}
      >
        {step === 'workspace' ? <WorkspaceStep draft={draft} onChange={change} /> : null}
        {step === 'person' ? <PersonStep draft={draft} strength={strength} onChange={change} /> : null}
        {step === 'signing' ? <SigningStep draft={draft} onChange={change} /> : null}
        {error === null ? null : <ErrorNote error={error} />}
        <div className={styles['foot']}>
          <Button variant="quiet" onPress={() => (index === 0 ? onCancel() : setStep(steps[index - 1] ?? step))}>
            {t('action.back')}
          </Button>
          <Button variant="primary" type="submit" isDisabled={!isComplete} isPending={create.isRunning}>
            {create.isRunning
              ? t('first-run.creating')
              : t(index === steps.length - 1 ? 'first-run.finish' : 'action.continue')}
          </Button>
        </div>
      </form>
    </GatePage>
  )
}

/** Words that a guesser would try first. */
function contextOf(draft: WorkspaceDraft): readonly string[] {
  return [draft.name, draft.organisation, draft.personName, draft.email]
}
