import { z } from 'zod'
import { base64, instant, line, workspaceId, type DeepReadonly } from './primitives.ts'

/** A certificate that the workspace relies on, with where it came from. */
const trustedCertificate = z.strictObject({ label: line, certificate: base64, addedAt: instant })

/** The one settings document of a workspace. */
export const workspaceSettings = z.strictObject({
  id: workspaceId,
  name: line,
  /** Name of the assessing organisation, printed on reports. */
  organisation: line,
  /** Whether the person who prepared an assessment may also decide it; the report says so when it happened. */
  fourEyes: z.enum(['required', 'waived']),
  /** The workspace's own certificate authority; its key is sealed for administrators only. */
  root: z.strictObject({ certificate: base64, sealedKey: base64 }),
  trustList: z.array(trustedCertificate).max(500),
  createdAt: instant,
})

export type WorkspaceSettings = DeepReadonly<z.infer<typeof workspaceSettings>>
