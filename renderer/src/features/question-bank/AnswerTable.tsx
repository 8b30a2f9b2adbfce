import { isScored, optionsOf, rangesOf } from '#shared/domain/questions.ts'
import type { Question } from '#shared/schema/questionnaire.ts'
import type { Translator } from '#shared/text/translator.ts'
import { useText } from '../../lib/text.ts'
import { optionWords, rangeWords } from './model/condition-words.ts'
import styles from './Questionnaire.module.css'

interface AnswerLine {
  readonly id: string
  readonly words: string
  readonly credit: number
  readonly isFailing: boolean
  readonly isExclusive: boolean
}

/** The answers that can be given, each with what it earns; nothing for free text. */
export function AnswerTable({ question }: { readonly question: Question }) {
  const t = useText()
  const lines = linesOf(question, t)
  const limits = limitWords(question, t)
  const hasCredits = isScored(question)
  return (
    <>
      {limits === null ? null : <p className={styles['faint']}>{limits}</p>}
      {lines.length === 0 ? null : (
        <ul className={styles['answers']}>
          {lines.map(({ id, words, credit, isFailing, isExclusive }) => (
            <li key={id}>
              <span className={styles['answer']}>{words}</span>
              {isExclusive ? <span className={styles['faint']}>{t('bank.exclusive')}</span> : null}
              {isFailing ? (
                <span className={styles['failing']}>
                  {t(question.knockOut ? 'bank.failing' : 'bank.failing-plain')}
                </span>
              ) : null}
              {hasCredits ? (
                <span className={styles['credit']} title={t('bank.credit-title')}>
                  {t('bank.credit', { credit })}
                </span>
              ) : null}
            </li>
          ))}
        </ul>
      )}
    </>
  )
}

function linesOf(question: Question, t: Translator): readonly AnswerLine[] {
  if (question.type === 'number' || question.type === 'date') {
    return rangesOf(question).map(({ credit, failing }, index) => ({
      id: String(index),
      words: rangeWords(question, index, t),
      credit,
      isFailing: failing,
      isExclusive: false,
    }))
  }
  return optionsOf(question).map((option) => ({
    id: option.id,
    words: optionWords(option, t),
    credit: option.credit,
    isFailing: option.failing,
    // A single choice excludes the others anyway.
    isExclusive: option.exclusive && question.type === 'multiple',
  }))
}

/** Which numbers can be entered. */
function limitWords(question: Question, t: Translator): string | null {
  if (question.type !== 'number') return null
  const { minimum, maximum, unit } = question
  if (minimum !== undefined && maximum !== undefined) return t('bank.number.between', { minimum, maximum, unit })
  if (minimum !== undefined) return t('bank.number.from', { minimum, unit })
  return maximum === undefined ? null : t('bank.number.up-to', { maximum, unit })
}
