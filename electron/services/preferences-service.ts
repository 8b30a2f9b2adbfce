import { mapResult, success } from '#shared/domain/result.ts'
import type { Answer, Ask } from './answer.ts'
import type { ServicePorts } from './ports.ts'

/** How the person likes the program to look and behave; kept outside any workspace. */
export interface PreferencesService {
  get(): Answer<'app:get-preferences'>
  set(input: Ask<'app:set-preferences'>): Answer<'app:set-preferences'>
}

export function createPreferencesService({ profile }: ServicePorts): PreferencesService {
  return {
    async get() {
      return success((await profile.read()).preferences)
    },
    async set(preferences) {
      const written = await profile.change((current) => ({ ...current, preferences }))
      return mapResult(written, (next) => next.preferences)
    },
  }
}
