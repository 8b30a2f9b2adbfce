import type { Answer } from '#shared/schema/response.ts'
import { useText } from '../../../lib/text.ts'
import { CheckboxRows } from '../../../ui/Choices.tsx'
import { focusPart } from '../use-focus.ts'
import { ChoiceAnswer, notApplicableRow } from './ChoiceAnswer.tsx'
import { DateAnswer } from './DateAnswer.tsx'
import { GrowingField } from './GrowingField.tsx'
import { NumberAnswer } from './NumberAnswer.tsx'
import type { AnswerFieldProps } from './answer-field-props.ts'
import styles from './AnswerField.module.css'

/** The answer by the type of the question, "does not apply", and why it does not. */
export function AnswerField(props: AnswerFieldProps) {
  const t = useText()
  const { runner, place, content, isOpen } = props
  const isExcused = content.answer?.kind === 'not-applicable'
  return (
    <div className={styles['answer']}>
      <TypedAnswer {...props} />
      {isExcused ? (
        <div {...focusPart('justification')}>
          <GrowingField
            label={t('runner.answer.justification')}
            description={t('runner.answer.justification-hint')}
            value={content.justification}
            isReadOnly={!isOpen}
            onChange={(justification) => runner.edit(place.key, { justification })}
          />
        </div>
      ) : null}
    </div>
  )
}

function TypedAnswer(props: AnswerFieldProps) {
  const { runner, place, content, isOpen } = props
  const { question, key } = place
  const isExcused = content.answer?.kind === 'not-applicable'
  function answer(value: Answer | null, pace?: 'at-once'): void {
    runner.edit(key, { answer: value }, pace)
  }
  switch (question.type) {
    case 'single':
    case 'multiple':
    case 'yes-no':
      return <ChoiceAnswer {...props} />
    case 'information':
      return null
    default:
      return (
        <>
          {isExcused ? null : (
            <div {...focusPart('answer')}>
              {question.type === 'text' ? (
                <TextAnswer answer={content.answer} isReadOnly={!isOpen} onChange={answer} />
              ) : question.type === 'number' ? (
                <NumberAnswer question={question} answer={content.answer} isReadOnly={!isOpen} onChange={answer} />
              ) : (
                <DateAnswer
                  answer={content.answer}
                  today={runner.state.view.asOf}
                  isReadOnly={!isOpen}
                  onChange={answer}
                />
              )}
            </div>
          )}
          {question.notApplicable ? <ExcuseRow {...props} /> : null}
        </>
      )
  }
}

function TextAnswer(props: {
  readonly answer: Answer | null
  readonly isReadOnly: boolean
  readonly onChange: (answer: Answer | null) => void
}) {
  const t = useText()
  const { answer, isReadOnly, onChange } = props
  return (
    <GrowingField
      label={t('runner.answer.label')}
      isLabelHidden
      description={t('runner.answer.text-hint', { key: 'Ctrl ↵' })}
      rows={4}
      value={answer?.kind === 'text' ? answer.text : ''}
      isReadOnly={isReadOnly}
      onChange={(text) => onChange(text === '' ? null : { kind: 'text', text })}
    />
  )
}

/** "Does not apply" below a field: a row like those of the choices. */
function ExcuseRow({ content, isOpen, commands }: AnswerFieldProps) {
  const t = useText()
  const row = notApplicableRow(t)
  return (
    <CheckboxRows
      label={t('answer.not-applicable')}
      items={[row]}
      value={content.answer?.kind === 'not-applicable' ? [row.id] : []}
      onChange={commands.toggleNotApplicable}
      isDisabled={!isOpen}
    />
  )
}
