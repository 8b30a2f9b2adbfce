import { useState } from 'react'
import { isAllowed } from '#shared/domain/assessment/lifecycle.ts'
import type { AppError } from '#shared/ipc/app-error.ts'
import type { QuestionKey } from '#shared/schema/primitives.ts'
import { invalidate, request } from '../../../lib/api.ts'
import { paths, useGo } from '../../../lib/navigation.tsx'
import { useText } from '../../../lib/text.ts'
import { Button } from '../../../ui/Button.tsx'
import { Dialog } from '../../../ui/Dialog.tsx'
import { ErrorNote, Note } from '../../../ui/Feedback.tsx'
import { checkSubmission, type RemarksOfSection } from '../model/submission.ts'
import type { Runner } from '../use-runner.ts'
import styles from './Dialogs.module.css'

/** What is missing, each with the way to it; when nothing is, what submitting means, and the handing over. */
export function SubmitDialog(props: {
  readonly runner: Runner
  readonly onClose: () => void
  readonly onJump: (question: QuestionKey) => void
}) {
  const t = useText()
  const go = useGo()
  const { runner, onClose, onJump } = props
  const [error, setError] = useState<AppError | null>(null)
  const [isWorking, setWorking] = useState(false)
  const check = checkSubmission(runner.standing)
  const { status } = runner.state.view.assessment
  // An edit that is still on its way moves the assessment to where it can be submitted.
  const isStatusRight = isAllowed(status, 'submit') || Object.keys(runner.state.edits).length > 0
  const isReady = check.blockingCount === 0 && isStatusRight

  async function handOver(): Promise<void> {
    if (!isReady || isWorking) return
    setWorking(true)
    setError(null)
    const submitted = (await runner.flush()) ? await request('assessment:submit', { assessmentId: runner.id }) : null
    setWorking(false)
    if (submitted === null) return
    if (!submitted.ok) return setError(submitted.error)
    runner.dispatch({ kind: 'acknowledged', saved: submitted.value })
    onClose()
    go(paths.review(runner.id))
    await invalidate('assessment:list', 'vendor:list', 'vendor:get', 'portfolio:get')
  }

  return (
    <Dialog
      title={t('runner.submit.title')}
      isOpen
      onClose={onClose}
      onSubmit={() => void handOver()}
      isWide
      actions={
        <>
          <Button onPress={onClose}>{t('action.close')}</Button>
          <Button variant="primary" type="submit" isDisabled={!isReady} isPending={isWorking}>
            {t('runner.submit.confirm')}
          </Button>
        </>
      }
    >
      {error === null ? null : <ErrorNote error={error} />}
      {check.blockingCount > 0 ? (
        <>
          <p>{t('runner.submit.missing', { count: check.blockingCount })}</p>
          <Remarks heading="h3" sections={check.blocking} onJump={onJump} />
        </>
      ) : isStatusRight ? (
        <p>
          {t('runner.submit.complete')} {t('runner.submit.consequence')}
        </p>
      ) : (
        <Note kind="info">
          {t(status === 'changes-requested' ? 'runner.submit.nothing-changed' : 'runner.submit.not-begun')}
        </Note>
      )}
      {check.warnings.length === 0 ? null : (
        <section className={styles['warnings']} aria-label={t('runner.submit.warnings')}>
          <h3>{t('runner.submit.warnings')}</h3>
          <Remarks heading="h4" sections={check.warnings} onJump={onJump} />
        </section>
      )}
    </Dialog>
  )
}

function Remarks(props: {
  readonly heading: 'h3' | 'h4'
  readonly sections: readonly RemarksOfSection[]
  readonly onJump: (question: QuestionKey) => void
}) {
  const t = useText()
  const { heading: Heading } = props
  return (
    <div className={styles['remarks']}>
      {props.sections.map(({ sectionKey, title, remarks }) => (
        <div key={sectionKey}>
          <Heading className={styles['section']}>{title}</Heading>
          <ul aria-label={title}>
            {remarks.map(({ question, place, code }) => (
              <li key={`${question} ${code}`}>
                <button type="button" className={styles['remark']} onClick={() => props.onJump(question)}>
                  <span className={styles['id']}>{place.question.id}</span>
                  <span className={styles['words']}>{place.question.text}</span>
                  <span className={styles['issue']}>{t(`runner.issue.${code}`)}</span>
                </button>
              </li>
            ))}
          </ul>
        </div>
      ))}
    </div>
  )
}
