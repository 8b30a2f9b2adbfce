import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { atLeast, bandOf, bands } from '#shared/domain/band.ts'
import { creditOf, possibleAnswers } from '#shared/domain/credit.ts'
import {
  compare,
  equal,
  fraction,
  hundred,
  multiply,
  subtract,
  sum,
  zero,
  type Fraction,
} from '#shared/domain/fraction.ts'
import { isScored } from '#shared/domain/questions.ts'
import { measures } from '#shared/domain/scoring/method.ts'
import { residualOf } from '#shared/domain/scoring/score-assessment.ts'
import { scoreInputOf } from '#shared/domain/scoring/score-input.ts'
import { summarise } from '#shared/domain/scoring/summary.ts'
import { scoreInput, scoreSummary } from '#shared/schema/score.ts'
import { exposureArbitrary, questionnairesArbitrary } from '#tests/fixtures/questionnaire-arbitrary.ts'
import { mapQuestions, scoreOf } from '#tests/fixtures/score-helpers.ts'
import { answerTo, asOf, scoreSourceArbitrary } from '#tests/fixtures/score-source-arbitrary.ts'
import { responseWith } from '#tests/fixtures/small-questionnaire.ts'

const runs = { numRuns: 400 }
const someSha256 = '0'.repeat(64)
const pickOne = fc.nat(1000)

describe('rule 3: doubling a weight moves the score towards the credit of its question', () => {
  it('and leaves it only where the credit equals the mean', () => {
    fc.assert(
      fc.property(scoreSourceArbitrary, pickOne, (source, pick) => {
        const before = scoreOf(source)
        const counted = [...before.questions.values()].filter(({ credit }) => credit !== null)
        const chosen = counted[pick % Math.max(1, counted.length)]
        if (chosen === undefined) return
        const { question, sectionKey } = chosen
        const doubled = mapQuestions(source, (each) =>
          each === question ? { ...each, weight: each.weight * 2 } : each,
        )
        const after = scoreOf(doubled)
        const section = before.sections.find(({ key }) => key === sectionKey)
        for (const measure of measures) {
          const [from, to] = [before[measure].effectiveness, after[measure].effectiveness]
          if (from === null || to === null) continue
          const towards = compare(chosen.credit?.[measure] ?? zero, section?.effectiveness?.[measure] ?? zero)
          const alone = section?.questions.every(({ key, credit }) => key === chosen.key || credit === null)
          expect(compare(to, from)).toBe(alone === true ? 0 : towards)
        }
      }),
      runs,
    )
  })
})

describe('rules 9 and 10: one banding function, every band reachable', () => {
  it('every band that is stated is that of the exact residual', () => {
    fc.assert(
      fc.property(scoreSourceArbitrary, (source) => {
        const score = scoreOf(source)
        const summary = summarise(score, someSha256)
        for (const measure of measures) {
          const { residual } = score[measure]
          expect(summary[measure].band).toBe(residual === null ? null : bandOf(residual))
        }
        expect(summary.band).toBe(score.band)
      }),
      runs,
    )
  })

  it('by some answers at some exposure', () => {
    const residuals = [0n, 30n, 60n, 100n].map((effectiveness) => residualOf(hundred, fraction(100n - effectiveness)))
    expect(residuals.map(bandOf)).toEqual(bands)
  })
})

describe('rule 11: exposure never reads an answer about controls', () => {
  it('whatever is answered', () => {
    fc.assert(
      fc.property(scoreSourceArbitrary, (source) => {
        const emptied = scoreOf({ ...source, responses: {}, findings: [] })
        expect(scoreOf(source).exposure).toEqual(emptied.exposure)
      }),
      runs,
    )
  })
})

describe('rule 12: every scored question changes the score under some answer', () => {
  it('and no number or date falls beside the ranges', () => {
    fc.assert(
      fc.property(questionnairesArbitrary, exposureArbitrary, pickOne, (questionnaires, exposure, pick) => {
        const source = { questionnaires, exposure, responses: {}, evidence: [], findings: [], asOf }
        const score = scoreOf(source)
        for (const { key, question, state, credit } of score.questions.values()) {
          if (!isScored(question)) continue
          const answer = answerTo(question, pick)
          expect(answer === null ? null : creditOf(question, answer, asOf)).not.toBeNull()
          if (state !== 'unanswered' || credit === null) continue
          const outcomes = possibleAnswers(question, asOf).map(
            (each) => scoreOf({ ...source, responses: { [key]: responseWith(each) } }).claimed.effectiveness ?? zero,
          )
          expect(outcomes.some((outcome) => !equal(outcome, outcomes[0] ?? zero))).toBe(true)
        }
      }),
      { numRuns: 150 },
    )
  })
})

describe('rule 14: a failed knock-out cannot be averaged away', () => {
  it('whatever else is answered', () => {
    fc.assert(
      fc.property(scoreSourceArbitrary, (source) => {
        const score = scoreOf(source)
        const failed = score.knockOuts.some(({ state }) => state === 'failed')
        if (failed && score.band !== null) expect(atLeast(score.band, 'high')).toBe(true)
        const { residual } = score[score.basis]
        if (!failed) expect(score.band).toBe(residual === null ? null : bandOf(residual))
      }),
      runs,
    )
  })
})

describe('rule 15: no float noise', () => {
  it('every stated figure has at most two decimals and passes the schema', () => {
    fc.assert(
      fc.property(scoreSourceArbitrary, (source) => {
        const summary = summarise(scoreOf(source), someSha256)
        expect(scoreSummary.safeParse(summary).error).toBeUndefined()
        expect(JSON.stringify(summary)).not.toMatch(/\.\d{3}/)
      }),
      runs,
    )
  })
})

describe('rule 16: totals of parts equal the whole', () => {
  it('sections and questions add up to the effectiveness exactly', () => {
    fc.assert(
      fc.property(scoreSourceArbitrary, (source) => {
        const score = scoreOf(source)
        for (const measure of measures) {
          const whole = score[measure].effectiveness
          if (whole === null) continue
          const part = (share: Fraction, value: Fraction | undefined) => multiply(share, value ?? zero)
          const bySection = score.sections.map(({ share, effectiveness }) => part(share, effectiveness?.[measure]))
          const byQuestion = [...score.questions.values()].map(({ share, credit }) => part(share, credit?.[measure]))
          expect(sum(bySection)).toEqual(whole)
          expect(sum(byQuestion)).toEqual(whole)
          expect(sum(score.sections.map(({ share }) => share))).toEqual(fraction(1n))
        }
      }),
      runs,
    )
  })
})

describe('the three values', () => {
  it('keep their order: verified, claimed, best case, all between 0 and 100', () => {
    fc.assert(
      fc.property(scoreSourceArbitrary, (source) => {
        const score = scoreOf(source)
        const [verified, claimed, best] = [score.verified, score.claimed, score.bestCase].map(
          ({ effectiveness }) => effectiveness ?? zero,
        )
        const ordered = [zero, verified ?? zero, claimed ?? zero, best ?? zero, hundred]
        expect(ordered.toSorted(compare)).toEqual(ordered)
        if (score.exposure === null || score.claimed.residual === null) return
        expect(compare(score.claimed.residual, score.floor ?? zero)).toBeGreaterThanOrEqual(0)
        expect(compare(subtract(score.exposure, score.claimed.residual), zero)).toBeGreaterThanOrEqual(0)
      }),
      runs,
    )
  })

  it('rest on an input that the schema knows', () => {
    fc.assert(
      fc.property(scoreSourceArbitrary, (source) => {
        const input = scoreInputOf(source)
        expect(scoreInput.parse(JSON.parse(JSON.stringify(input)))).toEqual(input)
      }),
      { numRuns: 100 },
    )
  })
})
