import { success, type Result } from '#shared/domain/result.ts'
import { answerProblem, type AnswerProblem } from '#shared/domain/answer-check.ts'
import { optionsOf } from '#shared/domain/questions.ts'
import { answersFile, type AnswersFile } from '#shared/schema/answers.ts'
import type { Question, Questionnaire } from '#shared/schema/questionnaire.ts'
import type { Json } from '#electron/formats/json/parse-json.ts'
import type { CliProblem } from '../command.ts'
import type { CliIo } from '../io.ts'
import { checkDocument } from './check-document.ts'
import { inputProblem, readJson } from './read-file.ts'
import { answerFromShorthand, isRecord } from './shorthand.ts'

/** Where answers are read: for messages and look-ups. */
interface Reading {
  readonly path: string
  readonly questionnaire: Questionnaire
  readonly questions: ReadonlyMap<string, Question>
  readonly io: CliIo
}

/** Answers with what deserves to be said about them. */
export interface ReadAnswers {
  readonly answers: AnswersFile
  readonly remarks: readonly string[]
}

/**
 * Reads answers to a questionnaire: an answers file, or the short form `{ "question": answer }`. Every answer must be one that its question
 * takes; what is wrong is named with the question, what was given, and what is allowed.
 */
export async function readAnswers(
  path: string,
  questionnaire: Questionnaire,
  io: CliIo,
): Promise<Result<ReadAnswers, CliProblem>> {
  const json = await readJson(path, io)
  if (!json.ok) return json
  if (!isRecord(json.value)) return inputProblem(io.translate('cli-input.answers-not-object', { file: path }))
  const all = questionnaire.sections.flatMap((section) => section.questions)
  const reading = { path, questionnaire, questions: new Map(all.map((question) => [question.id, question])), io }
  const { format } = json.value
  const isFull = typeof format === 'string' && format.startsWith('countersign-')
  const answers = isFull ? readFull(json.value, reading) : readShort(json.value, reading)
  if (!answers.ok) return answers
  for (const [id, { answer }] of Object.entries(answers.value.responses)) {
    const question = reading.questions.get(id)
    if (question === undefined) return unknownQuestion(id, reading)
    const problem = answer === null ? null : answerProblem(question, answer)
    if (problem !== null) return wrongAnswer(question, answer, problem, reading)
  }
  return success({ answers: answers.value, remarks: remarksOn(answers.value, reading) })
}

function readFull(value: Json, { path, questionnaire, io }: Reading): Result<AnswersFile, CliProblem> {
  const parsed = checkDocument(path, value, answersFile, io)
  if (!parsed.ok || parsed.value.questionnaire.id === questionnaire.id) return parsed
  const given = parsed.value.questionnaire.id
  return inputProblem(io.translate('cli-input.answers-other', { file: path, given, used: questionnaire.id }))
}

function readShort(value: { readonly [key: string]: Json }, reading: Reading): Result<AnswersFile, CliProblem> {
  const { path, questionnaire, questions, io } = reading
  const responses: Record<string, unknown> = {}
  for (const [id, given] of Object.entries(value)) {
    const question = questions.get(id)
    if (question === undefined) return unknownQuestion(id, reading)
    const short = answerFromShorthand(question, given)
    if (short === undefined) return wrongAnswer(question, given, 'wrong-kind', reading)
    responses[id] = short
  }
  const { id, version } = questionnaire
  const document = { format: 'countersign-answers', formatVersion: 1, questionnaire: { id, version }, responses }
  return checkDocument(path, document, answersFile, io)
}

function remarksOn(answers: AnswersFile, { path, questionnaire, io }: Reading): readonly string[] {
  const given = answers.questionnaire.version
  if (given === questionnaire.version) return []
  return [io.translate('cli-input.answers-other-version', { file: path, given, used: questionnaire.version })]
}

function unknownQuestion(id: string, { path, questions, questionnaire, io }: Reading): Result<never, CliProblem> {
  const near = [...questions.keys()].filter((known) => known.toLowerCase() === id.toLowerCase())
  const ids = (near.length > 0 ? near : [...questions.keys()]).join(', ')
  return inputProblem(
    io.translate('cli-input.question-unknown', { file: path, id, questionnaire: questionnaire.id, ids }),
  )
}

function wrongAnswer(
  question: Question,
  given: unknown,
  problem: AnswerProblem,
  { path, io }: Reading,
): Result<never, CliProblem> {
  return inputProblem(
    io.translate('cli-input.answer-wrong', {
      file: path,
      id: question.id,
      given: JSON.stringify(given),
      problem: io.translate(`cli-answer.${problem}`),
      allowed: allowedFor(question, io),
    }),
  )
}

function allowedFor(question: Question, { translate }: CliIo): string {
  const { minimum = '', maximum = '' } = question.type === 'number' ? question : {}
  const bounds = minimum === '' ? (maximum === '' ? 'none' : 'upper') : maximum === '' ? 'lower' : 'both'
  const ids = optionsOf(question).map(({ id }) => id)
  const plain = translate(`cli-allowed.${question.type}`, { options: ids.join(', '), minimum, maximum, bounds })
  return question.notApplicable ? `${plain} ${translate('cli-allowed.not-applicable')}` : plain
}
