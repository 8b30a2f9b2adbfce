import { useState } from 'react'
import { evidenceGrade, type Evidence, type EvidenceReview } from '#shared/schema/evidence.ts'
import { classNames } from '../../../lib/class-names.ts'
import { useText } from '../../../lib/text.ts'
import { Button } from '../../../ui/Button.tsx'
import { Icon } from '../../../ui/Icon.tsx'
import { toast } from '../../../ui/toast.tsx'
import { utilities } from '../../../ui/utilities.ts'
import { ReasonForm } from '../ReasonForm.tsx'
import { useScope } from '../review-context.ts'
import { Signed } from '../Signed.tsx'
import type { ReviewResult } from '../use-review.ts'
import styles from './EvidenceVerdict.module.css'

/** The verdict on a piece of evidence; without one, a press on a grade accepts it, and a reason rejects it. */
export function EvidenceVerdict(props: { readonly evidence: Evidence; readonly review: EvidenceReview | null }) {
  const t = useText()
  const { access, review } = useScope()
  const { evidence, review: given } = props
  const [asked, setAsked] = useState<'rejected' | 'note' | null>(null)

  function judge(
    verdict: EvidenceReview['verdict'] | null,
    grade: EvidenceReview['grade'],
    reason: string,
  ): Promise<ReviewResult> {
    const input = { assessmentId: review.id, evidenceId: evidence.id, verdict, grade, reason }
    return review.change('assessment:review-evidence', input)
  }

  async function judgeAtOnce(verdict: 'accepted' | null, grade: EvidenceReview['grade']): Promise<void> {
    const result = await judge(verdict, grade, '')
    if (!result.ok) toast(result.error.message)
  }

  if (asked === 'rejected' && access.mayReview) {
    return (
      <ReasonForm
        draft={`evidence ${evidence.id}`}
        label={t('review.evidence.why-rejected')}
        action={t('review.evidence.do-reject')}
        isDanger
        onRecord={(reason) => judge('rejected', null, reason)}
        onClose={() => setAsked(null)}
      />
    )
  }
  if (asked === 'note' && given !== null && access.mayReview) {
    return (
      <ReasonForm
        draft={`note ${evidence.id}`}
        label={t('review.evidence.note')}
        action={t('review.evidence.do-note')}
        onRecord={(reason) => judge(given.verdict, given.grade, reason)}
        onClose={() => setAsked(null)}
      />
    )
  }
  if (given !== null) {
    return <Given review={given} onTakeBack={() => void judgeAtOnce(null, null)} onAddNote={() => setAsked('note')} />
  }
  if (!access.mayReview) {
    return <span className={classNames(utilities['small'], utilities['muted'])}>{t('review.evidence.not-judged')}</span>
  }
  return (
    <div className={styles['bar']}>
      <span
        className={styles['grades']}
        role="group"
        aria-label={t('review.evidence.accept-named', { title: evidence.title })}
      >
        <span aria-hidden="true">{t('review.evidence.accept')}</span>
        {evidenceGrade.options.map((grade) => (
          <Button key={grade} size="small" onPress={() => void judgeAtOnce('accepted', grade)}>
            <span title={t(`review.grade.${grade}`)}>{grade}</span>
            <span className={utilities['hidden']}>{t(`review.grade.${grade}`)}</span>
          </Button>
        ))}
      </span>
      <Button size="small" variant="quiet" onPress={() => setAsked('rejected')}>
        {t('review.evidence.reject')}
      </Button>
    </div>
  )
}

function Given(props: {
  readonly review: EvidenceReview
  readonly onTakeBack: () => void
  readonly onAddNote: () => void
}) {
  const t = useText()
  const { access } = useScope()
  const { verdict, grade, reason, by, at } = props.review
  return (
    <div className={styles['bar']}>
      <span className={classNames(styles['verdict'], styles[verdict])}>
        <Icon name={verdict === 'accepted' ? 'check' : 'close'} size={14} />
        {t(`verdict.${verdict}`)}
        {grade === null ? null : (
          <span className={styles['grade']} title={t(`review.grade.${grade}`)}>
            {t('review.evidence.grade', { grade })}
          </span>
        )}
      </span>
      {reason === '' ? null : <span>{reason}</span>}
      <Signed by={by} at={at} />
      {access.mayReview ? (
        <span>
          {reason === '' ? (
            <Button size="small" variant="quiet" onPress={props.onAddNote}>
              {t('review.evidence.add-note')}
            </Button>
          ) : null}
          <Button size="small" variant="quiet" onPress={props.onTakeBack}>
            {t('review.verdict.take-back')}
          </Button>
        </span>
      ) : null}
    </div>
  )
}
