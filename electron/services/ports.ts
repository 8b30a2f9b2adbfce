import type { Clock } from '#shared/ports/clock.ts'
import type { Dialogs } from '#shared/ports/dialogs.ts'
import type { OutsideFiles } from '#shared/ports/files.ts'
import type { IdSource } from '#shared/ports/id-source.ts'
import type { Logger } from '#shared/ports/logger.ts'
import type { ProfileStore } from '#shared/ports/profile.ts'
import type { QuestionnaireSource } from '#shared/ports/questionnaire-source.ts'
import type { ReportBuilder } from '#shared/ports/report-builder.ts'
import type { Signing } from '#shared/ports/signing.ts'
import type { Vault } from '#shared/ports/vault.ts'
import type { Verifier } from '#shared/ports/verifier.ts'
import type { Translator } from '#shared/text/translator.ts'

/** Everything that the use cases need from outside; the app, the command line and the tests each bring their own. */
export interface ServicePorts {
  readonly vault: Vault
  readonly signing: Signing
  readonly reportBuilder: ReportBuilder
  readonly verifier: Verifier
  readonly questionnaires: QuestionnaireSource
  readonly profile: ProfileStore
  readonly dialogs: Dialogs
  readonly outsideFiles: OutsideFiles
  readonly clock: Clock
  readonly ids: IdSource
  readonly logger: Logger
  readonly translate: Translator
}
