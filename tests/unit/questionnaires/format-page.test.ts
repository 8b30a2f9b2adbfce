import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { lintQuestionnaire } from '#shared/domain/lint/lint-questionnaire.ts'
import { question, questionnaire } from '#shared/schema/questionnaire.ts'

const page = readFileSync(join(import.meta.dirname, '../../../docs/questionnaire-format.md'), 'utf8')

describe('the page on the questionnaire format', () => {
  it('shows a questionnaire that fits the schema and is clean', () => {
    const [, example = ''] = /```json\n([\s\S]*?)```/.exec(page) ?? []
    expect(lintQuestionnaire(questionnaire.parse(JSON.parse(example)))).toEqual([])
  })

  it('names every type of question, every kind of condition and every field', () => {
    const types = question.options.map((option) => option.shape.type.value)
    const fields = [
      ...question.options.flatMap((option) => Object.keys(option.shape)),
      ...Object.keys(questionnaire.shape),
    ]
    const kinds = ['all', 'any', 'not', 'answered', 'option', 'text-contains', 'compare', 'exposure']
    for (const name of [...types, ...fields]) expect(page, name).toMatch(new RegExp(`[\`"]${name}[\`"]`))
    for (const kind of kinds) expect(page, kind).toContain(`"${kind}"`)
  })
})
