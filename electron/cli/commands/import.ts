import { resolve } from 'node:path'
import { failure, success, type Result } from '#shared/domain/result.ts'
import { countQuestions } from '#electron/formats/countersign/count.ts'
import { describeFidelity, type DescribedFidelity } from '#electron/formats/describe.ts'
import type { CliProblem, Command, Given, Outcome } from '../command.ts'
import type { CliIo } from '../io.ts'
import { bullets, fields, paragraphs } from '../layout.ts'
import { writeBytes } from '../input/read-file.ts'
import { readImport } from '../input/questionnaire.ts'

export const importCommand: Command = {
  name: 'import',
  options: [{ name: 'out', value: 'FILE' }],
  words: { placeholder: 'FILE', least: 1, most: 1 },
  run,
}

/** Reads a questionnaire of any known format, writes it in ours where `--out` says, and tells how faithfully it was read. */
async function run(given: Given, io: CliIo): Promise<Result<Outcome, CliProblem>> {
  const [file = ''] = given.words
  const out = given.value('out')
  if (out !== undefined && resolve(out) === resolve(file)) {
    return failure({ kind: 'usage', message: io.translate('cli-usage.out-is-input', { file: out }) })
  }
  const imported = await readImport(file, io)
  if (!imported.ok) return imported
  const { questionnaire, conditions } = imported.value
  if (out !== undefined) {
    const text = `${JSON.stringify(questionnaire, null, 2)}\n`
    const written = await writeBytes(out, new TextEncoder().encode(text), io)
    if (!written.ok) return written
  }
  const fidelity = describeFidelity(imported.value.fidelity, io.translate)
  const counts = {
    id: questionnaire.id,
    title: questionnaire.title,
    version: questionnaire.version,
    sections: questionnaire.sections.length,
    questions: countQuestions(questionnaire),
    conditions,
  }
  return success({
    exit: 0,
    json: { questionnaire: counts, fidelity, out: out ?? null },
    text: textOf(counts, fidelity, out, io),
  })
}

interface Counts {
  readonly id: string
  readonly title: string
  readonly version: string
  readonly sections: number
  readonly questions: number
  readonly conditions: number
}

function textOf(counts: Counts, fidelity: DescribedFidelity, out: string | undefined, io: CliIo): string {
  const { translate, width } = io
  const list = (title: string, notes: DescribedFidelity['changed']) =>
    notes.length === 0
      ? ''
      : `${title}\n${bullets(
          notes.map(({ item, what }) => `${item}: ${what}`),
          width,
        )}`
  return paragraphs(
    counts.title,
    fields(
      [
        [translate('cli.import-id'), `${counts.id}, ${translate('cli.import-version', { version: counts.version })}`],
        [translate('cli.import-content'), translate('cli.import-counts', { ...counts })],
        [translate('cli.import-read'), translate('cli.import-items', { count: fidelity.read })],
        [translate('cli.import-written'), out ?? translate('cli.import-not-written')],
      ],
      width,
    ),
    list(translate('cli.import-lost', { count: fidelity.notUnderstood.length }), fidelity.notUnderstood),
    list(translate('cli.import-changed', { count: fidelity.changed.length }), fidelity.changed),
    fidelity.changed.length + fidelity.notUnderstood.length === 0 ? translate('cli.import-faithful') : '',
  )
}
