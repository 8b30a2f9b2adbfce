import { join } from 'node:path'
import { createOutsideFiles } from '#electron/adapters/outside-files.ts'
import { inProcessVerifier } from '#electron/adapters/in-process-verifier.ts'
import { createQuestionnaireFiles } from '#electron/adapters/questionnaire-files.ts'
import { randomIds } from '#electron/adapters/random-ids.ts'
import { silentLogger } from '#electron/adapters/silent-logger.ts'
import { createSignatureAppearance } from '#electron/report/signature-appearance.ts'
import { createSigning } from '#electron/report/signing/signing.ts'
import type { ServicePorts } from '#electron/services/ports.ts'
import { createFileVault } from '#electron/store/vault/file-vault.ts'
import { success } from '#shared/domain/result.ts'
import type { Clock } from '#shared/ports/clock.ts'
import type { ProfileStore } from '#shared/ports/profile.ts'
import { emptyProfile, type Profile } from '#shared/schema/profile.ts'
import type { Translator } from '#shared/text/translator.ts'

/** The ports of the example: real files, real cryptography, and nothing remembered of it outside its folder. */
export function createDemoPorts(
  clock: Clock,
  translate: Translator,
  resources: string,
): Omit<ServicePorts, 'dialogs' | 'reportBuilder'> {
  return {
    vault: createFileVault({ clock }),
    signing: createSigning({ appearance: createSignatureAppearance(resources) }),
    verifier: inProcessVerifier,
    questionnaires: createQuestionnaireFiles(join(resources, 'questionnaires')),
    profile: createForgetfulProfile(),
    outsideFiles: createOutsideFiles(translate),
    clock,
    ids: randomIds,
    logger: silentLogger,
    translate,
  }
}

function createForgetfulProfile(): ProfileStore {
  let current: Profile = emptyProfile
  return {
    read: () => Promise.resolve(current),
    change: (produce) => {
      current = produce(current)
      return Promise.resolve(success(current))
    },
  }
}
