import type { ReactNode } from 'react'
import { paths, useGo } from '../../lib/navigation.tsx'
import { useFormat, useText } from '../../lib/text.ts'
import { Button } from '../../ui/Button.tsx'
import { Note } from '../../ui/Feedback.tsx'
import { lastMoveTo, nameOf, requestAnswered } from './model/history.ts'
import { useScope } from './review-context.ts'
import styles from './StatusNote.module.css'

/** Whose turn it is, where it is not plainly the reviewer's; and what was asked for before. Nothing while all is usual. */
export function StatusNote({ onBegin }: { readonly onBegin: () => void }) {
  const t = useText()
  const go = useGo()
  const format = useFormat()
  const { standing, access } = useScope()
  const { assessment, people } = standing.view
  const { status } = assessment
  if (status === 'submitted') {
    const submitted = lastMoveTo(assessment, 'submitted')
    const values =
      submitted === null ? null : { person: nameOf(people, submitted.by), time: format.dateTime(submitted.at) }
    return (
      <Framed>
        <Note
          kind="info"
          action={
            access.mayBegin ? (
              <Button variant="primary" onPress={onBegin}>
                {t('review.begin')}
              </Button>
            ) : null
          }
        >
          {values === null ? null : <p>{t('review.status.submitted', values)}</p>}
          <p>{t(access.mayBegin ? 'review.status.begin-hint' : 'review.status.not-reviewer')}</p>
        </Note>
      </Framed>
    )
  }
  if (status === 'draft' || status === 'in-progress' || status === 'changes-requested') {
    const note = lastMoveTo(assessment, 'changes-requested')?.note ?? ''
    return (
      <Framed>
        <Note
          kind="info"
          action={
            <Button onPress={() => go(paths.assessment(assessment.id))}>{t('review.status.open-answers')}</Button>
          }
        >
          <p>{t(status === 'changes-requested' ? 'review.status.changes-requested' : 'review.status.in-progress')}</p>
          {note === '' ? null : <p>{t('review.status.note', { note })}</p>}
        </Note>
      </Framed>
    )
  }
  if (status === 'in-review') return <InReviewNote />
  return null
}

function InReviewNote() {
  const t = useText()
  const format = useFormat()
  const { standing, access } = useScope()
  const { assessment } = standing.view
  if (!access.isReviewer) {
    return (
      <Framed>
        <Note kind="info">{t('review.status.not-reviewer')}</Note>
      </Framed>
    )
  }
  const request = requestAnswered(assessment)
  if (request === null) return null
  const count = standing.items.filter(({ isAnsweredAgain }) => isAnsweredAgain).length
  return (
    <Framed>
      <Note kind="info">
        <p>{t('review.status.came-back', { date: format.dateTime(request.at), count })}</p>
        {request.note === '' ? null : <p>{t('review.status.note', { note: request.note })}</p>}
      </Note>
    </Framed>
  )
}

function Framed({ children }: { readonly children: ReactNode }) {
  return <div className={styles['frame']}>{children}</div>
}
