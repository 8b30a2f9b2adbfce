import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { questionnaire } from '#shared/schema/questionnaire.ts'
import { createCli } from '../../fixtures/cli-io.ts'
import { smallQuestionnaire } from '../../fixtures/small-questionnaire.ts'

const office = readFileSync(join(import.meta.dirname, '../../fixtures/vsaq/office.vsaq'))

describe('import', () => {
  it('writes our form of the questionnaire and gives integer counts', async () => {
    const cli = createCli({ 'office.vsaq': office })
    const { exit, document } = await cli.json('import', 'office.vsaq', '--out', 'q.json')
    expect(exit).toBe(0)
    expect(document).toMatchObject({
      questionnaire: {
        id: 'vsaq-office',
        title: 'Office check',
        version: '2026.11.24',
        sections: 4,
        questions: 11,
        conditions: 4,
      },
      fidelity: {
        read: 18,
        changed: expect.arrayContaining([{ item: 'gap', what: 'Empty space was left out.' }]) as unknown,
        notUnderstood: [
          { item: 'holders', what: expect.stringContaining('\\d+') as string },
          { item: 'extras: extra_dog', what: expect.stringContaining('locked/no') as string },
        ],
      },
    })
    const written = JSON.parse(new TextDecoder().decode(cli.file('q.json'))) as unknown
    expect(questionnaire.parse(written).title).toBe('Office check')
  })

  it('tells people the same in words', async () => {
    const { stdout } = await createCli({ 'office.vsaq': office }).run('import', 'office.vsaq')
    expect(stdout).toContain('4 sections, 11 questions, 4 conditions')
    expect(stdout).toContain('Not understood (2)')
    expect(stdout).toContain('nothing (name a file with --out)')
  })

  it('names the file and the place where it cannot be read, and writes nothing', async () => {
    const cli = createCli({ 'bad.json': '{"questionnaire": [\n  {"type": "info",}\n]}' })
    const { exit, stdout, stderr } = await cli.run('import', 'bad.json', '--out', 'q.json')
    expect({ exit, stdout, written: cli.file('q.json') }).toEqual({ exit: 2, stdout: '', written: undefined })
    expect(stderr).toBe('Error: bad.json: Line 2, column 19: this is not JSON.\n')
    expect((await cli.run('import', 'gone.json')).stderr).toContain('gone.json')
  })
})

describe('lint', () => {
  it('is good for what ships, by its id', async () => {
    for (const id of ['ai-data-vendor', 'quick-screening']) {
      const { exit, document } = await createCli().json('lint', id)
      expect(exit).toBe(0)
      expect(document).toMatchObject({ questionnaire: { id }, errors: 0, warnings: 0, problems: [] })
    }
  })

  it('is negative for errors, and not for warnings', async () => {
    const plain = smallQuestionnaire([{ id: 'one' }])
    const broken = smallQuestionnaire([{ id: 'one', knockOut: true }])
    const cli = createCli({ 'plain.json': plain, 'broken.json': broken })
    const warned = await cli.json('lint', 'plain.json')
    expect(warned).toMatchObject({ exit: 0, document: { errors: 0, warnings: 1 } })
    const failed = await cli.json('lint', 'broken.json')
    expect(failed).toMatchObject({
      exit: 1,
      document: {
        errors: 1,
        problems: expect.arrayContaining([
          {
            code: 'knock-out-cannot-fail',
            severity: 'error',
            section: 'S',
            question: 'one',
            message: 'The question is a knock-out, but no answer is marked failing.',
          },
        ]) as unknown,
      },
    })
    expect((await cli.run('lint', 'broken.json')).stdout).toContain('Error in one: The question is a knock-out')
  })

  it('says which questionnaires ship when it knows neither file nor id', async () => {
    const { exit, stderr } = await createCli().run('lint', 'quick-screning')
    expect(exit).toBe(2)
    expect(stderr).toContain('ai-data-vendor, quick-screening')
  })
})

describe('schema', () => {
  it('prints a JSON Schema for every document that it lists', async () => {
    const cli = createCli()
    const { document } = await cli.json('schema')
    const { schemas } = document as { schemas: readonly string[] }
    expect(schemas).toEqual(
      expect.arrayContaining([
        'questionnaire',
        'answers',
        'exposure',
        'report',
        'assessment',
        'vendor',
        'engagement',
        'verification',
      ]),
    )
    for (const name of schemas) {
      const { exit, document: schema } = await cli.json('schema', name)
      expect(exit).toBe(0)
      expect(schema, name).toMatchObject({ $schema: 'https://json-schema.org/draft/2020-12/schema', type: 'object' })
      expect((await cli.run('schema', name)).stdout, name).toBe(`${JSON.stringify(schema, null, 2)}\n`)
    }
    expect((await cli.run('schema')).stdout).toContain('verification')
  })

  it('describes what may be written: fields with a default are not required', async () => {
    const { document } = await createCli().json('schema', 'questionnaire')
    expect((document as { required: readonly string[] }).required.toSorted()).toEqual([
      'format',
      'formatVersion',
      'id',
      'language',
      'sections',
      'title',
      'version',
    ])
  })
})
