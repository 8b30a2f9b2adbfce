import type { Issue } from '#shared/domain/progress.ts'
import type { PlacedQuestion } from '#shared/domain/questions.ts'
import { useFormat, useText } from '../../../lib/text.ts'
import { classNames } from '../../../lib/class-names.ts'
import { Icon } from '../../../ui/Icon.tsx'
import { shortAnswer } from '../model/short-answer.ts'
import type { LocalResponse } from '../model/standing.ts'
import styles from './QuietQuestion.module.css'

interface QuietQuestionProps {
  readonly place: PlacedQuestion
  readonly issues: readonly Issue[]
  readonly response: LocalResponse | undefined
  readonly onOpen: () => void
}

/** A question that is not open: its id, its words, and the answer in short. */
export function QuietQuestion({ place, issues, response, onOpen }: QuietQuestionProps) {
  const t = useText()
  const format = useFormat()
  const answer = shortAnswer(place.question, response?.answer ?? null, t, format.date)
  const remarks = issues.filter(({ code }) => code !== 'unanswered')
  return (
    <li>
      <button type="button" className={styles['row']} onClick={onOpen}>
        <span className={styles['id']}>{place.question.id}</span>
        <span className={styles['text']}>{place.question.text}</span>
        <span className={classNames(styles['answer'], answer === null && styles['none'])}>
          {answer ?? t('answer.none')}
        </span>
        {remarks.length === 0 && response?.flagged !== true ? null : (
          <span className={styles['remarks']}>
            {response?.flagged === true ? (
              <span>
                <Icon name="flag" size={12} />
                {t('runner.flagged')}
              </span>
            ) : null}
            {remarks.map(({ code, blocking }) => (
              <span key={code} className={classNames(blocking && styles['blocking'])}>
                <Icon name={blocking ? 'warning' : 'info'} size={12} />
                {t(`runner.issue.${code}`)}
              </span>
            ))}
          </span>
        )}
      </button>
    </li>
  )
}
