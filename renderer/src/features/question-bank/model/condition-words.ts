import { assertNever } from '#shared/domain/assert-never.ts'
import { optionsOf, type QuestionOption } from '#shared/domain/questions.ts'
import type { Condition } from '#shared/schema/condition.ts'
import type { Question, Questionnaire } from '#shared/schema/questionnaire.ts'
import { isMessageKey, type Translator } from '#shared/text/translator.ts'

/**
 * A condition in plain words, as it would follow "Asked when": `SC-2 is more than 0`. Questions are named by their id and options
 * by their label; an id that names nothing is shown as it is.
 */
export function conditionWords(condition: Condition, questionnaire: Questionnaire, t: Translator): string {
  return words(condition, questionnaire, t, false)
}

function words(condition: Condition, questionnaire: Questionnaire, t: Translator, isNested: boolean): string {
  switch (condition.kind) {
    case 'all':
    case 'any': {
      const isAlone = condition.of.length === 1
      const parts = condition.of.map((each) => words(each, questionnaire, t, !isAlone || isNested))
      const [first = ''] = parts
      if (isAlone) return first
      const list = new Intl.ListFormat(t.locale, { type: condition.kind === 'all' ? 'conjunction' : 'disjunction' })
      return isNested ? t('bank.condition.group', { list: list.format(parts) }) : list.format(parts)
    }
    case 'not':
      return t('bank.condition.not', { condition: words(condition.of, questionnaire, t, true) })
    case 'answered':
      return t('bank.condition.answered', { question: condition.question })
    case 'option': {
      const labels = condition.oneOf.map((id) => quotedOption(questionnaire, condition.question, id, t))
      const list = new Intl.ListFormat(t.locale, { type: 'disjunction' })
      return t('bank.condition.option', { question: condition.question, options: list.format(labels) })
    }
    case 'text-contains':
      return t('bank.condition.text', { question: condition.question, text: condition.text })
    case 'compare': {
      const { question, value } = condition
      return t(`bank.condition.compare.${operatorName[condition.operator]}`, { question, value })
    }
    case 'exposure': {
      const key = `exposure.${condition.factor}.title`
      const factor = isMessageKey(key) ? t(key) : condition.factor
      return t('bank.condition.exposure', { factor, level: condition.atLeast })
    }
    default:
      return assertNever(condition)
  }
}

const operatorName = { '<': 'less', '<=': 'at-most', '=': 'equal', '>=': 'at-least', '>': 'more' } as const

function quotedOption(questionnaire: Questionnaire, questionId: string, optionId: string, t: Translator): string {
  const question = questionnaire.sections.flatMap(({ questions }) => questions).find(({ id }) => id === questionId)
  const option = question && optionsOf(question).find(({ id }) => id === optionId)
  return option === undefined ? optionId : t('bank.condition.quoted', { label: optionWords(option, t) })
}

/** The words of an option; yes and no have theirs in the catalogue. */
export function optionWords({ id, label }: Pick<QuestionOption, 'id' | 'label'>, t: Translator): string {
  return label ?? t(id === 'yes' ? 'answer.yes' : 'answer.no')
}

/** One published range of a number or of an age in days, in words: `up to 2 days`, `more than 30 days`. */
export function rangeWords(
  question: Extract<Question, { readonly type: 'number' | 'date' }>,
  index: number,
  t: Translator,
): string {
  const upTo = question.ranges[index]?.upTo ?? null
  const previous = index === 0 ? null : (question.ranges[index - 1]?.upTo ?? null)
  const unit = question.type === 'number' ? question.unit : t('bank.range.age-unit')
  if (upTo !== null && previous !== null) return t('bank.range.between', { from: previous, upTo, unit }).trim()
  if (upTo !== null) return t('bank.range.up-to', { upTo, unit }).trim()
  return previous === null ? t('bank.range.any') : t('bank.range.more', { from: previous, unit }).trim()
}
