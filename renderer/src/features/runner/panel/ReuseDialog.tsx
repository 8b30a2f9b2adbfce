import { useState } from 'react'
import { vendorNameOf } from '#shared/domain/vendor-name.ts'
import type { PlacedQuestion } from '#shared/domain/questions.ts'
import type { Evidence } from '#shared/schema/evidence.ts'
import type { EvidenceId } from '#shared/schema/primitives.ts'
import { useText } from '../../../lib/text.ts'
import { Button } from '../../../ui/Button.tsx'
import { CheckboxRows } from '../../../ui/Choices.tsx'
import { Dialog } from '../../../ui/Dialog.tsx'
import { utilities } from '../../../ui/utilities.ts'
import { questionsNaming } from '../model/standing.ts'
import type { Runner } from '../use-runner.ts'
import { useValidity } from './use-validity.ts'

/** Evidence that the vendor has given before, to support this question as well: given once, used often. */
export function ReuseDialog(props: {
  readonly runner: Runner
  readonly place: PlacedQuestion
  readonly onClose: () => void
}) {
  const t = useText()
  const { runner, place, onClose } = props
  const [chosen, setChosen] = useState<readonly EvidenceId[]>([])
  const { view } = runner.state
  const attached = runner.content(place.key).evidence
  const others = view.evidence.filter(({ id }) => !attached.includes(id))
  const vendor = vendorNameOf(view.vendor)

  function attach(): void {
    if (chosen.length === 0) return
    runner.edit(place.key, { evidence: [...attached, ...chosen] }, 'at-once')
    onClose()
  }

  return (
    <Dialog
      title={t('runner.reuse.title')}
      isOpen
      onClose={onClose}
      onSubmit={attach}
      isWide
      actions={
        <>
          <Button onPress={onClose}>{t('action.cancel')}</Button>
          <Button variant="primary" type="submit" isDisabled={chosen.length === 0}>
            {t('runner.reuse.attach', { count: chosen.length })}
          </Button>
        </>
      }
    >
      <p className={utilities['muted']}>
        {t(others.length === 0 ? 'runner.reuse.none' : 'runner.reuse.explanation', { vendor })}
      </p>
      <CheckboxRows
        label={t('runner.reuse.title')}
        items={others.map((evidence) => ({
          id: evidence.id,
          label: evidence.title,
          hint: <About evidence={evidence} runner={runner} />,
        }))}
        value={chosen}
        onChange={setChosen}
      />
    </Dialog>
  )
}

function About({ evidence, runner }: { readonly evidence: Evidence; readonly runner: Runner }) {
  const t = useText()
  const validity = useValidity(evidence, runner.state.view.asOf)
  const questions = questionsNaming(runner.standing, evidence.id)
  const about = [
    t(`evidence-kind.${evidence.kind}`),
    validity.words,
    ...(questions.length === 0 ? [] : [t('runner.reuse.used-by', { questions: questions.join(', ') })]),
  ]
  return about.join(' · ')
}
