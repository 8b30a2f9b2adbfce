import { useState } from 'react'
import type { Engagement } from '#shared/schema/vendor.ts'
import { markStale, request } from '../../lib/api.ts'
import { useAutosave } from '../../lib/autosave.ts'
import { useFormat, useText } from '../../lib/text.ts'
import { Button } from '../../ui/Button.tsx'
import { Note } from '../../ui/Feedback.tsx'
import { utilities } from '../../ui/utilities.ts'
import styles from './Engagement.module.css'
import { EngagementFields } from './EngagementFields.tsx'
import { draftOfEngagement, engagementFactsOf, type EngagementDraft } from './model/engagement-draft.ts'

type Facts = Omit<Engagement, 'id' | 'vendorId' | 'exposure' | 'createdAt' | 'updatedAt'>

/** The facts as text, or as fields once Edit is pressed; edits are saved as they come, as far as they can be read. */
export function EngagementFacts(props: {
  readonly engagement: Engagement
  /** Told of every new title that can be saved. */
  readonly onTitle: (title: string) => void
}) {
  const t = useText()
  const { engagement, onTitle } = props
  const [draft, setDraft] = useState(() => draftOfEngagement(engagement))
  const [isEditing, setEditing] = useState(false)
  const facts = engagementFactsOf(draft)
  const autosave = useAutosave<Facts>({
    async save(value) {
      const result = await request('engagement:update', { id: engagement.id, facts: value })
      if (result.ok) await markStale('vendor:get', 'vendor:list', 'portfolio:get', 'assessment:get', 'assessment:list')
      return result
    },
  })

  function change(part: Partial<EngagementDraft>): void {
    const next = { ...draft, ...part }
    setDraft(next)
    const readable = engagementFactsOf(next)
    if (!readable.ok) return
    autosave.push(readable.value)
    onTitle(readable.value.title)
  }

  return (
    <section aria-label={t('engagement.facts')} className={styles['facts']}>
      <div className={styles['factsHead']}>
        <h1>{draft.title}</h1>
        <Button size="small" aria-expanded={isEditing} onPress={() => setEditing(!isEditing)} isDisabled={!facts.ok}>
          {t(isEditing ? 'engagement.facts.done' : 'action.edit')}
        </Button>
      </div>
      {isEditing ? (
        <>
          <EngagementFields autoFocus draft={draft} onChange={change} problems={facts.ok ? {} : facts.error} />
          {facts.ok ? null : <Note kind="warning">{t('engagement.facts.not-saved')}</Note>}
        </>
      ) : facts.ok ? (
        <FactLines facts={facts.value} />
      ) : null}
    </section>
  )
}

function FactLines({ facts }: { readonly facts: Facts }) {
  const t = useText()
  const format = useFormat()
  const { status, owner, annualSpend, contractStart, contractEnd, nextReview, description } = facts
  const line = [
    t(`engagement-status.${status}`),
    ...(owner === '' ? [] : [owner]),
    ...(annualSpend === null
      ? []
      : [t('vendor.engagement.spend', { amount: format.money(annualSpend.amount, annualSpend.currency) })]),
    ...(contractStart === null ? [] : [t('engagement.contract-from', { date: format.date(contractStart) })]),
    ...(contractEnd === null ? [] : [t('engagement.contract-to', { date: format.date(contractEnd) })]),
    ...(nextReview === null ? [] : [t('engagement.review-on', { date: format.date(nextReview) })]),
  ]
  return (
    <>
      <p className={utilities['muted']}>{line.join(' · ')}</p>
      {description === '' ? null : <p className={styles['description']}>{description}</p>}
    </>
  )
}
