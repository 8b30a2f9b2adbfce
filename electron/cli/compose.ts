import { join } from 'node:path'
import { createOutsideFiles } from '#electron/adapters/outside-files.ts'
import { createQuestionnaireFiles } from '#electron/adapters/questionnaire-files.ts'
import { randomIds } from '#electron/adapters/random-ids.ts'
import { systemClock } from '#electron/adapters/system-clock.ts'
import { createWorkerVerifier } from '#electron/adapters/worker-verifier.ts'
import { createSignatureAppearance } from '#electron/report/signature-appearance.ts'
import { createSigning } from '#electron/report/signing/signing.ts'
import type { ReportBuilder } from '#shared/ports/report-builder.ts'
import type { Translator } from '#shared/text/translator.ts'
import type { CliIo } from './io.ts'

/** Where the program finds its parts, and where its words go. */
export interface CliSurroundings {
  readonly stdout: (text: string) => void
  readonly stderr: (text: string) => void
  readonly translate: Translator
  readonly reportBuilder: ReportBuilder
  /** Folder that holds questionnaires and fonts. */
  readonly resources: string
  /** The program of the verifying worker. */
  readonly verifyWorker: string
  readonly version: string
  /** Characters in a line of the terminal; undefined when it is none. */
  readonly columns: number | undefined
}

/** The command line on real files, the real clock and real cryptography. */
export function createCliIo(surroundings: CliSurroundings): CliIo {
  const { stdout, stderr, translate, reportBuilder, resources, verifyWorker, version, columns } = surroundings
  return {
    stdout,
    stderr,
    translate,
    reportBuilder,
    version,
    files: createOutsideFiles(translate),
    clock: systemClock,
    ids: randomIds,
    questionnaires: createQuestionnaireFiles(join(resources, 'questionnaires')),
    verifier: createWorkerVerifier({ script: verifyWorker }),
    signing: createSigning({ appearance: createSignatureAppearance(resources) }),
    width: Math.min(Math.max(columns ?? 100, 60), 120),
  }
}
