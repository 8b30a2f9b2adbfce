import { randomBytes, scrypt, type ScryptOptions } from 'node:crypto'
import { z } from 'zod'
import { base64 } from '#shared/schema/primitives.ts'
import { keyLength } from './derive.ts'

const saltLength = 16
const largestMemory = 1024 ** 3

/** Cost of trying one passphrase (RFC 7914). Stored with each way in, so that later versions can raise it. */
export const scryptParameters = z
  .strictObject({
    algorithm: z.literal('scrypt'),
    N: z.int().refine((n) => n >= 2 && Number.isInteger(Math.log2(n)), 'must be a power of two'),
    r: z.int().min(1).max(64),
    p: z.int().min(1).max(64),
    salt: base64,
  })
  .refine(({ N, r }) => 128 * N * r <= largestMemory, 'needs more memory than any version of this program asked for')
export type ScryptParameters = Readonly<z.infer<typeof scryptParameters>>
export type PassphraseCost = Pick<ScryptParameters, 'N' | 'r' | 'p'>

/** 128 MiB and about a third of a second on a computer of 2026. */
export const standardCost: PassphraseCost = { N: 2 ** 17, r: 8, p: 1 }

/** Parameters with a fresh salt. */
export function freshParameters(cost: PassphraseCost): ScryptParameters {
  return { algorithm: 'scrypt', ...cost, salt: randomBytes(saltLength).toString('base64') }
}

/**
 * The key that a passphrase stands for. Passphrases are compared as RFC 8265 (OpaqueString) says: composed Unicode (NFC), every kind
 * of space as a plain one, so that they can be typed on another keyboard.
 */
export function passphraseKey(passphrase: string, parameters: ScryptParameters): Promise<Buffer> {
  const { N, r, p } = parameters
  const options: ScryptOptions = { N, r, p, maxmem: 2 * 128 * N * r + 1024 * 1024 }
  const salt = Buffer.from(parameters.salt, 'base64')
  const text = Buffer.from(passphrase.replace(/\p{Zs}/gu, ' ').normalize('NFC'), 'utf8')
  return new Promise((resolve, reject) => {
    scrypt(text, salt, keyLength, options, (error, key) => {
      text.fill(0)
      if (error === null) resolve(key)
      else reject(error)
    })
  })
}
