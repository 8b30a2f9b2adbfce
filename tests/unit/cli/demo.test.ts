import { mkdtemp, readdir, readFile, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { harbor } from '#electron/cli/demo/harbor.ts'
import { lakeside } from '#electron/cli/demo/lakeside.ts'
import { northfield } from '#electron/cli/demo/northfield.ts'
import { runDemo } from '#electron/cli/demo/run-demo.ts'
import { contentOfShort } from '#electron/cli/demo/short-answer.ts'
import { summit } from '#electron/cli/demo/summit.ts'
import { answerProblem } from '#shared/domain/answer-check.ts'
import { questionnaire } from '#shared/schema/questionnaire.ts'
import { createTranslator } from '#shared/text/translator.ts'
import { FakeReportBuilder } from '#tests/fixtures/services/fake-report.ts'

const resources = join(import.meta.dirname, '../../../resources')

describe('the cases of the example', () => {
  it.each([northfield, harbor, lakeside, summit])('name questions and answers that exist', async (script) => {
    const file = join(resources, 'questionnaires', `${script.questionnaire}.json`)
    const { sections } = questionnaire.parse(JSON.parse(await readFile(file, 'utf8')))
    const questions = new Map(sections.flatMap((section) => section.questions).map((each) => [each.id, each]))
    for (const [id, short] of Object.entries(script.answers)) {
      const question = questions.get(id)
      const answer = question ? contentOfShort(question, short, '2026-11-24').answer : null
      expect([id, question && answer ? answerProblem(question, answer) : 'no such question']).toEqual([id, null])
    }
    const named = [
      ...script.evidence.flatMap((piece) => piece.questions),
      ...Object.keys(script.review?.findings ?? {}),
      ...Object.keys(script.review?.rejected ?? {}),
      ...Object.keys(script.review?.merged ?? {}),
    ]
    expect(named.filter((id) => script.answers[id] === undefined)).toEqual([])
  })
})

describe('the command that makes the example', () => {
  function surroundings() {
    const output: string[] = []
    const errors: string[] = []
    return {
      output,
      errors,
      translate: createTranslator('en'),
      resources,
      reportBuilder: new FakeReportBuilder(),
      present: new Date(),
      standardOutput: (text: string) => output.push(text),
      standardError: (text: string) => errors.push(text),
    }
  }

  it('refuses a folder that holds something, and touches nothing in it', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'demo-'))
    await writeFile(join(folder, 'thesis.txt'), 'the only copy')
    const around = surroundings()
    expect(await runDemo(['--out', folder], around)).toBe(2)
    expect(around.errors.join()).toContain('is not empty')
    expect(await readdir(folder)).toEqual(['thesis.txt'])
  })

  it('leaves nothing behind when a step is refused', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'demo-'))
    const around = surroundings()
    around.reportBuilder.refuse = { code: 'report-too-slow', values: { seconds: 60 } }
    expect(await runDemo(['--out', folder], around)).toBe(1)
    expect(around.errors.at(-1)).toContain('took longer than 60 seconds')
    expect(await readdir(folder)).toEqual([])
  })

  it.each([[[]], [['--out']], [['--nonsense']], [['somewhere']]])(
    'answers wrong use with 2 and says what is wrong: %j',
    async (argv) => {
      const around = surroundings()
      expect(await runDemo(argv, around)).toBe(2)
      expect(around.errors[0]).toBeTruthy()
      expect(around.output).toEqual([])
    },
  )

  it('explains itself', async () => {
    const around = surroundings()
    expect(await runDemo(['--help'], around)).toBe(0)
    expect(around.output.join()).toContain('--out DIR')
  })
})
