import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { atLeast } from '#shared/domain/band.ts'
import { add, compare, equal, fraction, subtract, sum, toFixed2, zero } from '#shared/domain/fraction.ts'
import { effectOfAnswer } from '#shared/domain/scoring/effect.ts'
import { explain } from '#shared/domain/scoring/explanation.ts'
import { assuming } from '#shared/domain/scoring/hypothesis.ts'
import { reportedBand, scoreAssessment } from '#shared/domain/scoring/score-assessment.ts'
import { scoreInputOf } from '#shared/domain/scoring/score-input.ts'
import { scoreOf } from '#tests/fixtures/score-helpers.ts'
import { answerTo, scoreSourceArbitrary } from '#tests/fixtures/score-source-arbitrary.ts'
import { keyOf, responseWith, smallQuestionnaire, sourceWith } from '#tests/fixtures/small-questionnaire.ts'

const bases = ['claimed', 'verified'] as const

describe('the explanation', () => {
  it('adds up exactly: exposure less the sections, and floor plus the points lost, are the residual', () => {
    fc.assert(
      fc.property(scoreSourceArbitrary, fc.constantFrom(...bases), (source, basis) => {
        const input = scoreInputOf(source)
        const score = scoreAssessment(input)
        const explanation = explain(input, score, basis)
        if (explanation === null) {
          expect(score[basis].residual).toBeNull()
          return
        }
        const { exposure, floor, residual, waterfall, questions } = explanation
        expect(residual).toEqual(score[basis].residual)
        expect(subtract(exposure, sum(waterfall.map(({ reduction }) => reduction)))).toEqual(residual)
        expect(waterfall.at(-1)?.left).toEqual(residual)
        expect(add(floor, sum(questions.map(({ lost }) => lost)))).toEqual(residual)
      }),
      { numRuns: 500 },
    )
  })

  it('promises gains that come true', () => {
    fc.assert(
      fc.property(scoreSourceArbitrary, fc.constantFrom(...bases), (source, basis) => {
        const input = scoreInputOf(source)
        const explanation = explain(input, scoreAssessment(input), basis)
        for (const { question, answer, gain } of explanation?.questions ?? []) {
          if (answer === null) continue
          const after = scoreAssessment(assuming(input, new Map([[question, answer]])))[basis].residual
          expect(subtract(explanation?.residual ?? zero, after ?? zero)).toEqual(gain)
        }
      }),
      { numRuns: 150 },
    )
  })

  it('names answers that do better the band, none of them needless', () => {
    fc.assert(
      fc.property(scoreSourceArbitrary, fc.constantFrom(...bases), (source, basis) => {
        const input = scoreInputOf(source)
        const move = explain(input, scoreAssessment(input), basis)?.bandMove ?? null
        if (move === null) return
        const bandWith = (answers: typeof move.answers) => {
          const after = scoreAssessment(assuming(input, new Map(answers.map((each) => [each.question, each.answer]))))
          return reportedBand(after[basis].residual, after.knockOuts)
        }
        expect(bandWith(move.answers)).toBe(move.to)
        expect(atLeast(move.to, move.from)).toBe(false)
        for (const left of move.answers) {
          const band = bandWith(move.answers.filter((each) => each !== left))
          if (move.smallest) expect(band !== null && atLeast(band, move.from)).toBe(true)
        }
      }),
      { numRuns: 300 },
    )
  })

  it('finds the smallest set where answers do not show others, by trying them all', () => {
    fc.assert(
      fc.property(
        fc.array(fc.record({ weight: fc.integer({ min: 1, max: 9 }), given: fc.boolean(), knockOut: fc.boolean() }), {
          minLength: 1,
          maxLength: 7,
        }),
        (drafts) => {
          const made = smallQuestionnaire(
            drafts.map(({ weight, knockOut }, index) => ({
              id: `Q${index}`,
              weight,
              knockOut,
              type: 'yes-no',
              yes: { credit: 100 },
              no: { credit: 0, failing: true },
            })),
          )
          const answers = Object.fromEntries(
            drafts.map(({ given }, index) => [`Q${index}`, given ? 'yes' : 'no'] as const),
          )
          const input = scoreInputOf(sourceWith(made, answers))
          const score = scoreAssessment(input)
          const move = explain(input, score)?.bandMove ?? null
          const sizes = Array.from({ length: 2 ** drafts.length }, (_, mask) => {
            const chosen = drafts.map((_each, index) => `Q${index}`).filter((_id, index) => (mask >> index) % 2 === 1)
            const mended = chosen.map((id) => [keyOf(id), { kind: 'option', option: 'yes' }] as const)
            const after = scoreAssessment(assuming(input, new Map(mended)))
            const band = reportedBand(after.claimed.residual, after.knockOuts)
            const better = band !== null && score.band !== null && !atLeast(band, score.band)
            return better ? chosen.length : Number.POSITIVE_INFINITY
          })
          const fewest = Math.min(...sizes)
          expect(move?.answers.length ?? Number.POSITIVE_INFINITY).toBe(fewest)
          if (move !== null) expect(move.smallest).toBe(true)
        },
      ),
      { numRuns: 150 },
    )
  })

  it('of the worked case says what each answer costs', () => {
    const made = smallQuestionnaire([
      { id: 'A', weight: 3 },
      { id: 'B', weight: 1 },
    ])
    const input = scoreInputOf(sourceWith(made, { A: 'no', B: 'yes' }))
    const explanation = explain(input, scoreAssessment(input))
    expect(
      explanation?.questions.map(({ question, lost, gain }) => [question, toFixed2(lost), toFixed2(gain)]),
    ).toEqual([
      ['q:A', '60.00', '60.00'],
      ['q:B', '0.00', '0.00'],
    ])
    expect(explanation?.waterfall.map(({ title, reduction }) => [title, toFixed2(reduction)])).toEqual([['S', '20.00']])
    expect(explanation?.bandMove).toEqual({
      from: 'critical',
      to: 'low',
      residual: fraction(20n),
      answers: [{ question: 'q:A', answer: { kind: 'option', option: 'yes' } }],
      smallest: true,
    })
  })

  it('mends every failed knock-out first where one holds the band up', () => {
    const knockOut = { type: 'yes-no', yes: { credit: 100 }, no: { credit: 0, failing: true }, knockOut: true }
    const made = smallQuestionnaire([
      { id: 'A', weight: 98 },
      { id: 'K', ...knockOut },
      { id: 'L', ...knockOut, weight: 0 },
    ])
    const input = scoreInputOf(sourceWith(made, { A: 'yes', K: 'no', L: 'no' }))
    const score = scoreAssessment(input)
    expect([score.claimed.band, score.band]).toEqual(['low', 'high'])
    expect(explain(input, score)?.bandMove?.answers.map(({ question }) => question)).toEqual(['q:K', 'q:L'])
  })

  it('has nothing to better in the lowest band, and nothing to say while not rated', () => {
    const made = smallQuestionnaire([{ id: 'A' }])
    const low = scoreInputOf(sourceWith(made, { A: 'yes' }))
    expect(explain(low, scoreAssessment(low))?.bandMove).toBeNull()
    const empty = scoreInputOf(sourceWith(made, {}))
    expect(explain(empty, scoreAssessment(empty))).toBeNull()
  })
})

describe('the effect of one answer', () => {
  it('is what the claimed rating becomes once it is given', () => {
    fc.assert(
      fc.property(scoreSourceArbitrary, fc.nat(1000), (source, pick) => {
        const score = scoreOf(source)
        const all = [...score.questions.values()]
        const chosen = all[pick % Math.max(1, all.length)]
        if (chosen === undefined) return
        const answer = answerTo(chosen.question, pick)
        const effect = effectOfAnswer(source, chosen.key, answer)
        const given = source.responses[chosen.key]
        const changed = {
          answer,
          justification: given?.justification ?? '',
          evidence: given?.evidence ?? [],
          review: null,
        }
        const after = scoreOf({ ...source, responses: { ...source.responses, [chosen.key]: changed } })
        expect(effect.before.residual).toEqual(score.claimed.residual)
        expect(effect.after).toEqual({
          residual: after.claimed.residual,
          band: reportedBand(after.claimed.residual, after.knockOuts),
        })
        expect(effect.knockOut).toBe(after.questions.get(chosen.key)?.knockOut ?? null)
      }),
      { numRuns: 200 },
    )
  })

  it('counts answers that were kept under a question that is shown again', () => {
    const made = smallQuestionnaire([
      { id: 'Gate', weight: 0 },
      { id: 'Child', when: { kind: 'option', question: 'Gate', oneOf: ['yes'] } },
      { id: 'Other' },
    ])
    const source = sourceWith(made, { Gate: 'no', Child: responseWith('no'), Other: 'yes' })
    const { before, after } = effectOfAnswer(source, keyOf('Gate'), { kind: 'option', option: 'yes' })
    expect([before.residual, after.residual]).toEqual([fraction(20n), fraction(60n)])
    expect(compare(after.residual ?? zero, before.residual ?? zero)).toBe(1)
    expect(equal(effectOfAnswer(source, keyOf('Gate'), null).after.residual ?? zero, fraction(60n))).toBe(true)
  })
})
