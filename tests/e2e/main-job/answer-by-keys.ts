import type { Page } from '@playwright/test'
import { isAnswerable, optionsOf, placedQuestions, type PlacedQuestion } from '#shared/domain/questions.ts'
import type { AssessmentId } from '#shared/schema/primitives.ts'
import { extremeAnswer } from '#tests/fixtures/services/answers.ts'
import { call } from '../support/workspace.ts'

/** The question that is open, as the screen marks it. */
export async function openQuestion(page: Page): Promise<string> {
  const id = await page.locator('[id^="question "]').first().getAttribute('id')
  return id?.replace('question ', '') ?? ''
}

/** Questions answered as badly as can be; all others as well as can be. */
export interface Wishes {
  readonly worst: readonly string[]
}

/**
 * Answers the open question by keys alone: digits choose, text and numbers are typed. Control and Enter go on to the
 * next unanswered one, from anywhere.
 */
async function answerOpenQuestion(page: Page, place: PlacedQuestion, wishes: Wishes, asOf: string): Promise<void> {
  const { question } = place
  const answer = extremeAnswer(question, wishes.worst.includes(question.id) ? 'worst' : 'best', asOf)
  const digitOf = (id: string) => String(optionsOf(question).findIndex((option) => option.id === id) + 1)
  switch (answer?.kind) {
    case 'option':
      await page.keyboard.press(digitOf(answer.option))
      break
    case 'options':
      for (const id of answer.options) await page.keyboard.press(digitOf(id))
      break
    case 'text':
      await page.keyboard.type(answer.text)
      break
    case 'number':
      await page.keyboard.type(answer.value)
      break
    case 'date': {
      const [year, month, day] = answer.date.split('-')
      await page.keyboard.type(`${month}${day}${year}`)
      break
    }
    default:
      break
  }
}

/** Answers from the open question on, until `limit` were answered or nothing is left; gives the ids in their order. */
export async function answerByKeys(
  page: Page,
  assessmentId: AssessmentId,
  wishes: Wishes,
  limit = 1000,
): Promise<readonly string[]> {
  const { questionnaires, asOf } = await call(page, 'assessment:get', { assessmentId })
  const places = new Map(placedQuestions(questionnaires).map((place) => [String(place.key), place]))
  const done: string[] = []
  while (done.length < limit) {
    const key = await openQuestion(page)
    const place = places.get(key)
    if (place === undefined || done.includes(key) || !isAnswerable(place.question)) return done
    await answerOpenQuestion(page, place, wishes, asOf)
    done.push(key)
    if (done.length === limit) return done
    await page.keyboard.press('Control+Enter')
    const dialog = page.getByRole('dialog')
    await page.waitForFunction(
      (before) =>
        document.querySelector('[role=dialog]') !== null ||
        document.querySelector('[id^="question "]')?.id !== `question ${before}`,
      key,
    )
    if (await dialog.isVisible()) return done
  }
  return done
}
