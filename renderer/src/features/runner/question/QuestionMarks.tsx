import type { Question } from '#shared/schema/questionnaire.ts'
import { classNames } from '../../../lib/class-names.ts'
import { useText } from '../../../lib/text.ts'
import styles from './QuestionMarks.module.css'

/** What is special about a question, each a small shape with its word. */
export function QuestionMarks(props: { readonly question: Question; readonly isFlagged: boolean }) {
  const t = useText()
  const { question, isFlagged } = props
  return (
    <span className={styles['marks']}>
      {isFlagged ? <Mark shape="⚑" word={t('runner.flagged')} hint={t('runner.issue.flagged')} /> : null}
      {question.knockOut ? (
        <Mark shape="◆" word={t('runner.mark.knock-out')} hint={t('runner.mark.knock-out-hint')} isStrong />
      ) : null}
      {question.evidence?.required === true ? (
        <Mark shape="▣" word={t('runner.mark.evidence')} hint={question.evidence.expected} />
      ) : null}
      {question.internal ? (
        <Mark shape="◐" word={t('runner.mark.internal')} hint={t('runner.mark.internal-hint')} />
      ) : null}
      {question.required ? null : <Mark shape="◌" word={t('runner.mark.optional')} hint="" />}
    </span>
  )
}

function Mark(props: {
  readonly shape: string
  readonly word: string
  readonly hint: string
  readonly isStrong?: boolean
}) {
  const { shape, word, hint, isStrong = false } = props
  return (
    <span className={classNames(styles['mark'], isStrong && styles['strong'])} title={hint}>
      <span aria-hidden="true">{shape}</span>
      {word}
    </span>
  )
}
