import { useState } from 'react'
import type { PlacedQuestion } from '#shared/domain/questions.ts'
import type { EvidenceId } from '#shared/schema/primitives.ts'
import { useText } from '../../../lib/text.ts'
import { Button } from '../../../ui/Button.tsx'
import { CheckboxRows } from '../../../ui/Choices.tsx'
import { Dialog } from '../../../ui/Dialog.tsx'
import type { Runner } from '../use-runner.ts'
import styles from './Panel.module.css'

/** Evidence that the vendor has given before, to support this question as well. */
export function ReuseDialog(props: {
  readonly isOpen: boolean
  readonly runner: Runner
  readonly place: PlacedQuestion
  readonly onClose: () => void
}) {
  const t = useText()
  const { isOpen, runner, place, onClose } = props
  const [chosen, setChosen] = useState<readonly EvidenceId[]>([])
  const { view } = runner.state
  const attached = runner.content(place.key).evidence
  const others = view.evidence.filter(({ id }) => !attached.includes(id))
  const vendor = view.vendor.tradingName === '' ? view.vendor.legalName : view.vendor.tradingName

  function close(): void {
    setChosen([])
    onClose()
  }

  function attach(): void {
    if (chosen.length === 0) return
    runner.edit(place.key, { evidence: [...attached, ...chosen] }, 'at-once')
    close()
  }

  return (
    <Dialog
      title={t('runner.reuse.title')}
      isOpen={isOpen}
      onClose={close}
      onSubmit={attach}
      actions={
        <>
          <Button variant="quiet" onPress={close}>
            {t('action.cancel')}
          </Button>
          <Button variant="primary" type="submit" isDisabled={chosen.length === 0}>
            {t('runner.reuse.attach', { count: chosen.length })}
          </Button>
        </>
      }
    >
      <p>{others.length === 0 ? t('runner.reuse.none', { vendor }) : t('runner.reuse.explanation', { vendor })}</p>
      <div className={styles['choices']}>
        <CheckboxRows
          label={t('runner.reuse.title')}
          items={others.map(({ id, title, fileName }) => ({ id, label: title, hint: fileName, trailing: usedBy(id) }))}
          value={chosen}
          onChange={setChosen}
        />
      </div>
    </Dialog>
  )

  function usedBy(id: EvidenceId): string {
    const questions = runner.standing.places
      .filter(({ key }) => runner.standing.responses[key]?.evidence.includes(id) === true)
      .map(({ question }) => question.id)
    return questions.length === 0 ? '' : t('runner.reuse.used-by', { questions: questions.join(', ') })
  }
}
