import { readdir } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import type { ReportBuilder } from '#shared/ports/report-builder.ts'
import { isMessageKey, type Translator } from '#shared/text/translator.ts'
import { DemoClock } from './demo-clock.ts'
import { createDemoPorts } from './demo-ports.ts'
import { StepRefused } from './done.ts'
import { makeExample, type Example, type ExampleProgress } from './make-example.ts'

export interface DemoSurroundings {
  readonly translate: Translator
  /** Folder with questionnaires and fonts. */
  readonly resources: string
  readonly reportBuilder: ReportBuilder
  /** The real time. */
  readonly present: Date
  readonly standardOutput: (text: string) => void
  readonly standardError: (text: string) => void
}

const daysOfHistory = 15

/** Runs the command; gives the exit code: 0 made, 1 could not be made, 2 wrong use. With --json one JSON document and nothing else is printed. */
export async function runDemo(argv: readonly string[], around: DemoSurroundings): Promise<number> {
  const { translate, standardOutput, standardError } = around
  const options = readOptions(argv)
  if (typeof options === 'string') {
    standardError(translate('demo.option-wrong', { reason: options }))
    standardError(translate('demo.usage'))
    return 2
  }
  if (options.help) {
    standardOutput(translate('demo.usage'))
    return 0
  }
  if (options.out === undefined) {
    standardError(translate('demo.out-missing'))
    return 2
  }
  const folder = resolve(options.out)
  if (!(await isFree(folder))) {
    standardError(translate('demo.folder-not-empty', { folder }))
    return 2
  }
  try {
    const clock = new DemoClock(around.present, daysOfHistory)
    const ports = { ...createDemoPorts(clock, translate, around.resources), reportBuilder: around.reportBuilder }
    const example = await makeExample(ports, clock, folder, progressOn(translate, standardError))
    standardOutput(options.json ? JSON.stringify(example, null, 2) : summary(translate, example))
    return 0
  } catch (error) {
    if (!(error instanceof StepRefused)) throw error
    standardError(translate('demo.failed', { message: messageOf(translate, error) }))
    return 1
  }
}

interface Options {
  readonly out: string | undefined
  readonly json: boolean
  readonly help: boolean
}

/** What is wrong with the options, as a text, where something is. */
function readOptions(argv: readonly string[]): Options | string {
  try {
    const { values } = parseArgs({
      args: [...argv],
      options: { out: { type: 'string' }, json: { type: 'boolean' }, help: { type: 'boolean', short: 'h' } },
    })
    return { out: values.out, json: values.json ?? false, help: values.help ?? false }
  } catch (error) {
    if (error instanceof TypeError) return error.message
    throw error
  }
}

/** Whether nothing is at the path, or an empty folder. */
async function isFree(folder: string): Promise<boolean> {
  try {
    return (await readdir(folder)).length === 0
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'ENOENT'
  }
}

function progressOn(translate: Translator, say: (text: string) => void): ExampleProgress {
  return {
    workspace: () => say(translate('demo.step.workspace')),
    vendor: (vendor) => say(translate('demo.step.vendor', { vendor })),
    report: (vendor, { number, score }) =>
      say(translate('demo.step.report', { vendor, number, band: score.band ?? 'none', basis: score.basis })),
  }
}

function summary(translate: Translator, example: Example): string {
  return translate('demo.made', {
    workspace: example.workspace,
    passphrase: example.passphrase,
    reports: join(example.workspace, '..', 'reports'),
    root: example.rootCertificate,
    report: example.reports[0] ?? '',
  })
}

function messageOf(translate: Translator, { failure }: StepRefused): string {
  const key = `error.${failure.code}`
  return isMessageKey(key) ? translate(key, { ...failure.values, reference: failure.code }) : failure.code
}
