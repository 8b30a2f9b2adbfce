import { describe, expect, it } from 'vitest'
import { createCli } from '../../fixtures/cli-io.ts'
import { exposureWith, smallQuestionnaire } from '../../fixtures/small-questionnaire.ts'
import { smallReportData } from '../../fixtures/small-report-data.ts'

const exposure = {
  'personal-data': 4,
  'people-count': 4,
  'project-secrecy': 3,
  'access-depth': 3,
  'training-influence': 2,
  concentration: 3,
  regulation: 2,
  geography: 4,
}

const options = [
  { id: 'full', label: 'Full', credit: 100 },
  { id: 'most', label: 'Most', credit: 82 },
  { id: 'some', label: 'Some', credit: 41 },
  { id: 'none', label: 'None', credit: 0, failing: true },
]
const kinds = smallQuestionnaire([
  { id: 'choice', type: 'single', knockOut: true, options },
  {
    id: 'list',
    type: 'multiple',
    weight: 0,
    options: options.map((option) => ({ ...option, exclusive: option.id === 'none' })),
  },
  { id: 'yes', weight: 0 },
  { id: 'words', type: 'text', weight: 0 },
  { id: 'days', type: 'number', unit: 'days', weight: 0, minimum: '0', maximum: '30', notApplicable: true },
  { id: 'day', type: 'date', weight: 0 },
  { id: 'note', type: 'information', weight: 0 },
])

function score(answers: unknown, files: Readonly<Record<string, object>> = {}, ...more: string[]) {
  const cli = createCli({ 'q.json': kinds, 'a.json': answers as object, 'x.json': exposure, ...files })
  return cli.json('score', '--questionnaire', 'q.json', '--answers', 'a.json', '--exposure', 'x.json', ...more)
}

describe('score from answers', () => {
  it.each([
    ['most', 30.64, 'medium', 82, 'open'],
    ['some', 59.85, 'high', 41, 'open'],
    ['full', 17.81, 'low', 100, 'open'],
    ['none', 89.06, 'critical', 0, 'failed'],
  ])('gives the figures of the method: %s', async (choice, residual, band, effectiveness, state) => {
    const { exit, document } = await score({ choice })
    expect(exit).toBe(0)
    expect(document).toMatchObject({
      exposure: 89.06,
      claimed: { effectiveness, residual, band },
      verified: { effectiveness: 0, residual: 89.06, band: 'critical' },
      bestCase: { effectiveness, residual, band },
      band,
      basis: 'claimed',
      knockOuts: [{ question: 'q:choice', state }],
      asOf: '2026-11-24',
      inputSha256: expect.stringMatching(/^[0-9a-f]{64}$/) as string,
    })
  })

  it('takes every short form of an answer, and the long form, to the same score', async () => {
    const short = {
      choice: 'most',
      list: ['most', 'some'],
      yes: true,
      words: 'As described.',
      days: { notApplicable: 'There are none.' },
      day: '2026-01-31',
    }
    const long = {
      format: 'countersign-answers',
      formatVersion: 1,
      questionnaire: { id: 'q', version: '1.0' },
      responses: {
        choice: { answer: { kind: 'option', option: 'most' } },
        list: { answer: { kind: 'options', options: ['most', 'some'] } },
        yes: { answer: { kind: 'option', option: 'yes' } },
        words: { answer: { kind: 'text', text: 'As described.' } },
        days: { answer: { kind: 'not-applicable' }, justification: 'There are none.' },
        day: { answer: { kind: 'date', date: '2026-01-31' } },
      },
    }
    const fromShort = await score(short)
    const fromLong = await score(long)
    expect(fromShort).toMatchObject({ exit: 0, stderr: '' })
    expect(fromLong.document).toEqual(fromShort.document)
  })

  it('takes a full exposure profile as well', async () => {
    const { document } = await score({ choice: 'most' }, { 'x.json': exposureWith([4, 4, 3, 3, 2, 3, 2, 4]) })
    expect(document).toMatchObject({ exposure: 89.06 })
  })

  it('rates nothing without answers, and no risk without the whole exposure: null, never 0', async () => {
    const empty = await score({})
    expect(empty).toMatchObject({
      exit: 0,
      document: { band: null, claimed: { effectiveness: null, residual: null, band: null } },
    })
    const partial = await score({ choice: 'most' }, { 'x.json': { 'personal-data': 4 } })
    expect(partial.document).toMatchObject({
      exposure: null,
      band: null,
      claimed: { effectiveness: 82, residual: null, band: null },
    })
  })

  it('judges on the day that is asked for', async () => {
    const { document } = await score({ choice: 'most' }, {}, '--as-of', '2027-01-31')
    expect(document).toMatchObject({ asOf: '2027-01-31' })
    expect((await score({ choice: 'most' }, {}, '--as-of', '31.1.2027')).exit).toBe(2)
  })

  it.each([
    [{ choise: 'most' }, ['“choise”', 'choice, list']],
    [{ CHOICE: 'most' }, ['“CHOICE”', 'There are: choice.']],
    [{ choice: 'best' }, ['“choice”', '"best"', 'full, most, some, none']],
    [{ choice: 7 }, ['“choice”', '7', 'full, most, some, none']],
    [{ list: ['most', 'none'] }, ['“list”', 'only by itself']],
    [{ list: [1] }, ['“list”', '[1]']],
    [{ yes: 'maybe' }, ['“yes”', '"maybe"', 'yes or no']],
    [{ days: 31 }, ['“days”', '31', 'from 0 to 30', 'notApplicable']],
    [{ days: 'many' }, ['“days”', '"many"']],
    [{ day: '31.1.2026' }, ['“day”', 'YYYY-MM-DD']],
    [{ words: { notApplicable: 'No.' } }, ['“words”', 'not offered']],
    [{ days: { notApplicable: ' ' } }, ['“days”', 'notApplicable']],
    [{ note: 'read' }, ['“note”', 'only shown']],
    [['most'], ['one JSON object']],
    [
      {
        format: 'countersign-answers',
        formatVersion: 1,
        questionnaire: { id: 'other', version: '1.0' },
        responses: {},
      },
      ['“other”', '“q”'],
    ],
    [
      {
        format: 'countersign-answers',
        formatVersion: 1,
        questionnaire: { id: 'q', version: '1.0' },
        responses: { gone: { answer: null } },
      },
      ['“gone”'],
    ],
    [{ format: 'countersign-answers', formatVersion: 1, questionnaire: { id: 'q', version: '1.0' } }, ['responses']],
  ])('refuses answers that do not fit, naming what and where: %j', async (answers, words) => {
    const { exit, stderr, document } = await score(answers)
    expect(exit).toBe(2)
    for (const word of words) expect(stderr).toContain(word)
    expect(stderr).toContain('a.json')
    expect(document).toMatchObject({ error: { kind: 'input' } })
  })

  it.each([
    [{ weather: 4 }, ['“weather”', 'personal-data']],
    [{ 'personal-data': 5 }, ['“personal-data”', '5']],
    [{ 'personal-data': '4' }, ['"4"']],
    [{ factors: { 'personal-data': { level: 4 } } }, ['factors']],
  ])('refuses an exposure that does not fit: %j', async (given, words) => {
    const { exit, stderr } = await score({ choice: 'most' }, { 'x.json': given })
    expect(exit).toBe(2)
    for (const word of ['x.json', ...words]) expect(stderr).toContain(word)
  })

  it('says so when the answers are for another version of the questionnaire', async () => {
    const answers = {
      format: 'countersign-answers',
      formatVersion: 1,
      questionnaire: { id: 'q', version: '0.9' },
      responses: {},
    }
    const { exit, stderr } = await score(answers)
    expect(exit).toBe(0)
    expect(stderr).toContain('0.9')
  })

  it('tells people the rating first', async () => {
    const cli = createCli({ 'q.json': kinds, 'a.json': { choice: 'none' }, 'x.json': exposure })
    const { stdout } = await cli.run(
      'score',
      '--questionnaire',
      'q.json',
      '--answers',
      'a.json',
      '--exposure',
      'x.json',
    )
    expect(stdout).toMatch(/^Rating: Critical \(claimed; 1 knock-out failed\)\n/)
    expect(stdout).toMatch(/Residual risk +89\.06 +89\.06 +89\.06/)
  })
})

describe('score of a finished assessment', () => {
  it('is good when it comes out as stated', async () => {
    const cli = createCli({ 'assessment.json': await smallReportData() })
    const { exit, document } = await cli.json('score', '--assessment', 'assessment.json')
    expect(exit).toBe(0)
    expect(document).toMatchObject({ basis: 'verified', verified: { effectiveness: 75 }, matches: true })
  })

  it('is a negative verdict when it comes out differently', async () => {
    const data = await smallReportData()
    const flattered = { ...data, score: { ...data.score, verified: { ...data.score.verified, residual: 20 } } }
    const cli = createCli({ 'assessment.json': flattered })
    const { exit, document } = await cli.json('score', '--assessment', 'assessment.json')
    expect(exit).toBe(1)
    expect(document).toMatchObject({
      verified: { residual: 40 },
      stated: { verified: { residual: 20 } },
      matches: false,
    })
    expect((await cli.run('score', '--assessment', 'assessment.json')).stdout).toContain('differs from the one stated')
  })

  it('compares nothing on another day', async () => {
    const cli = createCli({ 'assessment.json': await smallReportData() })
    const { exit, document } = await cli.json('score', '--assessment', 'assessment.json', '--as-of', '2027-06-01')
    expect({ exit, matches: (document as { matches: unknown }).matches }).toEqual({ exit: 0, matches: null })
  })

  it('names the place of what is not report data', async () => {
    const { number: _, ...rest } = await smallReportData()
    const cli = createCli({ 'assessment.json': rest })
    const { exit, stderr } = await cli.run('score', '--assessment', 'assessment.json')
    expect(exit).toBe(2)
    expect(stderr).toContain('number')
  })
})
