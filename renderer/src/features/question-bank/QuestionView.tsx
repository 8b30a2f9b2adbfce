import type { ReactNode } from 'react'
import { isAnswerable, isScored, optionsOf } from '#shared/domain/questions.ts'
import type { Question, Questionnaire } from '#shared/schema/questionnaire.ts'
import type { Translator } from '#shared/text/translator.ts'
import { useText } from '../../lib/text.ts'
import { Icon, type IconName } from '../../ui/Icon.tsx'
import { AnswerTable } from './AnswerTable.tsx'
import { conditionWords, optionWords } from './model/condition-words.ts'
import styles from './Questionnaire.module.css'

/** One question with everything that is known about it; the long parts fold open. */
export function QuestionView(props: { readonly questionnaire: Questionnaire; readonly question: Question }) {
  const t = useText()
  const { questionnaire, question } = props
  return (
    <article aria-label={question.id}>
      <div className={styles['marks']}>
        <span className={styles['id']}>{question.id}</span>
        <Marks question={question} />
      </div>
      <p className={styles['text']}>{question.text}</p>
      {question.when === undefined ? null : (
        <p className={styles['condition']}>
          {t('bank.condition', { condition: conditionWords(question.when, questionnaire, t) })}
        </p>
      )}
      <AnswerTable question={question} />
      <Details question={question} />
    </article>
  )
}

function Marks({ question }: { readonly question: Question }) {
  const t = useText()
  const { type, weight, knockOut, internal, evidence, required, notApplicable } = question
  const isAsked = isAnswerable(question)
  return (
    <>
      <span>{t(`bank.type.${type}`)}</span>
      {isAsked ? <span>{isScored(question) ? t('bank.weight', { weight }) : t('bank.unscored')}</span> : null}
      {isAsked && !required ? <span>{t('bank.optional')}</span> : null}
      {notApplicable ? <span>{t('bank.may-not-apply')}</span> : null}
      {knockOut ? (
        <Mark icon="warning" tone="knockOut">
          {t('bank.knock-out')}
        </Mark>
      ) : null}
      {evidence?.required === true ? <Mark icon="attach">{t('bank.evidence-required')}</Mark> : null}
      {internal ? (
        <Mark icon="lock" title={t('bank.internal-title')}>
          {t('bank.internal')}
        </Mark>
      ) : null}
    </>
  )
}

function Mark(props: {
  readonly icon: IconName
  readonly tone?: 'knockOut'
  readonly title?: string
  readonly children: string
}) {
  return (
    <span className={props.tone === undefined ? styles['mark'] : styles['knockOut']} title={props.title}>
      <Icon name={props.icon} size={12} /> {props.children}
    </span>
  )
}

/** Guidance, example, evidence, remarks and references, as far as there are any. */
function Details({ question }: { readonly question: Question }) {
  const t = useText()
  const { guidance, example, evidence, references, tips } = question
  const parts: readonly { readonly title: string; readonly body: ReactNode }[] = [
    ...(guidance === '' ? [] : [{ title: t('bank.guidance'), body: guidance }]),
    ...(example === '' ? [] : [{ title: t('bank.example'), body: example }]),
    ...(evidence === undefined || evidence.expected === ''
      ? []
      : [{ title: t('bank.evidence'), body: evidence.expected }]),
    ...(tips.length === 0 ? [] : [{ title: t('bank.remarks'), body: remarkLines(question, t) }]),
    ...(references.length === 0 ? [] : [{ title: t('bank.references'), body: references.join(' · ') }]),
  ]
  if (parts.length === 0) return null
  return (
    <details className={styles['details']}>
      <summary>
        <Icon name="chevronRight" size={12} /> {parts.map(({ title }) => title).join(' · ')}
      </summary>
      <dl>
        {parts.map(({ title, body }) => (
          <div key={title}>
            <dt>{title}</dt>
            <dd>{body}</dd>
          </div>
        ))}
      </dl>
    </details>
  )
}

function remarkLines(question: Question, t: Translator): string {
  const list = new Intl.ListFormat(t.locale, { type: 'disjunction' })
  return question.tips
    .map(({ options, text, asksCompensatingControl }) => {
      const named = options.map((id) => {
        const option = optionsOf(question).find((each) => each.id === id)
        return t('bank.condition.quoted', { label: option === undefined ? id : optionWords(option, t) })
      })
      const remark = t('bank.remark', { options: list.format(named), text })
      return asksCompensatingControl ? `${remark} ${t('bank.asks-control')}` : remark
    })
    .join('\n')
}
