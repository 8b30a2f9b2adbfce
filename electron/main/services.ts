import { app } from 'electron'
import { join } from 'node:path'
import { createFileProfile } from '#electron/adapters/file-profile.ts'
import { createOutsideFiles } from '#electron/adapters/outside-files.ts'
import { createQuestionnaireFiles } from '#electron/adapters/questionnaire-files.ts'
import { randomIds } from '#electron/adapters/random-ids.ts'
import { systemClock } from '#electron/adapters/system-clock.ts'
import { createWorkerVerifier } from '#electron/adapters/worker-verifier.ts'
import { createWorkerReportBuilder } from '#electron/report/report-host.ts'
import { createSignatureAppearance } from '#electron/report/signature-appearance.ts'
import { createSigning } from '#electron/report/signing/signing.ts'
import { createServices as createUseCases, type Services as UseCases } from '#electron/services/index.ts'
import { createFileVault } from '#electron/store/vault/file-vault.ts'
import { createNativeDialogs } from './adapters/native-dialogs.ts'
import type { Shell } from './shell.ts'

/** Everything that the handlers call. */
export interface Services {
  readonly shell: Shell
  readonly useCases: UseCases
  /** Finishes what is under way and lets go of the workspace. Called once, after the window closed. */
  readonly close: () => Promise<void>
}

/** Composes the services on the shell. The window opens once it settles. */
export async function createServices(shell: Shell): Promise<Services> {
  const { log, translator, places, profileFolder, window } = shell
  const useCases = createUseCases({
    vault: createFileVault({ clock: systemClock }),
    signing: createSigning({ appearance: createSignatureAppearance(places.resources) }),
    reportBuilder: createWorkerReportBuilder({
      script: join(places.workers, 'report-worker.js'),
      resourcesDirectory: places.resources,
      version: app.getVersion(),
    }),
    verifier: createWorkerVerifier({ script: join(places.workers, 'verify-worker.js') }),
    questionnaires: createQuestionnaireFiles(join(places.resources, 'questionnaires')),
    profile: createFileProfile(join(profileFolder, 'profile.json')),
    dialogs: createNativeDialogs(window, app.getPath('documents')),
    outsideFiles: createOutsideFiles(translator),
    clock: systemClock,
    ids: randomIds,
    logger: log,
    translate: translator,
  })
  useCases.onSessionChange(() => void tellStatus(shell, useCases))
  return { shell, useCases, close: () => close(useCases) }
}

async function tellStatus(shell: Shell, useCases: UseCases): Promise<void> {
  const status = await useCases.workspace.status()
  if (status.ok) shell.send('workspace:changed', status.value)
}

async function close(useCases: UseCases): Promise<void> {
  await useCases.workspace.leave()
}
