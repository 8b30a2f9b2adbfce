import type { Question, Questionnaire, Section } from '#shared/schema/questionnaire.ts'
import { useFormat, useText } from '../../lib/text.ts'
import { conditionWords } from './model/condition-words.ts'
import { sectionShares } from './model/outline.ts'
import styles from './Questionnaire.module.css'
import { QuestionView } from './QuestionView.tsx'

/** The id of a section's heading in the page. */
export function sectionAnchor(sectionId: string): string {
  return `section-${sectionId}`
}

/** One section: what it weighs, when it is asked, and those of its questions that are to be shown. */
export function SectionView(props: {
  readonly questionnaire: Questionnaire
  readonly section: Section
  readonly questions: readonly Question[]
}) {
  const t = useText()
  const format = useFormat()
  const { questionnaire, section, questions } = props
  const share = sectionShares(questionnaire).get(section.id) ?? 0
  return (
    <section className={styles['section']} aria-labelledby={sectionAnchor(section.id)}>
      <div className={styles['sectionHead']}>
        <h2 id={sectionAnchor(section.id)} tabIndex={-1}>
          {section.title}
        </h2>
        <span className={styles['faint']}>
          {share === 0
            ? t('bank.section-unscored')
            : t('bank.section-weight', { weight: section.weight, share: format.percent1(share) })}
        </span>
      </div>
      {section.introduction === '' ? null : <p className={styles['introduction']}>{section.introduction}</p>}
      {section.when === undefined ? null : (
        <p className={styles['condition']}>
          {t('bank.section-condition', { condition: conditionWords(section.when, questionnaire, t) })}
        </p>
      )}
      <ol>
        {questions.map((question) => (
          <li key={question.id} className={styles['question']}>
            <QuestionView questionnaire={questionnaire} question={question} />
          </li>
        ))}
      </ol>
    </section>
  )
}
