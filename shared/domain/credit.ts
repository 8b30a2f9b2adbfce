import type { CreditRange, Question } from '../schema/questionnaire.ts'
import type { Answer } from '../schema/response.ts'
import { chosenOptions, isAnswered } from './answer-check.ts'
import { addDays, daysBetween } from './calendar.ts'
import { compare, fraction, fromDecimal, fromNumber, hundred, min, sum, type Fraction } from './fraction.ts'
import { isScored, optionsOf, rangesOf } from './questions.ts'

/**
 * Credit 0 to 100 of an answer: of the option chosen; for several, their sum capped at 100; for a number, and for the
 * age in days of a date at `asOf`, of the first published range that holds it. Null when the question is not scored, or
 * is not answered by an answer that fits, or by "does not apply".
 */
export function creditOf(question: Question, answer: Answer | null, asOf: string): Fraction | null {
  if (!isScored(question) || !isAnswered(question, answer)) return null
  const range = rangeOf(question, answer, asOf)
  if (range !== undefined) return fromNumber(range.credit)
  const chosen = chosenOptions(answer)
  if (chosen.length === 0) return null
  const credits = optionsOf(question)
    .filter((option) => chosen.includes(option.id))
    .map((option) => fromNumber(option.credit))
  return min(hundred, sum(credits))
}

/** Whether an answer that fits names an option, or falls into a range, that is marked failing. */
export function isFailing(question: Question, answer: Answer | null, asOf: string): boolean {
  if (!isAnswered(question, answer)) return false
  const chosen = chosenOptions(answer)
  return (
    rangeOf(question, answer, asOf)?.failing === true ||
    optionsOf(question).some((option) => option.failing && chosen.includes(option.id))
  )
}

/**
 * One answer for each outcome that a question with credits can have: every option alone, all that may stand together
 * (with and without the failing ones), and a value inside every range that the limits leave reachable. The best and the
 * worst credit are among them.
 */
export function possibleAnswers(question: Question, asOf: string): readonly Answer[] {
  const options = optionsOf(question)
  if (question.type !== 'multiple') {
    const choices = options.map((option): Answer => ({ kind: 'option', option: option.id }))
    return [...choices, ...rangesOf(question).flatMap((_, index) => answerInRange(question, index, asOf))]
  }
  const together = options.filter((option) => !option.exclusive)
  const sound = together.filter((option) => !option.failing)
  return [together, sound, ...options.map((option) => [option])]
    .filter((chosen) => chosen.length > 0)
    .map((chosen): Answer => ({ kind: 'options', options: chosen.map((option) => option.id) }))
}

/**
 * The answers with the highest credit that do not fail, of those in `possibleAnswers`; failing ones only where there is
 * no other.
 */
export function bestAnswers(question: Question, asOf: string): readonly Answer[] {
  const all = possibleAnswers(question, asOf)
  const sound = all.filter((answer) => !isFailing(question, answer, asOf))
  return extremes(question, sound.length > 0 ? sound : all, asOf, 1)
}

/** The answers with the lowest credit. */
export function worstAnswers(question: Question, asOf: string): readonly Answer[] {
  return extremes(question, possibleAnswers(question, asOf), asOf, -1)
}

function extremes(question: Question, answers: readonly Answer[], asOf: string, sign: 1 | -1): readonly Answer[] {
  const rated = answers.flatMap((answer) => {
    const credit = creditOf(question, answer, asOf)
    return credit === null ? [] : [{ answer, credit }]
  })
  const isExtreme = (credit: Fraction) => rated.every((other) => compare(credit, other.credit) * sign >= 0)
  return rated.filter(({ credit }) => isExtreme(credit)).map(({ answer }) => answer)
}

function rangeOf(question: Question, answer: Answer, asOf: string): CreditRange | undefined {
  const value =
    answer.kind === 'number'
      ? fromDecimal(answer.value)
      : answer.kind === 'date'
        ? fraction(BigInt(daysBetween(answer.date, asOf)))
        : null
  return value === null ? undefined : rangesOf(question).find((range) => isWithin(value, range))
}

function isWithin(value: Fraction, range: CreditRange): boolean {
  return range.upTo === null || compare(value, fromDecimal(range.upTo)) <= 0
}

/** Furthest age in days for which a date can be written with four digits of a year. */
const furthestAge = 700_000n

function answerInRange(question: Question, index: number, asOf: string): readonly Answer[] {
  const ranges = rangesOf(question)
  const upTo = ranges[index]?.upTo ?? null
  const previous = index === 0 ? null : (ranges[index - 1]?.upTo ?? null)
  const next = previous === null ? 0n : floor(previous) + 1n
  const values: readonly Answer[] =
    question.type === 'number'
      ? [upTo, String(next), question.maximum, question.minimum]
          .filter((value) => typeof value === 'string')
          .map((value) => ({ kind: 'number', value }))
      : [upTo === null ? next : floor(upTo), next]
          .filter((age) => age > -furthestAge && age < furthestAge)
          .map((age) => ({ kind: 'date', date: addDays(asOf, -Number(age)) }))
  const inside = values.find(
    (answer) => isAnswered(question, answer) && rangeOf(question, answer, asOf) === ranges[index],
  )
  return inside === undefined ? [] : [inside]
}

function floor(decimal: string): bigint {
  const { numerator, denominator } = fromDecimal(decimal)
  const quotient = numerator / denominator
  return numerator < 0n && numerator % denominator !== 0n ? quotient - 1n : quotient
}
