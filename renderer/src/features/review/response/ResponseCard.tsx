import { classNames } from '../../../lib/class-names.ts'
import { useFormat, useText } from '../../../lib/text.ts'
import { utilities } from '../../../ui/utilities.ts'
import { nameOf } from '../model/history.ts'
import type { ReviewItem } from '../model/standing.ts'
import { useScope } from '../review-context.ts'
import type { ReviewCommands } from '../use-commands.ts'
import { responseElementId } from '../use-place.ts'
import { AnswerBlock } from './AnswerBlock.tsx'
import { EvidenceRow } from './EvidenceRow.tsx'
import { Marks } from './Marks.tsx'
import styles from './ResponseCard.module.css'
import { VerdictBar } from './VerdictBar.tsx'

/** One response: question, answer in words, what was said about it, its evidence, and the verdict. */
export function ResponseCard(props: {
  readonly item: ReviewItem
  readonly isCurrent: boolean
  readonly commands: ReviewCommands
}) {
  const t = useText()
  const format = useFormat()
  const { standing } = useScope()
  const { item, isCurrent, commands } = props
  const { place, response, evidence } = item
  const { question } = place
  const id = responseElementId(item.key)
  const warnings = item.issues.filter(({ code }) => code !== 'unanswered' && code !== 'asked-back')
  return (
    <article
      id={id}
      data-response={item.key}
      tabIndex={-1}
      aria-labelledby={`${id} question`}
      aria-current={isCurrent ? 'true' : undefined}
      className={classNames(styles['card'], isCurrent && styles['current'])}
    >
      <div className={styles['head']}>
        <span className={styles['id']}>{question.id}</span>
        {response === null || !item.isReviewable ? null : (
          <span
            className={classNames(utilities['small'], utilities['faint'])}
            title={format.dateTime(response.answeredAt)}
          >
            {t('review.response.by', { person: nameOf(standing.view.people, response.answeredBy) })}
          </span>
        )}
        <Marks item={item} />
      </div>
      <h2 id={`${id} question`} className={styles['question']}>
        {question.text}
      </h2>
      <AnswerBlock item={item} />
      <Remark label={t('review.response.justification')} text={response?.justification} />
      <Remark label={t('review.response.comment')} text={response?.comment} />
      <Remark label={t('review.response.compensating-control')} text={response?.compensatingControl} />
      {warnings.length === 0 ? null : (
        <ul className={styles['warnings']}>
          {warnings.map(({ code }) => (
            <li key={code}>{t(`runner.issue.${code}`)}</li>
          ))}
        </ul>
      )}
      {evidence.length === 0 ? null : (
        <ul className={styles['evidence']} aria-label={t('review.evidence')}>
          {evidence.map((each) => (
            <EvidenceRow key={each.id} evidence={each} item={item} />
          ))}
        </ul>
      )}
      <VerdictBar item={item} isCurrent={isCurrent} commands={commands} />
    </article>
  )
}

function Remark({ label, text }: { readonly label: string; readonly text: string | undefined }) {
  if (text === undefined || text.trim() === '') return null
  return (
    <div className={styles['remark']}>
      <span className={styles['label']}>{label}</span>
      <p>{text}</p>
    </div>
  )
}
