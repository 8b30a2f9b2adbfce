import { useState } from 'react'
import type { Evidence, EvidenceReview } from '#shared/schema/evidence.ts'
import { request } from '../../../lib/api.ts'
import { classNames } from '../../../lib/class-names.ts'
import { useFormat, useText } from '../../../lib/text.ts'
import { Button } from '../../../ui/Button.tsx'
import { Icon } from '../../../ui/Icon.tsx'
import { toast } from '../../../ui/toast.tsx'
import { utilities } from '../../../ui/utilities.ts'
import { evidenceNumber, isInDate, otherQuestions } from '../model/evidence.ts'
import type { ReviewItem } from '../model/standing.ts'
import { useScope } from '../review-context.ts'
import { EvidenceVerdict } from './EvidenceVerdict.tsx'
import styles from './EvidenceRow.module.css'

/** A piece of evidence: what it is, whether it is in date, its hash; judged with a grade, saved to look at. */
export function EvidenceRow({ evidence, item }: { readonly evidence: Evidence; readonly item: ReviewItem }) {
  const t = useText()
  const { standing } = useScope()
  const review: EvidenceReview | null = standing.view.assessment.evidenceReviews[evidence.id] ?? null
  const others = otherQuestions(standing, evidence.id, item.key)
  return (
    <li className={styles['row']}>
      <span className={styles['icon']}>
        <Icon name="file" />
      </span>
      <div className={styles['body']}>
        <div className={styles['title']}>
          <span className={styles['name']}>{evidence.title}</span>
          <span className={styles['save']}>
            <SaveCopy evidence={evidence} />
          </span>
        </div>
        <EvidenceFacts evidence={evidence} />
        {others.length === 0 ? null : (
          <div className={classNames(utilities['small'], utilities['muted'])}>
            {t('review.evidence.also', { questions: others.join(', ') })}
          </div>
        )}
        <EvidenceVerdict evidence={evidence} review={review} />
      </div>
    </li>
  )
}

function EvidenceFacts({ evidence }: { readonly evidence: Evidence }) {
  const t = useText()
  const format = useFormat()
  const { asOf } = useScope().standing.view
  const { expires, periodFrom, periodTo, sha256 } = evidence
  const facts = [
    evidenceNumber(evidence),
    t(`evidence-kind.${evidence.kind}`),
    ...(evidence.fileName === '' || evidence.fileName === evidence.title ? [] : [evidence.fileName]),
    format.size(evidence.size),
    ...(periodFrom === null || periodTo === null
      ? []
      : [t('review.evidence.period', { from: format.date(periodFrom), to: format.date(periodTo) })]),
  ]
  return (
    <div className={classNames(styles['facts'], utilities['small'])}>
      <span>{facts.join(' · ')}</span>
      {expires === null ? (
        <span>{t('runner.files.no-expiry')}</span>
      ) : (
        <span className={isInDate(evidence, asOf) ? undefined : styles['expired']} title={format.fullDate(expires)}>
          {t(isInDate(evidence, asOf) ? 'runner.files.valid-to' : 'runner.files.expired', {
            date: format.date(expires),
          })}
        </span>
      )}
      <span className={styles['hash']} title={sha256}>
        {t('review.evidence.hash', { hash: sha256.slice(0, 12) })}
      </span>
    </div>
  )
}

function SaveCopy({ evidence }: { readonly evidence: Evidence }) {
  const t = useText()
  const [isSaving, setSaving] = useState(false)

  async function save(): Promise<void> {
    setSaving(true)
    const saved = await request('evidence:save-copy', { id: evidence.id })
    setSaving(false)
    if (!saved.ok) toast(saved.error.message)
    else if (saved.value.savedTo !== null) toast(t('review.evidence.saved', { path: saved.value.savedTo }))
  }

  return (
    <Button variant="quiet" size="small" icon="download" isPending={isSaving} onPress={() => void save()}>
      {t('review.evidence.save-copy')}
    </Button>
  )
}
