import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { importQuestionnaire } from '#electron/formats/import-questionnaire.ts'
import { parseJson } from '#electron/formats/json/parse-json.ts'
import { htmlToText } from '#electron/formats/text/html-to-text.ts'
import { lintQuestionnaire } from '#shared/domain/lint/lint-questionnaire.ts'
import { publishedData } from '../../fixtures/published-data.ts'
import { shownUnder } from '../../fixtures/vsaq-comparison.ts'
import { createVsaqEvaluator, type VsaqItem } from '../../fixtures/vsaq-evaluator.ts'

const folder = publishedData('vsaq')

function load(name: string) {
  const bytes = readFileSync(join(folder ?? '', name))
  const result = importQuestionnaire(bytes, name, '2026-11-24T13:00:00.000Z')
  if (!result.ok) throw new Error(JSON.stringify(result.error))
  const parsed = parseJson(bytes.toString('utf8'), 'vsaq')
  if (!parsed.ok) throw new Error(parsed.error.code)
  const { questionnaire } = parsed.value.value as unknown as { questionnaire: readonly VsaqItem[] }
  return { ...result.value, items: questionnaire }
}

function leaves(items: readonly VsaqItem[]): readonly VsaqItem[] {
  return items.flatMap((item) => (item.items === undefined ? [item] : leaves(item.items)))
}

describe.skipIf(folder === null)('published questionnaires of VSAQ', () => {
  it.each([
    ['security_privacy_programs.json', 99, 58],
    ['webapp.json', 164, 96],
    ['test_template.json', 9, 1],
  ])('are read whole: %s has %i items and %i conditions', (name, items, count) => {
    const { questionnaire, fidelity, conditions } = load(name)
    expect(fidelity.read).toBe(items)
    expect(conditions).toBe(count)
    expect(fidelity.notUnderstood).toEqual([])
    expect(questionnaire.source?.redistributable).toBe(false)
    const errors = lintQuestionnaire(questionnaire).filter(({ severity }) => severity === 'error')
    expect(errors).toEqual([])
  })

  it.each(['security_privacy_programs.json', 'webapp.json'])(
    'show the same items under the same answers: %s',
    (name) => {
      const { questionnaire, items } = load(name)
      const all = leaves(items)
      const ids = new Set(questionnaire.sections.flatMap((section) => section.questions.map(({ id }) => id)))
      const groups = all.filter((item) => item.choices !== undefined)
      fc.assert(
        fc.property(fc.array(fc.nat(0xffff), { minLength: groups.length, maxLength: groups.length }), (picks) => {
          const answers = Object.fromEntries(groups.flatMap((group, index) => answersOf(group, picks[index] ?? 0)))
          const { isVisible } = createVsaqEvaluator(items, answers)
          const { shown, waiting, tips } = shownUnder(questionnaire, answers)
          expect(waiting).toEqual([])
          for (const item of all.filter(({ id }) => ids.has(id ?? ''))) {
            expect(shown.has(item.id ?? ''), item.id).toBe(isVisible(item))
          }
          const beside = all.filter((item) => item.type === 'tip' && !ids.has(item.id ?? '') && isVisible(item))
          expect(tips.toSorted()).toEqual(beside.map(wordsOf).toSorted())
        }),
        { numRuns: 60 },
      )
    },
  )
})

function answersOf(group: VsaqItem, pick: number): readonly (readonly [string, string])[] {
  const choices = (group.choices ?? []).map((choice) => Object.keys(choice)[0] ?? '')
  return choices.map((id, position) => {
    const isChosen = group.type === 'radiogroup' ? pick % choices.length === position : ((pick >> position) & 1) === 1
    return [id, isChosen ? 'checked' : '']
  })
}

/** The words of a tip as they stand beside an answer. */
function wordsOf({ name = '', text = '', why = '' }: VsaqItem): string {
  return [name, text, why]
    .map((part) => htmlToText(part).text)
    .filter((part) => part !== '')
    .join('\n')
}
