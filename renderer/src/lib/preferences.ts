import { preferences as preferencesSchema, type Preferences } from '#shared/ipc/app-channels.ts'
import { request, useChannel } from './api.ts'
import { queryClient } from './query-client.ts'

const defaults: Preferences = preferencesSchema.parse({})

/** The person's settings of this computer, with their defaults until they are read. */
export function usePreferences(): Preferences {
  return useChannel('app:get-preferences', {}).data ?? defaults
}

/** Changes some of them; the screen follows at once, the file soon. */
export async function changePreferences(change: Partial<Preferences>): Promise<void> {
  const key = ['app:get-preferences', {}]
  const next = { ...defaults, ...queryClient.getQueryData<Preferences>(key), ...change }
  queryClient.setQueryData(key, next)
  await request('app:set-preferences', next)
}
