import type { Answer } from '#shared/schema/response.ts'
import { useFormat, useText } from '../../../lib/text.ts'
import { DateField } from '../../../ui/TextField.tsx'
import styles from './AnswerField.module.css'

/** A calendar date; beside it, in words, how far it is from today. */
export function DateAnswer(props: {
  readonly answer: Answer | null
  readonly today: string
  readonly isReadOnly: boolean
  readonly onChange: (answer: Answer | null) => void
}) {
  const t = useText()
  const format = useFormat()
  const { answer, today, isReadOnly, onChange } = props
  const date = answer?.kind === 'date' ? answer.date : null
  return (
    <div className={styles['short']}>
      <DateField
        label={t('runner.answer.label')}
        isLabelHidden
        value={date}
        isDisabled={isReadOnly}
        onChange={(value) => onChange(value === null ? null : { kind: 'date', date: value })}
        {...(date === null
          ? {}
          : {
              description: t('runner.answer.date-title', {
                date: format.fullDate(date),
                relative: format.relativeDay(date, today),
              }),
            })}
      />
    </div>
  )
}
