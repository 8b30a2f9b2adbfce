import { z } from 'zod'
import { channel } from './channel.ts'

export const preferences = z.strictObject({
  theme: z.enum(['system', 'light', 'dark']).default('system'),
  singleKeys: z.boolean().default(true),
  sidebarFolded: z.boolean().default(false),
  panelFolded: z.boolean().default(false),
  paper: z.enum(['a4', 'letter']).default('a4'),
})
export type Preferences = z.infer<typeof preferences>

export const appChannels = {
  'app:info': channel(
    z.strictObject({}),
    z.strictObject({ version: z.string(), electron: z.string(), platform: z.string(), locale: z.string() }),
  ),
  'app:get-preferences': channel(z.strictObject({}), preferences),
  'app:set-preferences': channel(preferences, preferences),
  'app:copy-text': channel(z.strictObject({ text: z.string().max(200_000) }), z.strictObject({})),
  /** The file that the app was asked to open and that no window has taken yet. */
  'app:take-opened-file': channel(z.strictObject({}), z.strictObject({ path: z.string().nullable() })),
  /** Answer to `app:flush-requested`: every edit has been sent and acknowledged, or cannot be saved. */
  'app:flushed': channel(z.strictObject({ unsaved: z.int().min(0) }), z.strictObject({})),
}
