import { useText } from '../../../lib/text.ts'
import { Button } from '../../../ui/Button.tsx'
import { toast } from '../../../ui/toast.tsx'
import type { DisposedProposal } from '../model/findings.ts'
import { useScope } from '../review-context.ts'
import { Signed } from '../Signed.tsx'
import styles from './Findings.module.css'
import { QuestionLink } from './QuestionLink.tsx'

/** A proposal that was merged or dismissed: by whom and why; it can be opened again. */
export function DisposedRow({ disposed }: { readonly disposed: DisposedProposal }) {
  const t = useText()
  const { standing, access, review } = useScope()
  const { item, disposition } = disposed
  const { assessment } = standing.view
  const into =
    disposition.kind === 'dismissed' ? undefined : assessment.findings.find(({ id }) => id === disposition.finding)
  const reason = disposition.kind === 'raised' ? '' : disposition.reason

  async function reopen(): Promise<void> {
    const result = await review.change('assessment:dispose-proposal', {
      assessmentId: review.id,
      question: item.key,
      disposition: { kind: 'reopen' },
    })
    if (!result.ok) toast(result.error.message)
  }

  return (
    <li className={styles['card']} tabIndex={-1}>
      <div className={styles['head']}>
        <QuestionLink item={item} />
        <span>
          {into === undefined ? t('review.disposed.dismissed') : t('review.disposed.merged', { number: into.number })}
        </span>
        <Signed by={disposition.by} at={disposition.at} />
        {access.mayDispose ? (
          <span className={styles['end']}>
            <Button size="small" variant="quiet" onPress={() => void reopen()}>
              {t('review.disposed.reopen')}
            </Button>
          </span>
        ) : null}
      </div>
      <p className={styles['text']}>{reason}</p>
    </li>
  )
}
