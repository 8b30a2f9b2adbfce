import type { Command } from '../command.ts'
import { importCommand } from './import.ts'
import { lintCommand } from './lint.ts'
import { reportCommand } from './report.ts'
import { schemaCommand } from './schema.ts'
import { scoreCommand } from './score.ts'
import { verifyCommand } from './verify.ts'

/** Every command, in the order of the help. */
export const commands: readonly Command[] = [
  importCommand,
  scoreCommand,
  reportCommand,
  verifyCommand,
  schemaCommand,
  lintCommand,
]
