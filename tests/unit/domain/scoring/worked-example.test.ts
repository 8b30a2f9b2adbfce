import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { toFixed2, zero, type Fraction } from '#shared/domain/fraction.ts'
import { explain } from '#shared/domain/scoring/explanation.ts'
import { scoreAssessment } from '#shared/domain/scoring/score-assessment.ts'
import { scoreInputOf } from '#shared/domain/scoring/score-input.ts'
import type { ExactRating } from '#shared/domain/scoring/score.ts'
import type { ResponseFacts } from '#shared/domain/scoring/visible-responses.ts'
import { exposureFactorIds } from '#shared/schema/exposure.ts'
import { exposureWith, responseWith, smallQuestionnaire, sourceWith } from '#tests/fixtures/small-questionnaire.ts'

const page = readFileSync(new URL('../../../../docs/scoring.md', import.meta.url), 'utf8')

/** Rows of the table with these columns, cells by column. */
function table(...columns: readonly string[]): readonly Readonly<Record<string, string>>[] {
  const lines = page.split('\n').map((line) =>
    line
      .split('|')
      .slice(1, -1)
      .map((cell) => cell.trim()),
  )
  const start = lines.findIndex((cells) => cells.join('|') === columns.join('|'))
  const end = lines.findIndex((cells, index) => index > start && cells.length === 0)
  return lines
    .slice(start + 2, end)
    .map((cells) => Object.fromEntries(columns.map((column, index) => [column, cells[index] ?? ''])))
}

const facts = table('Fact', 'Level')
const rows = table('Question', 'Section', 'Section weight', 'Weight', 'Knock-out', 'Credit', 'Decision')

const sections = [...new Map(rows.map((row) => [row['Section'], Number(row['Section weight'])]))].map(
  ([title, weight]) => ({
    id: (title ?? '').replace(' ', '-'),
    title,
    weight,
  }),
)

const questionnaire = smallQuestionnaire(
  rows.map((row) => ({
    id: row['Question'] ?? '',
    section: (row['Section'] ?? '').replace(' ', '-'),
    weight: Number(row['Weight']),
    knockOut: row['Knock-out'] === 'yes',
    type: 'single',
    notApplicable: true,
    options: [100, 50, 25, 0].map((credit) => ({ id: `c${credit}`, label: `${credit}`, credit })),
  })),
  sections,
)

const answers = rows.flatMap((row): readonly [string, ResponseFacts][] => {
  const verdict = row['Decision']
  const review = verdict === 'accepted' || verdict === 'rejected' ? ({ verdict } as const) : null
  if (row['Credit'] === 'none') return []
  const answer = row['Credit'] === 'does not apply' ? 'na' : ({ kind: 'option', option: `c${row['Credit']}` } as const)
  return [[row['Question'] ?? '', responseWith(answer, { review, justification: 'Agreed' })]]
})

const exposure = exposureWith(exposureFactorIds.map((id) => Number(facts.find((row) => row['Fact'] === id)?.['Level'])))
const input = scoreInputOf(sourceWith(questionnaire, Object.fromEntries(answers), { exposure }))
const score = scoreAssessment(input)

function fixed(value: Fraction | null | undefined): string {
  return toFixed2(value ?? zero)
}

describe('the example in docs/scoring.md', () => {
  it('states the figures that the method gives', () => {
    const stated = ({ effectiveness, residual, band }: ExactRating) => ({
      Effectiveness: fixed(effectiveness),
      Residual: fixed(residual),
      Band: band,
    })
    expect(table('Value', 'Effectiveness', 'Residual', 'Band')).toEqual([
      { Value: 'claimed', ...stated(score.claimed) },
      { Value: 'verified', ...stated(score.verified) },
      { Value: 'best case', ...stated(score.bestCase) },
    ])
    expect([score.basis, score.band, fixed(score.exposure), fixed(score.floor)]).toEqual([
      'verified',
      'high',
      '89.06',
      '17.81',
    ])
    expect(page).toContain(`25/8) = ${fixed(score.exposure)}\`, \`F = ${fixed(score.floor)}\``)
    expect(score.knockOuts).toEqual([{ question: 'q:S-1', state: 'failed' }])
  })

  it('states the steps and the points that explain them', () => {
    const explanation = explain(input, score)
    expect(table('Step', 'Points')).toEqual([
      { Step: 'Exposure', Points: fixed(explanation?.exposure) },
      ...(explanation?.waterfall ?? []).map(({ title, reduction }) => ({ Step: title, Points: fixed(reduction) })),
      { Step: 'Residual', Points: fixed(explanation?.residual) },
    ])
    expect(table('Question', 'Points lost')).toEqual(
      explanation?.questions.map(({ question, lost }) => ({ Question: question.slice(2), 'Points lost': fixed(lost) })),
    )
    expect(explanation?.bandMove).toMatchObject({ to: 'medium', answers: [{ question: 'q:S-1' }] })
    expect(page).toContain(`leave R = ${fixed(explanation?.bandMove?.residual)} and the band medium`)
  })
})
