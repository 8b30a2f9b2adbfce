import { useState } from 'react'
import type { AppError } from '#shared/ipc/app-error.ts'
import { evidenceKind, type Evidence, type EvidenceFacts } from '#shared/schema/evidence.ts'
import { useAction } from '../../../lib/api.ts'
import { useFormat, useText } from '../../../lib/text.ts'
import { Button } from '../../../ui/Button.tsx'
import { Dialog } from '../../../ui/Dialog.tsx'
import { ErrorNote } from '../../../ui/Feedback.tsx'
import { Select } from '../../../ui/Select.tsx'
import { DateField, TextArea, TextField } from '../../../ui/TextField.tsx'
import { utilities } from '../../../ui/utilities.ts'
import type { RunnerEvent } from '../model/state.ts'
import styles from '../dialogs/Dialogs.module.css'

/** What a piece of evidence is: title, kind, period, last day. */
export function FactsDialog(props: {
  readonly evidence: Evidence
  readonly dispatch: (event: RunnerEvent) => void
  readonly onClose: () => void
}) {
  const t = useText()
  const format = useFormat()
  const { evidence, dispatch, onClose } = props
  const [facts, setFacts] = useState<EvidenceFacts>(factsOf(evidence))
  const [error, setError] = useState<AppError | null>(null)
  const update = useAction('evidence:update', ['vendor:get'])
  const isBackwards = facts.periodFrom !== null && facts.periodTo !== null && facts.periodTo < facts.periodFrom
  const isComplete = facts.title.trim() !== '' && !isBackwards

  function change(part: Partial<EvidenceFacts>): void {
    setFacts({ ...facts, ...part })
  }

  async function save(): Promise<void> {
    if (!isComplete) return
    const saved = await update.run({ id: evidence.id, facts })
    if (!saved.ok) return setError(saved.error)
    dispatch({ kind: 'evidence-changed', evidence: saved.value.evidence })
    onClose()
  }

  return (
    <Dialog
      title={t('runner.facts.title', { number: `E-${String(evidence.number).padStart(2, '0')}` })}
      isOpen
      onClose={onClose}
      onSubmit={() => void save()}
      actions={
        <>
          <Button onPress={onClose}>{t('action.cancel')}</Button>
          <Button variant="primary" type="submit" isDisabled={!isComplete} isPending={update.isRunning}>
            {t('action.save')}
          </Button>
        </>
      }
    >
      <p className={utilities['muted']}>
        {t('runner.facts.file', { file: evidence.fileName, size: format.size(evidence.size) })}
      </p>
      <TextField
        label={t('runner.facts.name')}
        value={facts.title}
        onChange={(title) => change({ title })}
        errorMessage={facts.title.trim() === '' ? t('runner.facts.name-missing') : undefined}
        maxLength={500}
        autoFocus
      />
      <Select
        label={t('runner.facts.kind')}
        items={evidenceKind.options.map((id) => ({ id, label: t(`evidence-kind.${id}`) }))}
        value={facts.kind}
        onChange={(kind) => change({ kind })}
      />
      <div className={styles['pair']}>
        <DateField
          label={t('runner.facts.period-from')}
          value={facts.periodFrom}
          onChange={(periodFrom) => change({ periodFrom })}
        />
        <DateField
          label={t('runner.facts.period-to')}
          value={facts.periodTo}
          onChange={(periodTo) => change({ periodTo })}
          errorMessage={isBackwards ? t('runner.facts.period-backwards') : undefined}
        />
      </div>
      <DateField
        label={t('runner.facts.expires')}
        description={t('runner.facts.expires-hint')}
        value={facts.expires}
        onChange={(expires) => change({ expires })}
      />
      <TextArea label={t('runner.facts.note')} rows={2} value={facts.note} onChange={(note) => change({ note })} />
      {error === null ? null : <ErrorNote error={error} />}
    </Dialog>
  )
}

function factsOf({ title, kind, periodFrom, periodTo, expires, note }: Evidence): EvidenceFacts {
  return { title, kind, periodFrom, periodTo, expires, note }
}
