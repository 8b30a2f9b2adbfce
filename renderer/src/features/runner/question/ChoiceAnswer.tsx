import type { SyntheticEvent } from 'react'
import { chosenOptions } from '#shared/domain/answer-check.ts'
import { optionsOf } from '#shared/domain/questions.ts'
import type { Translator } from '#shared/text/translator.ts'
import { useText } from '../../../lib/text.ts'
import { CheckboxRows, RadioRows, type OptionRow } from '../../../ui/Choices.tsx'
import { optionLabel } from '#shared/text/answer-words.ts'
import { questionElementId } from '../use-focus.ts'
import type { AnswerFieldProps } from './answer-field-props.ts'
import styles from './AnswerField.module.css'

/** Stands for "does not apply" among the rows; no option can have it as its id. */
const notApplicableId = '(not applicable)'

export function notApplicableRow(text: Translator): OptionRow {
  return { id: notApplicableId, key: '0', label: text('runner.answer.does-not-apply') }
}

/** One or several of the options, and "does not apply" as the last row. What is looked at is told to `onPreview`. */
export function ChoiceAnswer({ place, content, isOpen, commands, onPreview }: AnswerFieldProps) {
  const t = useText()
  const { question } = place
  const chosen = content.answer?.kind === 'not-applicable' ? [notApplicableId] : chosenOptions(content.answer)
  const rows = optionsOf(question).map((option, index): OptionRow => ({
    id: option.id,
    label: optionLabel(question, option.id, t),
    ...(index < 9 ? { key: String(index + 1) } : {}),
    ...(question.type === 'multiple' && option.exclusive ? { trailing: t('runner.answer.alone') } : {}),
  }))
  const items = question.notApplicable ? [...rows, notApplicableRow(t)] : rows
  const several = question.type === 'multiple'

  function press(id: string | undefined): void {
    if (id === notApplicableId) commands.toggleNotApplicable()
    else if (id !== undefined) commands.chooseOption(id)
  }
  function preview(event: SyntheticEvent): void {
    const id = optionUnder(event.target)
    onPreview(id === null || id === notApplicableId || chosen.includes(id) ? null : id)
  }
  return (
    <div
      role="presentation"
      onPointerMove={preview}
      onPointerLeave={() => onPreview(null)}
      onFocus={preview}
      onBlur={() => onPreview(null)}
      onClick={(event) => {
        // Pressed with a pointer: the keys go on working on the question, not on the choice.
        if (event.detail > 0) document.getElementById(questionElementId(place.key))?.focus({ preventScroll: true })
        onPreview(null)
      }}
    >
      {several ? (
        <>
          <div className={styles['several']}>{t('runner.answer.several')}</div>
          <CheckboxRows
            label={t('runner.answer.label')}
            items={items}
            value={chosen}
            onChange={(value) => press(changedId(chosen, value))}
            isDisabled={!isOpen}
          />
        </>
      ) : (
        <RadioRows
          label={t('runner.answer.label')}
          items={items}
          value={chosen[0] ?? null}
          onChange={press}
          isDisabled={!isOpen}
        />
      )}
    </div>
  )
}

/** The one that is in only one of the lists. */
function changedId(before: readonly string[], after: readonly string[]): string | undefined {
  return after.find((id) => !before.includes(id)) ?? before.find((id) => !after.includes(id))
}

/** Id of the option whose row is pointed at or has the focus. */
function optionUnder(target: EventTarget): string | null {
  const row = target instanceof Element ? target.closest('label') : null
  return row?.querySelector('input')?.value ?? null
}
