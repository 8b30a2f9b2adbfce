import { useState } from 'react'
import type { AppError } from '#shared/ipc/app-error.ts'
import type { QuestionKey } from '#shared/schema/primitives.ts'
import { invalidate, useAction } from '../../../lib/api.ts'
import { paths, useGo } from '../../../lib/navigation.tsx'
import { useText } from '../../../lib/text.ts'
import { Button } from '../../../ui/Button.tsx'
import { Dialog } from '../../../ui/Dialog.tsx'
import { ErrorNote } from '../../../ui/Feedback.tsx'
import { checkSubmission, type RemarksOfSection } from '../model/submission.ts'
import type { Runner } from '../use-runner.ts'
import styles from './Dialogs.module.css'

/** What is missing, each with the way to it; when nothing is, what submitting means. */
export function SubmitDialog(props: {
  readonly isOpen: boolean
  readonly runner: Runner
  readonly onClose: () => void
  readonly onJump: (question: QuestionKey) => void
}) {
  const t = useText()
  const go = useGo()
  const { isOpen, runner, onClose, onJump } = props
  const [error, setError] = useState<AppError | null>(null)
  const submit = useAction('assessment:submit')
  const check = checkSubmission(runner.standing)
  const isBlocked = check.blockingCount > 0

  async function send(): Promise<void> {
    if (isBlocked || submit.isRunning) return
    if (!(await runner.flush())) return
    const submitted = await submit.run({ assessmentId: runner.id })
    if (!submitted.ok) return setError(submitted.error)
    go(paths.review(runner.id))
    await invalidate('assessment:get', 'assessment:list', 'vendor:list', 'vendor:get', 'portfolio:get')
  }

  return (
    <Dialog
      title={t('runner.submit.title')}
      isOpen={isOpen}
      onClose={onClose}
      onSubmit={() => void send()}
      isWide
      actions={
        <>
          <Button variant="quiet" onPress={onClose}>
            {t('action.cancel')}
          </Button>
          <Button variant="primary" type="submit" isDisabled={isBlocked} isPending={submit.isRunning}>
            {t('runner.submit.confirm')}
          </Button>
        </>
      }
    >
      <p>
        {isBlocked
          ? t('runner.submit.missing', { count: check.blockingCount })
          : `${t('runner.submit.complete')} ${t('runner.submit.consequence')}`}
      </p>
      {check.blocking.map((section) => (
        <Remarks key={section.sectionKey} section={section} onJump={onJump} />
      ))}
      {check.warnings.length === 0 ? null : <h3>{t('runner.submit.warnings')}</h3>}
      {check.warnings.map((section) => (
        <Remarks key={section.sectionKey} section={section} onJump={onJump} />
      ))}
      {error === null ? null : <ErrorNote error={error} />}
    </Dialog>
  )
}

function Remarks(props: { readonly section: RemarksOfSection; readonly onJump: (question: QuestionKey) => void }) {
  const t = useText()
  const { section, onJump } = props
  return (
    <section className={styles['section']} aria-label={section.title}>
      <h3>{section.title}</h3>
      <ul>
        {section.remarks.map(({ question, place, code }) => (
          <li key={`${question} ${code}`}>
            <button type="button" className={styles['jump']} onClick={() => onJump(question)}>
              {t('runner.submit.go-to', { question: place.question.id, issue: t(`runner.issue.${code}`) })}
            </button>
          </li>
        ))}
      </ul>
    </section>
  )
}
