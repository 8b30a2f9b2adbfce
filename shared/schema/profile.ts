import { z } from 'zod'
import { preferences } from '../ipc/app-channels.ts'
import { sha256Hex, workspaceId, type DeepReadonly } from './primitives.ts'

/** What the program remembers of one user of the computer, outside any workspace. */
export const profile = z.strictObject({
  preferences: preferences.default(() => preferences.parse({})),
  /** Workspaces opened lately, the last one first. */
  recent: z
    .array(z.strictObject({ folder: z.string().min(1).max(4096), name: z.string().max(500) }))
    .max(20)
    .default([]),
  /** Last known head of each workspace's audit log, so that a workspace put back to an older state is noticed. */
  auditHeads: z.record(workspaceId, z.strictObject({ sequence: z.int().min(1), sha256: sha256Hex })).default({}),
})

export type Profile = DeepReadonly<z.infer<typeof profile>>

export const emptyProfile: Profile = profile.parse({})
