import { useState } from 'react'
import { useStore } from 'zustand'
import type { AppError } from '#shared/ipc/app-error.ts'
import { finding as findingSchema, severity as severities, type Severity } from '#shared/schema/finding.ts'
import { useText } from '../../../lib/text.ts'
import { Button } from '../../../ui/Button.tsx'
import { ErrorNote } from '../../../ui/Feedback.tsx'
import { Select } from '../../../ui/Select.tsx'
import { DateField, TextArea, TextField } from '../../../ui/TextField.tsx'
import { withEntry } from '../drafts.ts'
import { findingProblems, type FindingForm } from '../model/findings.ts'
import { useScope } from '../review-context.ts'
import type { ReviewResult } from '../use-review.ts'
import styles from './Findings.module.css'

const treatments = findingSchema.shape.treatment.options

/** What a finding says, to be raised or changed. What was typed is kept until it is saved or the review is left. */
export function FindingEditor(props: {
  /** Names what is edited, so that the draft finds back. */
  readonly draft: string
  readonly initial: FindingForm
  /** Severity that the method proposes: another one needs a reason. */
  readonly proposed: Severity
  readonly action: string
  readonly onSave: (finding: FindingForm) => Promise<ReviewResult>
  readonly onClose: () => void
}) {
  const t = useText()
  const { drafts } = useScope()
  const { draft, initial, proposed, action, onSave, onClose } = props
  const form = useStore(drafts, ({ findings }) => findings[draft]) ?? initial
  const [isTried, setTried] = useState(false)
  const [isSaving, setSaving] = useState(false)
  const [error, setError] = useState<AppError | null>(null)
  const problems = isTried ? findingProblems(form, proposed) : {}

  function keep(next: FindingForm | null): void {
    drafts.setState(({ findings }) => ({ findings: withEntry(findings, draft, next) }))
  }

  function change(changed: Partial<FindingForm>): void {
    keep({ ...form, ...changed })
  }

  function close(): void {
    keep(null)
    onClose()
  }

  async function save(): Promise<void> {
    setTried(true)
    if (isSaving || Object.keys(findingProblems(form, proposed)).length > 0) return
    setSaving(true)
    const result = await onSave({ ...form, severityReason: form.severity === proposed ? '' : form.severityReason })
    setSaving(false)
    setError(result.ok ? null : result.error)
    if (result.ok) close()
  }

  const messageOf = (field: keyof FindingForm) => {
    const problem = problems[field]
    return problem === undefined ? undefined : t(problem)
  }

  return (
    <form
      className={styles['form']}
      onSubmit={(event) => {
        event.preventDefault()
        void save()
      }}
    >
      <TextArea
        label={t('review.finding.title')}
        rows={2}
        autoFocus
        value={form.title}
        onChange={(title) => change({ title: title.replaceAll('\n', ' ') })}
        errorMessage={messageOf('title')}
      />
      <TextArea
        label={t('review.finding.description')}
        value={form.description}
        onChange={(description) => change({ description })}
        errorMessage={messageOf('description')}
      />
      <div className={styles['pair']}>
        <Select
          label={t('review.finding.severity')}
          description={t('review.finding.proposed', { severity: t(`severity.${proposed}`) })}
          items={severities.options.map((id) => ({ id, label: t(`severity.${id}`) })).reverse()}
          value={form.severity}
          onChange={(severity) => change({ severity })}
        />
        <Select
          label={t('review.finding.treatment')}
          description={t(`review.treatment-hint.${form.treatment}`)}
          items={treatments.map((id) => ({ id, label: t(`treatment.${id}`) }))}
          value={form.treatment}
          onChange={(treatment) => change({ treatment })}
        />
      </div>
      {form.severity === proposed ? null : (
        <TextArea
          label={t('review.finding.severity-reason')}
          rows={2}
          value={form.severityReason}
          onChange={(severityReason) => change({ severityReason })}
          errorMessage={messageOf('severityReason')}
        />
      )}
      <TextArea
        label={t('review.finding.plan')}
        rows={2}
        value={form.treatmentPlan}
        onChange={(treatmentPlan) => change({ treatmentPlan })}
        errorMessage={messageOf('treatmentPlan')}
      />
      <div className={styles['pair']}>
        <TextField
          label={t('review.finding.owner')}
          value={form.owner}
          onChange={(owner) => change({ owner })}
          errorMessage={messageOf('owner')}
        />
        <DateField label={t('review.finding.due')} value={form.due} onChange={(due) => change({ due })} />
      </div>
      {error === null ? null : <ErrorNote error={error} />}
      <div className={styles['actions']}>
        <Button variant="primary" type="submit" isPending={isSaving}>
          {action}
        </Button>
        <Button variant="quiet" onPress={close}>
          {t('action.cancel')}
        </Button>
      </div>
    </form>
  )
}
