import type { Clock } from '#shared/ports/clock.ts'
import type { OutsideFiles } from '#shared/ports/files.ts'
import type { IdSource } from '#shared/ports/id-source.ts'
import type { QuestionnaireSource } from '#shared/ports/questionnaire-source.ts'
import type { ReportBuilder } from '#shared/ports/report-builder.ts'
import type { Signing } from '#shared/ports/signing.ts'
import type { Verifier } from '#shared/ports/verifier.ts'
import type { Translator } from '#shared/text/translator.ts'

/** Everything that the command line touches. */
export interface CliIo {
  readonly stdout: (text: string) => void
  readonly stderr: (text: string) => void
  readonly files: OutsideFiles
  readonly clock: Clock
  readonly ids: IdSource
  /** The questionnaires that can be named by their id. */
  readonly questionnaires: QuestionnaireSource
  readonly verifier: Verifier
  readonly signing: Signing
  readonly reportBuilder: ReportBuilder
  readonly translate: Translator
  /** Version of the program. */
  readonly version: string
  /** Characters in a line of text for people. */
  readonly width: number
}
