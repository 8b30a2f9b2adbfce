import { useState } from 'react'
import type { AppError } from '#shared/ipc/app-error.ts'
import { evidenceKind, type Evidence } from '#shared/schema/evidence.ts'
import { request } from '../../../lib/api.ts'
import { useFormat, useText } from '../../../lib/text.ts'
import { Button } from '../../../ui/Button.tsx'
import { Dialog } from '../../../ui/Dialog.tsx'
import { ErrorNote } from '../../../ui/Feedback.tsx'
import { Select } from '../../../ui/Select.tsx'
import { DateField, TextArea, TextField } from '../../../ui/TextField.tsx'
import { utilities } from '../../../ui/utilities.ts'
import styles from './Dialogs.module.css'

/** What a piece of evidence is: title, kind, period, expiry. Open while there is a piece; its drafts start from it. */
export function EvidenceDialog(props: {
  readonly piece: Evidence | null
  readonly onClose: () => void
  readonly onSaved: (evidence: Evidence) => void
}) {
  const t = useText()
  const { piece, onClose, onSaved } = props
  return (
    <Dialog
      title={t('runner.facts.title', { number: piece === null ? '' : evidenceNumber(piece) })}
      isOpen={piece !== null}
      onClose={onClose}
    >
      {piece === null ? null : <FactsForm piece={piece} onClose={onClose} onSaved={onSaved} />}
    </Dialog>
  )
}

/** E-01, as the report names it. */
export function evidenceNumber({ number }: Pick<Evidence, 'number'>): string {
  return `E-${String(number).padStart(2, '0')}`
}

function FactsForm(props: {
  readonly piece: Evidence
  readonly onClose: () => void
  readonly onSaved: (evidence: Evidence) => void
}) {
  const t = useText()
  const format = useFormat()
  const { piece, onClose, onSaved } = props
  const [draft, setDraft] = useState({
    title: piece.title,
    kind: piece.kind,
    periodFrom: piece.periodFrom,
    periodTo: piece.periodTo,
    expires: piece.expires,
    note: piece.note,
  })
  const [error, setError] = useState<AppError | null>(null)
  const [isSaving, setSaving] = useState(false)
  const isNameless = draft.title.trim() === ''
  const isBackwards = draft.periodFrom !== null && draft.periodTo !== null && draft.periodTo < draft.periodFrom

  async function save(): Promise<void> {
    if (isNameless || isBackwards || isSaving) return
    setSaving(true)
    const result = await request('evidence:update', { id: piece.id, facts: draft })
    setSaving(false)
    if (!result.ok) return setError(result.error)
    onSaved(result.value.evidence)
    onClose()
  }

  return (
    <>
      <p className={utilities['muted']}>
        {t('runner.facts.file', { file: piece.fileName, size: format.size(piece.size) })}
      </p>
      {error === null ? null : <ErrorNote error={error} />}
      <TextField
        label={t('runner.facts.name')}
        value={draft.title}
        maxLength={500}
        autoFocus
        errorMessage={isNameless ? t('runner.facts.name-missing') : undefined}
        onChange={(title) => setDraft({ ...draft, title })}
      />
      <Select
        label={t('runner.facts.kind')}
        items={evidenceKind.options.map((id) => ({ id, label: t(`evidence-kind.${id}`) }))}
        value={draft.kind}
        onChange={(kind) => setDraft({ ...draft, kind })}
      />
      <div className={styles['pair']}>
        <DateField
          label={t('runner.facts.period-from')}
          value={draft.periodFrom}
          onChange={(periodFrom) => setDraft({ ...draft, periodFrom })}
        />
        <DateField
          label={t('runner.facts.period-to')}
          value={draft.periodTo}
          errorMessage={isBackwards ? t('runner.facts.period-backwards') : undefined}
          onChange={(periodTo) => setDraft({ ...draft, periodTo })}
        />
      </div>
      <DateField
        label={t('runner.facts.expires')}
        description={t('runner.facts.expires-hint')}
        value={draft.expires}
        onChange={(expires) => setDraft({ ...draft, expires })}
      />
      <TextArea
        label={t('runner.facts.note')}
        rows={2}
        value={draft.note}
        onChange={(note) => setDraft({ ...draft, note })}
      />
      <div className={styles['foot']}>
        <Button onPress={onClose}>{t('action.cancel')}</Button>
        <Button
          variant="primary"
          isPending={isSaving}
          isDisabled={isNameless || isBackwards}
          onPress={() => void save()}
        >
          {t('action.save')}
        </Button>
      </div>
    </>
  )
}
