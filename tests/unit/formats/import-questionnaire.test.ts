import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { describeFidelity, describeImportProblem } from '#electron/formats/describe.ts'
import { importQuestionnaire, maximumImportSize } from '#electron/formats/import-questionnaire.ts'
import { questionnaire } from '#shared/schema/questionnaire.ts'
import { createTranslator } from '#shared/text/translator.ts'

const now = '2026-11-24T13:00:00.000Z'
const translate = createTranslator('en')
const fixtures = join(import.meta.dirname, '../../fixtures/vsaq')
const office = readFileSync(join(fixtures, 'office.vsaq'))

function read(bytes: Uint8Array, fileName = 'sample.json') {
  const result = importQuestionnaire(bytes, fileName, now)
  if (!result.ok) throw new Error(describeImportProblem(result.error, translate))
  const questions = result.value.questionnaire.sections.flatMap((section) => section.questions)
  return { ...result.value, questions, byId: (id: string) => questions.find((question) => question.id === id) }
}

function refusal(content: string | Uint8Array): { code: string; words: string } {
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content
  const result = importQuestionnaire(bytes, 'sample.json', now)
  if (result.ok) throw new Error('was accepted')
  return { code: result.error.code, words: describeImportProblem(result.error, translate) }
}

describe('import of a VSAQ questionnaire', () => {
  const { questionnaire: made, fidelity, conditions, questions, byId } = read(office, 'C:\\papers\\Büro_Check.vsaq')

  it('counts every item and every condition', () => {
    expect(fidelity.read).toBe(18)
    expect(conditions).toBe(4)
  })

  it('keeps where it came from, and that its wording is not ours to pass on', () => {
    expect(made).toMatchObject({
      id: 'vsaq-buro-check',
      version: '2026.11.24',
      title: 'Office check',
      language: 'en',
      publisher: 'Copyright 2026 The makers of this sample.',
      licence: 'Licensed under the terms of this project: a sample for tests.',
      source: { format: 'VSAQ', fileName: 'Büro_Check.vsaq', version: '1', redistributable: false },
    })
  })

  it('lays nested blocks out in order, with the conditions around them', () => {
    expect(made.sections.map(({ title }) => title)).toEqual([
      'Doors & windows',
      'Key holders',
      'Doors & windows (2)',
      'Papers',
    ])
    expect(made.sections[1]?.when).toEqual({
      kind: 'all',
      of: [
        { kind: 'option', question: 'keys', oneOf: ['keys_few', 'keys_all'] },
        { kind: 'option', question: 'locked', oneOf: ['yes'] },
      ],
    })
  })

  it('turns each kind of item into a question of its kind', () => {
    const types = Object.fromEntries(questions.map(({ id, type }) => [id.replace(/-[0-9a-f]{8}$/, ''), type]))
    expect(types).toEqual({
      info: 'information',
      locked: 'yes-no',
      keys: 'single',
      holders: 'number',
      names: 'text',
      extras: 'multiple',
      tip_nothing: 'text',
      plan: 'text',
      agree: 'yes-no',
      mail: 'text',
      size: 'single',
    })
    expect(questions.every(({ weight }) => weight === 0)).toBe(true)
    expect(byId('holders')).toMatchObject({ required: true, guidance: 'Digits only' })
    expect(byId('names')).toMatchObject({ required: false, multiline: true, example: 'Names' })
    expect(byId('plan')?.evidence).toEqual({ required: false, expected: '' })
    expect(byId('mail')?.internal).toBe(true)
  })

  it('puts a tip beside the answer that sets it off, with the box for the compensating control', () => {
    expect(byId('locked')?.tips).toEqual([
      {
        options: ['no'],
        severity: 'high',
        text: 'Open door\nAnybody can walk in, and nobody will notice. Act now.\nWhat keeps strangers out?',
        asksCompensatingControl: true,
      },
    ])
  })

  it('offers a way to say "none" in every multiple choice', () => {
    const extras = byId('extras')
    expect(extras?.type === 'multiple' && extras.options.at(-1)).toMatchObject({ id: 'none', exclusive: true })
  })

  it('keeps plain text only', () => {
    expect(byId('locked')?.text).toBe('Is the front door locked at night?')
    expect(JSON.stringify(made)).toContain('A dog (https://example.org/dog)')
    expect(JSON.stringify(made)).not.toMatch(/<\/?[a-z]/)
  })

  it('names every item that was changed or not understood, in words', () => {
    const { changed, notUnderstood } = describeFidelity(fidelity, translate)
    const codes = (item: string) =>
      [...fidelity.changed, ...fidelity.notUnderstood].filter((note) => note.item === item).map(({ code }) => code)
    expect(codes('holders').toSorted()).toEqual(['attribute-dropped', 'format-hint-kept-as-text', 'pattern-dropped'])
    expect(codes('extras: extra_dog')).toContain('choice-condition-dropped')
    expect(codes('gap')).toEqual(['spacer-dropped'])
    expect(codes('plan')).toEqual(['upload-as-text'])
    expect(codes('size_s')).toEqual(['radio-joined', 'id-derived', 'text-added'])
    expect(codes('size_l')).toEqual(['radio-joined'])
    expect(codes('mail')).toEqual(['input-type-text'])
    expect(codes('tip_nothing')).toEqual(['tip-as-question'])
    for (const { what } of [...changed, ...notUnderstood]) expect(what).toMatch(/^[^{}]{15,}\.$/)
  })

  it('gives the same ids each time, wherever other items stand', () => {
    const text = office.toString('utf8')
    const moved = text.replace(
      '{ "type": "info", "text": "<p>Walk',
      '{ "type": "info", "text": "New." },\n{ "type": "info", "text": "<p>Walk',
    )
    const ids = (content: string) =>
      read(new TextEncoder().encode(content)).questions.flatMap(({ id, text: words }) => (words === 'New.' ? [] : [id]))
    expect(ids(moved)).toEqual(ids(text))
  })

  it('reads an extension by itself, under its namespace', () => {
    const extension = read(readFileSync(join(fixtures, 'extension.json')))
    expect(extension.questions.map(({ id }) => id)).toEqual(['lab-cellar_door', 'lab-cellar_lock', 'lab-cellar_key'])
    expect(extension.byId('lab-cellar_lock')?.when).toEqual({
      kind: 'option',
      question: 'lab-cellar_door',
      oneOf: ['lab-cellar_yes'],
    })
    expect(extension.fidelity.notUnderstood).toEqual([
      { item: 'lab:cellar_key', code: 'condition-unknown-item', values: { operand: 'locked' } },
    ])
    expect(extension.fidelity.changed).toContainEqual({
      item: 'cellar',
      code: 'insertion-dropped',
      values: { place: 'doors' },
    })
  })

  it('says what it does not know, and keeps the text of it', () => {
    const items = [
      { type: 'slider', id: 's', text: 'How much?', steps: 5 },
      { type: 'box', id: 'b', text: 'Why?', colour: 'red', cond: 7 },
      { type: 'radiogroup', id: 'r', text: 'Which?', choices: [] },
      { type: 'block', text: 'Inner', items: [{ type: 'info', text: '' }, 'noise'] },
    ]
    const odd = read(new TextEncoder().encode(JSON.stringify({ owner: 'me', questionnaire: items })))
    expect(odd.fidelity.notUnderstood.map(({ item, code }) => `${item} ${code}`)).toEqual([
      'questionnaire attribute-unknown',
      's type-unknown',
      's attribute-unknown',
      'b attribute-unknown',
      'b condition-unreadable',
      'block “Inner”[1] type-unknown',
      'info block “Inner”[0] item-empty',
    ])
    expect(odd.questions.map(({ id, type }) => `${id} ${type}`)).toEqual(['s information', 'b text', 'r information'])
  })

  it('makes ids fit, and says which', () => {
    const items = [
      { type: 'box', id: 'a b', text: 'One' },
      { type: 'box', id: 'a-b', text: 'Two' },
      { type: 'box', id: 'é'.repeat(100), text: 'Three' },
      { type: 'box', id: '…', text: 'Four' },
    ]
    const { questions: renamed, fidelity: notes } = read(
      new TextEncoder().encode(JSON.stringify({ questionnaire: items })),
    )
    expect(new Set(renamed.map(({ id }) => id)).size).toBe(4)
    expect(notes.changed.filter(({ code }) => code === 'id-changed')).toHaveLength(4)
  })
})

describe('import of our own questionnaire', () => {
  const shipped = readFileSync(join(import.meta.dirname, '../../../resources/questionnaires/ai-data-vendor.json'))

  it('gives back exactly what the file says', () => {
    const { questionnaire: made, fidelity, conditions } = read(shipped)
    expect(made).toEqual(questionnaire.parse(JSON.parse(shipped.toString('utf8'))))
    expect(fidelity).toEqual({ read: 68, changed: [], notUnderstood: [] })
    expect(conditions).toBe(15)
  })

  it('survives being written and read again', () => {
    const { questionnaire: made } = read(shipped)
    expect(read(new TextEncoder().encode(JSON.stringify(made))).questionnaire).toEqual(made)
  })

  it('refuses a newer format, and names the place of what does not fit', () => {
    const document = JSON.parse(shipped.toString('utf8')) as { sections: { questions: { weight: unknown }[] }[] }
    expect(refusal(JSON.stringify({ ...document, formatVersion: 2 })).code).toBe('format-newer')
    const question = document.sections[2]?.questions[1]
    if (question !== undefined) question.weight = 'heavy'
    expect(refusal(JSON.stringify(document)).words).toContain('sections[2].questions[1].weight: expected number')
    expect(refusal(JSON.stringify({ ...document, extra: 1, sections: [] })).words).toContain('sections')
  })
})

describe('files that are no questionnaire', () => {
  it.each([
    ['a picture', Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0), 'not-text'],
    ['Latin-1 text', Uint8Array.of(0x7b, 0x22, 0xe9, 0x22, 0x7d), 'not-text'],
    ['nothing', '', 'json-invalid'],
    ['prose', 'Dear vendor,', 'json-invalid'],
    ['other JSON', '{"catalog":{}}', 'format-unknown'],
    ['a list', '[1,2,3]', 'format-unknown'],
    ['an empty questionnaire', '{"questionnaire":[]}', 'nothing-in-it'],
    ['a questionnaire of nothing but space', '{"questionnaire":[{"type":"spacer"}]}', 'nothing-in-it'],
    ['a truncated file', office.toString('utf8').slice(0, 900), 'json-invalid'],
    ['deep nesting', `{"questionnaire":${'[{"items":'.repeat(5000)}`, 'json-too-deep'],
    ['a forbidden key', '{"questionnaire":[{"type":"info","text":"x","__proto__":{"a":1}}]}', 'json-forbidden-key'],
    ['a doubled key', '{"questionnaire":[{"type":"info","text":"x","text":"y"}]}', 'json-repeated-key'],
    ['too many items', `{"questionnaire":[${'{"type":"info","text":"x"},'.repeat(5001)}{}]}`, 'too-many-items'],
    ['too large a file', new Uint8Array(maximumImportSize + 1), 'too-large'],
  ])('are refused with a reason: %s', (_what, content, code) => {
    const { code: given, words } = refusal(content)
    expect(given).toBe(code)
    expect(words).toMatch(/^[^{}]{15,}\.$/)
  })

  it('reads UTF-16 and a byte order mark', () => {
    const text = '{"questionnaire":[{"type":"info","text":"Grüße"}]}'
    const wide = new Uint8Array(2 + text.length * 2)
    wide.set([0xff, 0xfe])
    for (let index = 0; index < text.length; index += 1) wide[2 + index * 2] = text.charCodeAt(index)
    expect(read(wide).questions[0]?.text).toBe('Grüße')
    expect(read(new TextEncoder().encode(`\uFEFF${text}`)).questions[0]?.text).toBe('Grüße')
  })

  it('never crash the import, however a real file is damaged: it answers with a fitting questionnaire or a reason', () => {
    const damage = fc.record({
      at: fc.nat(office.length),
      length: fc.nat(60),
      text: fc.constantFrom(
        '',
        '"',
        '{',
        '}',
        '[',
        ']',
        ',',
        ':',
        '\\',
        '\\x4',
        '"cond": "',
        '!(',
        ' && ',
        '/value',
        '^',
        '\u0000',
        '9e99',
        'null',
        '<script>',
      ),
    })
    fc.assert(
      fc.property(fc.array(damage, { minLength: 1, maxLength: 4 }), (damages) => {
        let text = office.toString('utf8')
        for (const { at, length, text: inserted } of damages)
          text = text.slice(0, at) + inserted + text.slice(at + length)
        const result = importQuestionnaire(new TextEncoder().encode(text), 'damaged.json', now)
        if (!result.ok) expect(describeImportProblem(result.error, translate)).not.toBe('')
        else {
          expect(questionnaire.safeParse(result.value.questionnaire).success).toBe(true)
          expect(describeFidelity(result.value.fidelity, translate).read).toBeGreaterThan(0)
        }
      }),
      { numRuns: 400 },
    )
  })
})
