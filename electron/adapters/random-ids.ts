import { randomBytes } from 'node:crypto'
import { base32 } from '#electron/store/crypto/base32.ts'
import type { IdSource } from '#shared/ports/id-source.ts'

/** Identifiers of 130 random bits from the system's generator. */
export const randomIds: IdSource = { next: () => base32(randomBytes(17)).slice(0, 26) }
