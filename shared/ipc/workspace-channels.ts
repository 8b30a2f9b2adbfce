import { z } from 'zod'
import { instant, line, optionalLine, personId, sha256Hex } from '../schema/primitives.ts'
import { role } from '../schema/person.ts'
import { channel } from './channel.ts'

const nothing = z.strictObject({})
const passphrase = z.string().min(1).max(1024)
const path = z.string().min(1).max(4096)

export const certificateSummary = z.strictObject({
  subject: z.string(),
  issuer: z.string(),
  notBefore: instant,
  notAfter: instant,
  sha256: sha256Hex,
})

export const personSummary = z.strictObject({
  id: personId,
  name: line,
  title: optionalLine,
  email: z.string(),
  roles: z.array(role),
  certificate: certificateSummary.nullable(),
})

/** `closed`: no workspace chosen; `locked`: chosen, no key; `open`: unlocked by `person`. */
export const workspaceStatus = z.discriminatedUnion('state', [
  z.strictObject({
    state: z.literal('closed'),
    recent: z.array(z.strictObject({ folder: path, name: z.string() })),
  }),
  z.strictObject({
    state: z.literal('locked'),
    folder: path,
    name: z.string(),
    people: z.array(z.strictObject({ id: personId, name: line })),
    recent: z.array(z.strictObject({ folder: path, name: z.string() })),
  }),
  z.strictObject({
    state: z.literal('open'),
    folder: path,
    name: line,
    organisation: line,
    fourEyes: z.enum(['required', 'waived']),
    person: personSummary,
    people: z.array(personSummary),
    rootSha256: sha256Hex,
    problems: z.array(z.strictObject({ file: z.string(), code: z.string(), recoveredFrom: z.string().nullable() })),
  }),
])
export type WorkspaceStatus = z.infer<typeof workspaceStatus>
export type PersonSummary = z.infer<typeof personSummary>

/** How the first person gets a signing identity. */
const signingChoice = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('create') }),
  z.strictObject({ kind: z.literal('import'), path, passphrase: z.string().max(1024) }),
])

export const workspaceChannels = {
  'workspace:status': channel(nothing, workspaceStatus),
  'workspace:choose-folder': channel(
    z.strictObject({ purpose: z.enum(['create', 'open']) }),
    z.strictObject({ folder: path.nullable() }),
  ),
  /** Names an existing workspace folder; the status becomes `locked`. */
  'workspace:select': channel(z.strictObject({ folder: path }), workspaceStatus),
  /** Makes a workspace in `folder` with its first person, the administrator, and opens it. The recovery key is given once. */
  'workspace:create': channel(
    z.strictObject({
      folder: path,
      name: line,
      organisation: line,
      person: z.strictObject({
        name: line,
        title: optionalLine,
        email: z.union([z.literal(''), z.email()]),
        passphrase,
      }),
      signing: signingChoice,
    }),
    z.strictObject({ status: workspaceStatus, recoveryKey: z.string() }),
  ),
  'workspace:save-recovery-sheet': channel(
    z.strictObject({ recoveryKey: z.string().max(500) }),
    z.strictObject({ savedTo: path.nullable() }),
  ),
  'workspace:unlock': channel(z.strictObject({ personId, passphrase, takeOver: z.boolean() }), workspaceStatus),
  'workspace:unlock-with-recovery': channel(
    z.strictObject({ personId, recoveryKey: z.string().max(500), newPassphrase: passphrase, takeOver: z.boolean() }),
    workspaceStatus,
  ),
  'workspace:lock': channel(nothing, workspaceStatus),
  /** Forgets the chosen folder (it stays in the list of recent ones). */
  'workspace:leave': channel(nothing, workspaceStatus),
  'workspace:update-settings': channel(
    z.strictObject({ name: line, organisation: line, fourEyes: z.enum(['required', 'waived']) }),
    workspaceStatus,
  ),
  /** Saves the workspace's root certificate as PEM, for auditors. */
  'workspace:export-root': channel(nothing, z.strictObject({ savedTo: path.nullable() })),
  /** How hard a passphrase is to guess; `context` holds words a guesser would try first. Nothing is kept. */
  'passphrase:assess': channel(
    z.strictObject({ passphrase: z.string().max(1024), context: z.array(z.string().max(500)).max(10) }),
    z.strictObject({
      score: z.int().min(0).max(4),
      acceptable: z.boolean(),
      /** Catalogue keys under `passphrase.hint.` */
      hints: z.array(z.string()),
    }),
  ),
  'identity:choose-pkcs12': channel(nothing, z.strictObject({ path: path.nullable() })),
}
