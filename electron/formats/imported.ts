import type { Questionnaire } from '#shared/schema/questionnaire.ts'
import type { Fidelity } from './fidelity.ts'

/** A questionnaire that was read from a file, and how faithfully. */
export interface Imported {
  readonly questionnaire: Questionnaire
  readonly fidelity: Fidelity
  /** Number of conditions of the file that the questionnaire carries, on sections, on questions or as tips. */
  readonly conditions: number
}
