import { chosenOptions } from '#shared/domain/answer-check.ts'
import { optionsOf } from '#shared/domain/questions.ts'
import type { Question } from '#shared/schema/questionnaire.ts'
import type { Answer } from '#shared/schema/response.ts'

/**
 * The answer after a person chose an option. Where one may be chosen it replaces the other. Where several may, it is
 * added or taken away; one that cannot be combined ("none of these") stands alone, and gives way to any other. Null when
 * nothing is chosen any more. An option that the question does not have changes nothing.
 */
export function choose(question: Question, answer: Answer | null, option: string): Answer | null {
  const options = optionsOf(question)
  const chosen = options.find(({ id }) => id === option)
  if (chosen === undefined) return answer
  if (question.type !== 'multiple') return { kind: 'option', option }
  const before = chosenOptions(answer)
  if (before.includes(option)) return several(before.filter((id) => id !== option))
  if (chosen.exclusive) return several([option])
  const exclusive = new Set(options.filter((each) => each.exclusive).map(({ id }) => id))
  const together = new Set([...before.filter((id) => !exclusive.has(id)), option])
  return several(options.filter(({ id }) => together.has(id)).map(({ id }) => id))
}

/** The option that a digit key names, 1 for the first; undefined when there is none so numbered. */
export function optionAt(question: Question, number: number): string | undefined {
  return optionsOf(question)[number - 1]?.id
}

function several(options: readonly string[]): Answer | null {
  return options.length === 0 ? null : { kind: 'options', options }
}
