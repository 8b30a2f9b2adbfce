import { describe, expect, it } from 'vitest'
import type { QuestionKey } from '#shared/schema/primitives.ts'
import type { ReportData } from '#shared/schema/report-data.ts'
import type { Answer } from '#shared/schema/response.ts'
import { createTranslator } from '#shared/text/translator.ts'
import { keyOf, smallQuestionnaire } from '#tests/fixtures/small-questionnaire.ts'
import { smallReportData } from '#tests/fixtures/small-report-data.ts'
import { answerSections } from '../../../../renderer/src/features/verify/model/answer-rows.ts'

const t = createTranslator('en')

async function rowsOf(data: Partial<ReportData>) {
  const sections = answerSections({ ...(await smallReportData()), ...data }, t, (date) => `on ${date}`)
  return sections.flatMap(({ rows }) => rows)
}

async function responseOf(answer: Answer): Promise<ReportData['responses'][QuestionKey]> {
  const one = (await smallReportData()).responses[keyOf('one')]
  if (one === undefined) throw new Error('no response')
  return { ...one, answer }
}

async function wordsOf(question: Parameters<typeof smallQuestionnaire>[0][number], answer: Answer) {
  const [row] = await rowsOf({
    questionnaires: [smallQuestionnaire([question])],
    responses: { [keyOf(question.id)]: await responseOf(answer) },
  })
  return row?.answer
}

describe('the answers that a report carries', () => {
  it('come in the order asked, without questions that nobody answered', async () => {
    const data = await smallReportData()
    const { [keyOf('two')]: _left, ...responses } = data.responses
    const rows = await rowsOf({ responses })
    expect(rows.map(({ name, answer }) => [name, answer])).toEqual([
      ['one', 'Yes'],
      ['three', 'Yes'],
    ])
  })

  it('stand under the title of their section', async () => {
    const data = await smallReportData()
    expect(answerSections(data, t, String).map(({ title }) => title)).toEqual(
      data.questionnaires[0]?.sections.map(({ title }) => title),
    )
  })

  it('keep justification and comment apart', async () => {
    const response = await responseOf({ kind: 'option', option: 'yes' })
    const [row] = await rowsOf({
      responses: { [keyOf('one')]: { ...response, justification: 'No such data', comment: 'Asked twice' } },
    })
    expect(row?.notes).toEqual(['No such data', 'Asked twice'])
  })

  it('are written with labels, units and dates for people', async () => {
    const options = [
      { id: 'rest', label: 'At rest', credit: 50 },
      { id: 'transit', label: 'In transit', credit: 50 },
    ]
    const multiple = { id: 'kind', type: 'multiple', options }
    expect(await wordsOf(multiple, { kind: 'options', options: ['transit', 'rest'] })).toBe('In transit; At rest')
    expect(await wordsOf(multiple, { kind: 'options', options: ['gone'] })).toBe('gone')
    expect(await wordsOf({ id: 'days', type: 'number', unit: 'days' }, { kind: 'number', value: '7' })).toBe('7 days')
    expect(await wordsOf({ id: 'day', type: 'date' }, { kind: 'date', date: '2026-11-24' })).toBe('on 2026-11-24')
    expect(await wordsOf({ id: 'any' }, { kind: 'not-applicable' })).toBe(t('answer.not-applicable'))
  })
})
