import { useState } from 'react'
import { splitQuestionKey } from '#shared/domain/question-key.ts'
import type { AssessmentView } from '#shared/ipc/assessment-channels.ts'
import type { EvidenceId } from '#shared/schema/primitives.ts'
import { useFormat, useText } from '../../../lib/text.ts'
import { Button } from '../../../ui/Button.tsx'
import { CheckboxRows } from '../../../ui/Choices.tsx'
import { Dialog } from '../../../ui/Dialog.tsx'
import { utilities } from '../../../ui/utilities.ts'
import type { Standing } from '../model/standing.ts'
import { evidenceNumber } from './EvidenceDialog.tsx'

/** Evidence that the vendor has given before, to be named by this question too: given once, used often. */
export function ReuseDialog(props: {
  readonly isOpen: boolean
  readonly view: AssessmentView
  readonly standing: Standing
  /** What the question names already. */
  readonly attached: readonly EvidenceId[]
  readonly onClose: () => void
  readonly onAttach: (evidence: readonly EvidenceId[]) => void
}) {
  const t = useText()
  const format = useFormat()
  const { isOpen, view, standing, attached, onClose, onAttach } = props
  const [chosen, setChosen] = useState<readonly EvidenceId[]>([])
  const others = view.evidence.filter(({ id }) => !attached.includes(id))
  const vendor = view.vendor.tradingName === '' ? view.vendor.legalName : view.vendor.tradingName
  const items = others.map((piece) => {
    const questions = usersOf(piece.id, standing)
    const about = [
      t(`evidence-kind.${piece.kind}`),
      piece.expires === null
        ? t('runner.files.no-expiry')
        : t(piece.expires < view.asOf ? 'runner.files.expired' : 'runner.files.valid-to', {
            date: format.date(piece.expires),
          }),
      ...(questions.length === 0 ? [] : [t('runner.reuse.used-by', { questions: questions.join(', ') })]),
    ]
    return { id: piece.id, label: `${evidenceNumber(piece)} ${piece.title}`, hint: about.join(' · ') }
  })
  return (
    <Dialog
      title={t('runner.reuse.title')}
      isOpen={isOpen}
      onClose={onClose}
      isWide
      actions={
        <>
          <Button onPress={onClose}>{t('action.cancel')}</Button>
          <Button
            variant="primary"
            isDisabled={chosen.length === 0}
            onPress={() => {
              onAttach(chosen)
              onClose()
            }}
          >
            {t('runner.reuse.attach', { count: chosen.length })}
          </Button>
        </>
      }
    >
      <p className={utilities['muted']}>
        {t(items.length === 0 ? 'runner.reuse.none' : 'runner.reuse.explanation', { vendor })}
      </p>
      <CheckboxRows label={t('runner.reuse.title')} items={items} value={chosen} onChange={setChosen} />
    </Dialog>
  )
}

/** Ids of the questions of this assessment that name a piece. */
function usersOf(piece: EvidenceId, { places, responses }: Standing): readonly string[] {
  return places
    .filter(({ key }) => responses[key]?.evidence.includes(piece) === true)
    .map(({ key }) => splitQuestionKey(key).questionId)
}
