import { useState } from 'react'
import type { Question } from '#shared/schema/questionnaire.ts'
import type { Answer } from '#shared/schema/response.ts'
import { useText } from '../../../lib/text.ts'
import { TextField } from '../../../ui/TextField.tsx'
import { readNumber } from '../model/number-text.ts'
import styles from './AnswerField.module.css'

type NumberQuestion = Extract<Question, { type: 'number' }>

/**
 * A number with its unit and limits. What cannot be an answer stays in the field with the reason, and the question
 * counts as not answered meanwhile.
 */
export function NumberAnswer(props: {
  readonly question: NumberQuestion
  readonly answer: Answer | null
  readonly isReadOnly: boolean
  readonly onChange: (answer: Answer | null) => void
}) {
  const t = useText()
  const { question, answer, isReadOnly, onChange } = props
  const stored = answer?.kind === 'number' ? answer.value : ''
  const [typed, setTyped] = useState<string | null>(null)
  const [isLeft, setLeft] = useState(true)
  const reading = readNumber(question, typed ?? stored)
  const problem = reading.kind === 'refused' && isLeft ? t(`runner.answer.${reading.problem}`) : undefined
  const limits = limitsOf(question)
  return (
    <div className={styles['short']}>
      <TextField
        kind="number"
        label={t('runner.answer.label')}
        isLabelHidden
        suffix={question.unit}
        value={typed ?? stored}
        isReadOnly={isReadOnly}
        maxLength={30}
        {...(limits === null ? {} : { description: t(limits.key, limits.values) })}
        errorMessage={problem}
        onChange={(text) => {
          setTyped(text)
          setLeft(false)
          const read = readNumber(question, text)
          onChange(read.kind === 'answer' ? read.answer : null)
        }}
        onBlur={() => {
          setLeft(true)
          if (reading.kind !== 'refused') setTyped(null)
        }}
      />
    </div>
  )
}

function limitsOf({ minimum, maximum }: NumberQuestion) {
  if (minimum !== undefined && maximum !== undefined) {
    return { key: 'runner.answer.between', values: { minimum, maximum } } as const
  }
  if (minimum !== undefined) return { key: 'runner.answer.at-least', values: { minimum } } as const
  if (maximum !== undefined) return { key: 'runner.answer.at-most', values: { maximum } } as const
  return null
}
