import { optionsOf } from '#shared/domain/questions.ts'
import { isOpenable, type QuestionStanding, type Standing } from './standing.ts'

const most = 50

/**
 * Questions that can be opened and have all the words searched for in their id, text, section, options, comment or text
 * answer, in the order shown; ids that begin with what was typed come first. At most 50; with nothing typed, all of
 * those.
 */
export function findQuestions(standing: Standing, searched: string): readonly QuestionStanding[] {
  const words = folded(searched)
    .split(/\s+/)
    .filter((word) => word !== '')
  const found = [...standing.byKey.values()].filter(
    (each) => isOpenable(each) && words.every((word) => wordsOf(standing, each).includes(word)),
  )
  const [first] = words
  const begins = ({ place }: QuestionStanding) => first !== undefined && folded(place.question.id).startsWith(first)
  return [...found.filter(begins), ...found.filter((each) => !begins(each))].slice(0, most)
}

function wordsOf({ responses }: Standing, { place }: QuestionStanding): string {
  const { question, section, key } = place
  const response = responses[key]
  const answer = response?.answer
  return folded(
    [
      question.id,
      question.text,
      section.title,
      ...optionsOf(question).map(({ label }) => label ?? ''),
      response?.comment ?? '',
      answer?.kind === 'text' ? answer.text : '',
    ].join('\n'),
  )
}

function folded(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{Mark}/gu, '')
    .toLowerCase()
}
