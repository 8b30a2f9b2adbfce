import { useText } from '../../../lib/text.ts'
import type { Assessment } from '#shared/schema/assessment.ts'
import { paths, useGo } from '../../../lib/navigation.tsx'
import { Button } from '../../../ui/Button.tsx'
import { Note } from '../../../ui/Feedback.tsx'
import type { Access } from '../model/access.ts'
import { requestedChanges } from '../model/requested-changes.ts'
import styles from './AccessNote.module.css'

/** Why answers cannot be changed and where to go; or what the reviewer asked for. Nothing in between. */
export function AccessNote({ access, assessment }: { readonly access: Access; readonly assessment: Assessment }) {
  const t = useText()
  const go = useGo()
  if (access.kind === 'closed') {
    const { next } = access
    const path = next === 'review' ? paths.review(assessment.id) : paths.report(assessment.id)
    return (
      <div className={styles['note']}>
        <Note
          kind="info"
          action={
            <Button onPress={() => go(path)}>
              {t(next === 'review' ? 'runner.closed.open-review' : 'runner.closed.open-report')}
            </Button>
          }
        >
          {t(next === 'review' ? 'runner.closed.review' : 'runner.closed.report', {
            status: t(`assessment-status.${assessment.status}`),
          })}
        </Note>
      </div>
    )
  }
  const note = access.kind === 'not-preparer' ? null : requestedChanges(assessment)
  if (access.kind === 'open' && note === null) return null
  return (
    <div className={styles['note']}>
      <Note kind="info">
        {note === null ? t('runner.closed.not-preparer') : t('runner.changes-requested', { note })}
      </Note>
    </div>
  )
}
