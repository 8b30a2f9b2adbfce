import { failure, success, type Result } from '#shared/domain/result.ts'
import type { MessageKey } from '#shared/text/translator.ts'
import type { Command, Given, OptionName, OptionRule } from './command.ts'

/** Options that every command takes. */
export const commonOptions: readonly OptionRule[] = [{ name: 'json' }, { name: 'help' }]

/** What is wrong with what was typed, for the catalogue. */
export interface UsageProblem {
  readonly key: Extract<MessageKey, `cli-usage.${string}`>
  readonly values: Readonly<Record<string, string | number>>
}

/**
 * Reads the words after a command's name by its rules: `--name value`, `--name=value`, `-h`, and `--` before words that begin with a dash. An
 * option that does not exist, lacks its value or stands twice without leave is an error, as is a wrong number of plain words.
 */
export function readArguments(args: readonly string[], command: Command): Result<Given, UsageProblem> {
  const rules = [...command.options, ...commonOptions]
  const words: string[] = []
  const values = new Map<OptionName, string[]>()
  for (let position = 0; position < args.length; position += 1) {
    const word = args[position] ?? ''
    if (word === '--') {
      words.push(...args.slice(position + 1))
      break
    }
    if (!word.startsWith('-') || word === '-') {
      words.push(word)
      continue
    }
    const option = readOption(word === '-h' ? '--help' : word, args[position + 1], rules)
    if (!option.ok) return option
    const { rule, value, usedNext } = option.value
    const known = values.get(rule.name)
    if (known !== undefined && rule.repeats !== true && rule.value !== undefined) {
      return failure({ key: 'cli-usage.option-repeated', values: { option: `--${rule.name}` } })
    }
    values.set(rule.name, [...(known ?? []), value])
    if (usedNext) position += 1
  }
  const given: Given = {
    words,
    value: (name) => values.get(name)?.[0],
    values: (name) => values.get(name) ?? [],
    has: (name) => values.has(name),
  }
  return given.has('help') ? success(given) : checkCount(given, command)
}

/** Whether the words ask for JSON, however wrong they are otherwise. */
export function asksForJson(args: readonly string[]): boolean {
  const end = args.indexOf('--')
  return (end === -1 ? args : args.slice(0, end)).includes('--json')
}

function readOption(
  word: string,
  next: string | undefined,
  rules: readonly OptionRule[],
): Result<{ readonly rule: OptionRule; readonly value: string; readonly usedNext: boolean }, UsageProblem> {
  const [option = '', ...rest] = word.split('=')
  const attached = rest.length === 0 ? undefined : rest.join('=')
  const rule = rules.find(({ name }) => option === `--${name}`)
  if (rule === undefined) return failure({ key: 'cli-usage.option-unknown', values: { option } })
  if (rule.value === undefined) {
    return attached === undefined
      ? success({ rule, value: '', usedNext: false })
      : failure({ key: 'cli-usage.option-takes-nothing', values: { option } })
  }
  if (attached !== undefined) return success({ rule, value: attached, usedNext: false })
  if (next === undefined || next.startsWith('--')) {
    return failure({ key: 'cli-usage.option-needs-value', values: { option, value: rule.value } })
  }
  return success({ rule, value: next, usedNext: true })
}

function checkCount(given: Given, { words: rule }: Command): Result<Given, UsageProblem> {
  const count = given.words.length
  if (count < rule.least) return failure({ key: 'cli-usage.word-missing', values: { word: rule.placeholder } })
  if (count > rule.most) {
    return failure({ key: 'cli-usage.word-surplus', values: { word: given.words[rule.most] ?? '' } })
  }
  return success(given)
}
