import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { canonicalJson } from '#shared/schema/canonical.ts'
import { scoreAssessment } from '#shared/domain/scoring/score-assessment.ts'
import { scoreInputOf, scoreSourceOfAnswers, type ScoreSource } from '#shared/domain/scoring/score-input.ts'
import { questionnaireHash, scoreInputHash, summarise } from '#shared/domain/scoring/summary.ts'
import { answersFile } from '#shared/schema/answers.ts'
import { scoreInput } from '#shared/schema/score.ts'
import { figures, mapQuestions, scoreOf } from '#tests/fixtures/score-helpers.ts'
import { scoreSourceArbitrary } from '#tests/fixtures/score-source-arbitrary.ts'
import { highestExposure, responseWith, smallQuestionnaire, sourceWith } from '#tests/fixtures/small-questionnaire.ts'

const small = smallQuestionnaire([
  { id: 'A', weight: 0.1 },
  { id: 'B', weight: 0.2 },
  { id: 'T', type: 'text' },
])
const source = sourceWith(small, { A: 'yes', B: 'no', T: { kind: 'text', text: 'Ärger \ud83d\ude00' } })

/** The same value with the keys of every object in the opposite order. */
function reversed(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(reversed)
  if (value === null || typeof value !== 'object') return value
  return Object.fromEntries(
    Object.entries(value)
      .toReversed()
      .map(([key, each]) => [key, reversed(each)]),
  )
}

describe('rule 17: the same input gives the same bytes', () => {
  it('a known input has a known hash', async () => {
    expect(await scoreInputHash(scoreInputOf(source))).toMatchInlineSnapshot(
      `"387da4699179e6c07c2acb6a075123641fec67f90f25aed596949fd70774feb2"`,
    )
  })

  it('whatever the order of keys, of work and of attaching', async () => {
    await fc.assert(
      fc.asyncProperty(scoreSourceArbitrary, async (generated) => {
        const input = scoreInputOf(generated)
        const shuffled: ScoreSource = {
          ...generated,
          responses: Object.fromEntries(
            Object.entries(generated.responses)
              .toReversed()
              .map(([key, each]) => [key, { ...each, evidence: [...each.evidence, ...each.evidence].toReversed() }]),
          ),
          evidence: generated.evidence.toReversed(),
          findings: generated.findings.toReversed(),
        }
        const again = scoreInputOf(shuffled)
        expect(await scoreInputHash(again)).toBe(await scoreInputHash(input))
        const stored = scoreInput.parse(reversed(JSON.parse(JSON.stringify(input))))
        expect(await scoreInputHash(stored)).toBe(await scoreInputHash(input))
        expect(figures(scoreAssessment(stored))).toEqual(figures(scoreAssessment(input)))
      }),
      { numRuns: 200 },
    )
  })

  it('notes on the exposure, and responses that nobody sees, change no hash', async () => {
    const { factors } = highestExposure
    const noted = { factors: { ...factors, geography: { ...factors.geography, note: 'Three countries' } } }
    const hash = await scoreInputHash(scoreInputOf(source))
    expect(await scoreInputHash(scoreInputOf({ ...source, exposure: noted }))).toBe(hash)
    const touched = {
      ...source.responses,
      'q:gone': responseWith('yes'),
      'q:T2': { ...responseWith('yes'), answer: null },
    }
    expect(await scoreInputHash(scoreInputOf({ ...source, responses: touched }))).toBe(hash)
  })

  it('everything that counts does change it', async () => {
    const input = scoreInputOf(source)
    const hash = await scoreInputHash(input)
    const others = [
      scoreInputOf({ ...source, asOf: '2026-06-16' }),
      scoreInputOf(sourceWith(small, { A: 'yes', B: 'yes' })),
      scoreInputOf(sourceWith(small, { A: responseWith('yes', { review: { verdict: 'accepted' } }), B: 'no' })),
      scoreInputOf(mapQuestions(source, (question) => ({ ...question, weight: question.weight * 2 }))),
    ]
    for (const other of others) expect(await scoreInputHash(other)).not.toBe(hash)
  })

  it('canonical JSON sorts keys, writes numbers as RFC 8785 does and mends broken surrogate pairs', () => {
    expect(canonicalJson({ b: 1e21, a: [0.1, -0], c: undefined, '\u20ac': 'x\ud800' })).toBe(
      '{"a":[0.1,0],"b":1e+21,"\u20ac":"x\ufffd"}',
    )
    expect(() => canonicalJson(undefined)).toThrow(TypeError)
    expect(() => canonicalJson({ a: 1n })).toThrow(TypeError)
    expect(() => canonicalJson([Number.NaN])).toThrow(TypeError)
  })
})

describe('rule 13: editing a questionnaire changes no issued result', () => {
  it('the stored input keeps its hash and its score; the edited one has others', async () => {
    const input = scoreInputOf(source)
    const [hash, score] = [await scoreInputHash(input), scoreAssessment(input)]
    const issued = JSON.stringify({ input, summary: summarise(score, hash) })
    const edited = mapQuestions(source, (question) => ({
      ...question,
      weight: question.id === 'B' ? 9 : question.weight,
    }))
    expect(figures(scoreOf(edited))).not.toEqual(figures(score))
    expect(await questionnaireHash(edited.questionnaires[0] ?? small)).not.toBe(await questionnaireHash(small))
    const reread = scoreInput.parse(JSON.parse(issued).input)
    expect(
      JSON.stringify({ input: reread, summary: summarise(scoreAssessment(reread), await scoreInputHash(reread)) }),
    ).toBe(issued)
  })
})

describe('a file of answers', () => {
  it('is scored as claimed, answers to no question left out', () => {
    const answers = answersFile.parse({
      format: 'countersign-answers',
      formatVersion: 1,
      questionnaire: { id: 'q', version: '1.0' },
      responses: { A: { answer: { kind: 'option', option: 'yes' } }, Unknown: { answer: null } },
    })
    const scored = scoreOf(scoreSourceOfAnswers(small, answers, highestExposure, '2026-06-15'))
    expect(scored.basis).toBe('claimed')
    expect(summarise(scored, '').claimed.effectiveness).toBe(33.33)
  })
})
