import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { bestAnswers, isFailing, possibleAnswers, worstAnswers } from '#shared/domain/credit.ts'
import { conditionGraphOf } from '#shared/domain/condition-graph.ts'
import { visibility } from '#shared/domain/conditions.ts'
import { lintQuestionnaire } from '#shared/domain/lint/lint-questionnaire.ts'
import { questionKeyOf } from '#shared/domain/question-key.ts'
import { isAnswerable, isScored } from '#shared/domain/questions.ts'
import { scoreAssessment } from '#shared/domain/scoring/score-assessment.ts'
import { scoreInputOf } from '#shared/domain/scoring/score-input.ts'
import { summarise } from '#shared/domain/scoring/summary.ts'
import { emptyExposureProfile, exposureFactorIds, type ExposureProfile } from '#shared/schema/exposure.ts'
import { questionnaire, type Question, type Questionnaire } from '#shared/schema/questionnaire.ts'
import type { Answer } from '#shared/schema/response.ts'
import { referenceExists } from '../../fixtures/reference-ids.ts'

const folder = join(import.meta.dirname, '../../../resources/questionnaires')
const asOf = '2026-11-24'
const shipped = readdirSync(folder)
  .filter((name) => name.endsWith('.json'))
  .map((name) => ({ name, document: questionnaire.parse(JSON.parse(readFileSync(join(folder, name), 'utf8'))) }))

const exposure: ExposureProfile = {
  factors: Object.fromEntries(
    exposureFactorIds.map((id) => [id, { level: 3, note: '', weight: 1 }]),
  ) as ExposureProfile['factors'],
}

function questionsOf(document: Questionnaire): readonly Question[] {
  return document.sections.flatMap((section) => section.questions)
}

/** Answers every question that can be answered, by its own best or worst answer; informational ones by their first or last. */
function answered(document: Questionnaire, pick: 'best' | 'worst'): ReadonlyMap<string, Answer> {
  const answers = new Map<string, Answer>()
  for (const question of questionsOf(document).filter(isAnswerable)) {
    const extremes = pick === 'best' ? bestAnswers(question, asOf) : worstAnswers(question, asOf)
    const any = extremes.length > 0 ? extremes : possibleAnswers(question, asOf)
    answers.set(question.id, (pick === 'best' ? any[0] : any.at(-1)) ?? { kind: 'text', text: 'Described.' })
  }
  return answers
}

function scored(document: Questionnaire, answers: ReadonlyMap<string, Answer>) {
  const responses = Object.fromEntries(
    [...answers].map(([id, answer]) => [
      questionKeyOf(document.id, id),
      { answer, justification: '', evidence: [], review: null },
    ]),
  )
  const input = scoreInputOf({ questionnaires: [document], exposure, responses, evidence: [], findings: [], asOf })
  return summarise(scoreAssessment(input), '0'.repeat(64))
}

describe.each(shipped)('the shipped questionnaire $name', ({ name, document }) => {
  it('is named as its file, in English, by its publisher', () => {
    expect(name).toBe(`${document.id}.json`)
    expect(document).toMatchObject({ language: 'en', publisher: 'Countersign' })
  })

  it('is clean under the lint', () => {
    expect(lintQuestionnaire(document)).toEqual([])
  })

  it('gives exactly 100 % for the best answers and 0 % for the worst', () => {
    const best = scored(document, answered(document, 'best'))
    expect(best.claimed.effectiveness).toBe(100)
    expect(best.knockOuts.every(({ state }) => state === 'open')).toBe(true)
    const worst = scored(document, answered(document, 'worst'))
    expect(worst.claimed.effectiveness).toBe(0)
    expect(worst.band).toBe('critical')
  })

  it('stays unrated without an answer', () => {
    expect(scored(document, new Map())).toMatchObject({ band: null, claimed: { effectiveness: null } })
  })

  it('lets every knock-out fail, and a failed one force at least High however good the rest is', () => {
    const knockOuts = questionsOf(document).filter((question) => question.knockOut)
    expect(knockOuts.length).toBeGreaterThan(3)
    for (const question of knockOuts) {
      const failing = possibleAnswers(question, asOf).find((answer) => isFailing(question, answer, asOf))
      expect(failing, question.id).toBeDefined()
      if (failing === undefined) continue
      const answers = new Map([...bestWhileShown(document, question), [question.id, failing]])
      const score = scored(document, answers)
      expect(score.knockOuts, question.id).toContainEqual({
        question: questionKeyOf(document.id, question.id),
        state: 'failed',
      })
      expect(['high', 'critical'], question.id).toContain(score.band)
    }
  })

  it('shows and hides every conditional question under some answers', () => {
    const conditional = questionsOf(document).filter((question) => question.when !== undefined)
    const seen = new Map(conditional.map(({ id }) => [id, new Set<string>()]))
    const operands = new Set(conditional.flatMap(({ id }) => conditionGraphOf(document).nodes.get(id)?.operands ?? []))
    const base = answered(document, 'best')
    for (const operand of questionsOf(document).filter(({ id }) => operands.has(id))) {
      for (const answer of possibleAnswers(operand, asOf)) {
        const shown = visibility(document, new Map([...base, [operand.id, answer]]), exposure)
        for (const { id } of conditional) seen.get(id)?.add(shown.get(id) ?? 'waiting')
      }
    }
    for (const [id, states] of seen) expect([...states].toSorted(), id).toEqual(['hidden', 'shown'])
  })

  it('explains every question that can be answered: what is at stake, and an answer that would do', () => {
    for (const question of questionsOf(document).filter(isAnswerable)) {
      expect(question.guidance.length, question.id).toBeGreaterThan(20)
      expect(question.example, question.id).not.toBe('')
    }
  })

  it('asks for the compensating control where a knock-out fails', () => {
    for (const question of questionsOf(document).filter(({ knockOut }) => knockOut)) {
      const failing = possibleAnswers(question, asOf).filter((answer) => isFailing(question, answer, asOf))
      const asked = question.tips.filter((tip) => tip.asksCompensatingControl).flatMap((tip) => tip.options)
      for (const answer of failing) {
        expect(answer.kind === 'option' && asked.includes(answer.option), question.id).toBe(true)
      }
    }
  })

  it('refers to published standards only by identifiers that exist in them', () => {
    for (const question of questionsOf(document)) {
      for (const reference of question.references) {
        expect(referenceExists(reference), `${question.id}: ${reference}`).toBe(true)
      }
    }
  })
})

/** The best answers, changed so far that a question is shown. */
function bestWhileShown(document: Questionnaire, wanted: Question): ReadonlyMap<string, Answer> {
  const base = answered(document, 'best')
  const isShown = (answers: ReadonlyMap<string, Answer>) =>
    visibility(document, answers, emptyExposureProfile).get(wanted.id) === 'shown'
  if (isShown(base)) return base
  const operands = conditionGraphOf(document).nodes.get(wanted.id)?.operands ?? []
  for (const operand of questionsOf(document).filter(({ id }) => operands.includes(id))) {
    for (const answer of possibleAnswers(operand, asOf)) {
      const changed = new Map([...base, [operand.id, answer]])
      if (isShown(changed)) return changed
    }
  }
  throw new Error(`${wanted.id} is never shown`)
}

describe('the AI data vendor questionnaire', () => {
  const document = shipped.find(({ name }) => name === 'ai-data-vendor.json')?.document
  const questions = document === undefined ? [] : questionsOf(document)

  it('has 48 to 60 questions in eight sections and at least ten conditions', () => {
    expect(document?.sections.map(({ id }) => id)).toEqual(['WF', 'CS', 'SC', 'CR', 'IN', 'AT', 'CN', 'EX'])
    expect(questions.length).toBeGreaterThanOrEqual(48)
    expect(questions.length).toBeLessThanOrEqual(60)
    expect(questions.filter((question) => question.when !== undefined).length).toBeGreaterThanOrEqual(10)
  })

  it('covers every row of the pack, and marks its knock-outs', () => {
    const rows = { WF: 10, CS: 6, SC: 9, CR: 5, IN: 5, AT: 4, CN: 4, EX: 4 }
    const ids = questions.map(({ id }) => id)
    for (const [area, count] of Object.entries(rows)) {
      for (let row = 1; row <= count; row += 1) expect(ids).toContain(`${area}-${row}`)
    }
    const knockOuts = questions.filter(({ knockOut }) => knockOut).map(({ id }) => id)
    expect(knockOuts).toEqual(['WF-2', 'CS-1', 'CS-3', 'SC-1', 'SC-3', 'CR-1', 'IN-1', 'EX-1'])
  })

  it('demands evidence where evidence settles the question', () => {
    const heavy = questions.filter((question) => isScored(question) && question.weight >= 6)
    expect(heavy.filter((question) => question.evidence === undefined).map(({ id }) => id)).toEqual([])
    expect(questions.filter(({ knockOut }) => knockOut).every(({ evidence }) => evidence?.required)).toBe(true)
  })
})
