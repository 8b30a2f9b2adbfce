import { useMemo } from 'react'
import type { FieldProblems } from '../../lib/field-problems.ts'
import { useText } from '../../lib/text.ts'
import { ComboBox, Select } from '../../ui/Select.tsx'
import { DateField, TextArea, TextField } from '../../ui/TextField.tsx'
import styles from './Engagement.module.css'
import { currenciesIn } from './model/currencies.ts'
import type { EngagementDraft } from './model/engagement-draft.ts'

const statuses = ['planned', 'active', 'ended'] as const

/** Every fact about an engagement but its exposure. */
export function EngagementFields(props: {
  readonly draft: EngagementDraft
  readonly onChange: (part: Partial<EngagementDraft>) => void
  readonly problems: FieldProblems
  /** What the main process refused, by field. */
  readonly refused?: Readonly<Record<string, string>> | undefined
  readonly autoFocus?: boolean
}) {
  const t = useText()
  const { draft, onChange, problems, refused } = props
  const currencies = useMemo(() => currenciesIn(t.locale), [t.locale])
  function problemOf(field: string): string | undefined {
    const problem = problems[field]
    return problem === undefined ? refused?.[field] : t(problem)
  }
  return (
    <div className={styles['fields']}>
      <TextField
        autoFocus={props.autoFocus ?? false}
        isRequired
        label={t('engagement.title')}
        description={t('engagement.title-hint')}
        placeholder={t('engagement.title-placeholder')}
        value={draft.title}
        onChange={(title) => onChange({ title })}
        errorMessage={problemOf('title')}
      />
      <TextArea
        label={t('engagement.description')}
        description={t('engagement.description-hint')}
        value={draft.description}
        onChange={(description) => onChange({ description })}
        errorMessage={problemOf('description')}
      />
      <div className={styles['grid']}>
        <Select
          label={t('engagement.status')}
          items={statuses.map((id) => ({ id, label: t(`engagement-status.${id}`) }))}
          value={draft.status}
          onChange={(status) => onChange({ status })}
        />
        <TextField
          label={t('engagement.owner')}
          value={draft.owner}
          onChange={(owner) => onChange({ owner })}
          errorMessage={problemOf('owner')}
        />
        <DateField
          label={t('engagement.contract-start')}
          value={draft.contractStart}
          onChange={(contractStart) => onChange({ contractStart })}
          errorMessage={problemOf('contractStart')}
        />
        <DateField
          label={t('engagement.contract-end')}
          value={draft.contractEnd}
          onChange={(contractEnd) => onChange({ contractEnd })}
          errorMessage={problemOf('contractEnd')}
        />
        <TextField
          kind="number"
          label={t('engagement.spend')}
          value={draft.spendAmount}
          onChange={(spendAmount) => onChange({ spendAmount })}
          errorMessage={problemOf('spendAmount')}
        />
        <ComboBox
          label={t('engagement.currency')}
          items={currencies}
          value={draft.spendCurrency}
          onChange={(spendCurrency) => onChange({ spendCurrency })}
        />
        <DateField
          label={t('engagement.next-review')}
          description={t('engagement.next-review-hint')}
          value={draft.nextReview}
          onChange={(nextReview) => onChange({ nextReview })}
          errorMessage={problemOf('nextReview')}
        />
      </div>
    </div>
  )
}
