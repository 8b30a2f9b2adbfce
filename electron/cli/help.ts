import { commonOptions } from './arguments.ts'
import type { Command, OptionRule } from './command.ts'
import { commands } from './commands/index.ts'
import type { CliIo } from './io.ts'
import { fields, paragraphs, wrapped } from './layout.ts'

/** The program's own help: what there is. */
export function overview({ translate, width }: CliIo): string {
  return paragraphs(
    translate('cli.usage', { line: `countersign ${translate('cli.command-placeholder')} […]` }),
    wrapped(translate('cli.about'), width).join('\n'),
    `${translate('cli.commands-title')}\n${fields(
      commands.map((command): readonly [string, string] => [command.name, translate(`cli.${command.name}-summary`)]),
      width,
    )}`,
    `${translate('cli.exit-title')}\n${fields(
      [
        ['0', translate('cli.exit-good')],
        ['1', translate('cli.exit-negative')],
        ['2', translate('cli.exit-wrong')],
      ],
      width,
    )}`,
    wrapped(translate('cli.more'), width).join('\n'),
  )
}

/** Help of one command: what it does, how it is called, options, examples. */
export function helpFor(command: Command, { translate, width }: CliIo): string {
  return paragraphs(
    usageOf(command, translate, width),
    wrapped(translate(`cli.${command.name}-about`), width).join('\n'),
    `${translate('cli.options-title')}\n${fields(
      [...command.options, ...commonOptions].map((option): readonly [string, string] => [
        shapeOf(option),
        translate(`cli-option.${option.name}`),
      ]),
      width,
    )}`,
    `${translate('cli.examples-title')}\n${translate(`cli.${command.name}-examples`)
      .split('\n')
      .map((line) => `  ${line}`.trimEnd())
      .join('\n')}`,
  )
}

/** The first line of a help, its continuation under the beginning of the options. */
function usageOf({ name }: Command, translate: CliIo['translate'], width: number): string {
  const start = translate('cli.usage', { line: `countersign ${name} ` })
  const [first = '', ...others] = wrapped(translate(`cli.${name}-usage`), width - start.length)
  return [`${start}${first}`, ...others.map((line) => `${' '.repeat(start.length)}${line}`)].join('\n')
}

function shapeOf({ name, value, repeats }: OptionRule): string {
  return `--${name}${value === undefined ? '' : ` ${value}`}${repeats === true ? ' …' : ''}`
}
