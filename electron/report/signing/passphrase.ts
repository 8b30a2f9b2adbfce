import { hash, timingSafeEqual, createHmac } from 'node:crypto'
import { setImmediate } from 'node:timers/promises'
import { childrenOf, isNull, octetsOf, smallInteger, tags, type DerValue } from '#shared/verify/asn1/der.ts'
import { oids } from '#shared/verify/asn1/object-identifiers.ts'
import { concatBytes } from '#shared/verify/bytes.ts'
import { readAlgorithm } from '#shared/verify/x509/algorithm.ts'
import { integer, nullValue, objectIdentifier, octetString, sequence, utf16 } from './der-write.ts'

/** Rounds of PBKDF2 for a key that is stored. */
export const keyIterations = 600_000
/** Rounds for the checksum over the whole file; it guards less than the key. */
export const macIterations = 100_000
/** Above this a file from elsewhere would keep the program busy. */
const maximumIterations = 2_000_000

/** AES in CBC mode under a key that PBKDF2 makes from a passphrase (PBES2, RFC 8018, 6.2). */
interface Pbes2 {
  readonly salt: Uint8Array
  readonly iterations: number
  readonly prf: 'SHA-1' | 'SHA-256' | 'SHA-384' | 'SHA-512'
  readonly keyLength: 128 | 192 | 256
  readonly iv: Uint8Array
}

const prfs: Readonly<Record<string, Pbes2['prf']>> = {
  [oids.hmacWithSha1]: 'SHA-1',
  [oids.hmacWithSha256]: 'SHA-256',
  [oids.hmacWithSha384]: 'SHA-384',
  [oids.hmacWithSha512]: 'SHA-512',
}
const keyLengths: Readonly<Record<string, Pbes2['keyLength']>> = {
  [oids.aes128Cbc]: 128,
  [oids.aes192Cbc]: 192,
  [oids.aes256Cbc]: 256,
}

/** Encrypts under a passphrase; gives the AlgorithmIdentifier and the ciphertext. */
export async function encryptUnder(
  passphrase: string,
  plain: Uint8Array,
  random: (length: number) => Uint8Array,
): Promise<{ algorithm: Uint8Array; encrypted: Uint8Array }> {
  const parameters: Pbes2 = {
    salt: random(16),
    iterations: keyIterations,
    prf: 'SHA-256',
    keyLength: 256,
    iv: random(16),
  }
  const key = await deriveKey(passphrase, parameters, 'encrypt')
  const iv = new Uint8Array(parameters.iv)
  const encrypted = new Uint8Array(await crypto.subtle.encrypt({ name: 'AES-CBC', iv }, key, new Uint8Array(plain)))
  const derivation = sequence(
    octetString(parameters.salt),
    integer(parameters.iterations),
    sequence(objectIdentifier(oids.hmacWithSha256), nullValue()),
  )
  const algorithm = sequence(
    objectIdentifier(oids.pbes2),
    sequence(
      sequence(objectIdentifier(oids.pbkdf2), derivation),
      sequence(objectIdentifier(oids.aes256Cbc), octetString(parameters.iv)),
    ),
  )
  return { algorithm, encrypted }
}

/** Undefined when the passphrase is not right, save that one in 256 fits by chance and gives octets without meaning. */
export async function decryptUnder(
  passphrase: string,
  parameters: Pbes2,
  encrypted: Uint8Array,
): Promise<Uint8Array | undefined> {
  const key = await deriveKey(passphrase, parameters, 'decrypt')
  const iv = new Uint8Array(parameters.iv)
  try {
    return new Uint8Array(await crypto.subtle.decrypt({ name: 'AES-CBC', iv }, key, new Uint8Array(encrypted)))
  } catch {
    return undefined
  }
}

/** Reads the AlgorithmIdentifier of PBES2 with PBKDF2 and AES-CBC; undefined for any other encryption. */
export function readPbes2(value: DerValue | undefined): Pbes2 | undefined {
  const algorithm = readAlgorithm(value)
  if (algorithm?.type !== oids.pbes2) return undefined
  const [derivationValue, cipherValue] = childrenOf(algorithm.parameters, tags.sequence) ?? []
  const derivation = readAlgorithm(derivationValue)
  const cipher = readAlgorithm(cipherValue)
  const [saltValue, iterationsValue, ...rest] = childrenOf(derivation?.parameters, tags.sequence) ?? []
  const prfValue = rest.find(({ tag }) => tag === tags.sequence)
  const prfAlgorithm = readAlgorithm(prfValue)
  const prf = prfValue ? prfs[prfAlgorithm?.type ?? ''] : 'SHA-1'
  const salt = octetsOf(saltValue)
  const iterations = smallInteger(iterationsValue)
  const iv = octetsOf(cipher?.parameters)
  const keyLength = keyLengths[cipher?.type ?? '']
  if (derivation?.type !== oids.pbkdf2 || !prf || !salt || !iterations || !keyLength || iv?.length !== 16)
    return undefined
  if (iterations > maximumIterations || (prfAlgorithm?.parameters && !isNull(prfAlgorithm.parameters))) return undefined
  return { salt, iterations, prf, keyLength, iv }
}

async function deriveKey(passphrase: string, parameters: Pbes2, usage: KeyUsage): Promise<CryptoKey> {
  const secret = await crypto.subtle.importKey('raw', new TextEncoder().encode(passphrase), 'PBKDF2', false, [
    'deriveKey',
  ])
  const { iterations, prf, keyLength } = parameters
  const salt = new Uint8Array(parameters.salt)
  const derivation = { name: 'PBKDF2', salt, iterations, hash: prf }
  return crypto.subtle.deriveKey(derivation, secret, { name: 'AES-CBC', length: keyLength }, false, [usage])
}

export type MacHash = 'sha1' | 'sha256' | 'sha384' | 'sha512'

/** Checksum over a PKCS #12 file under its passphrase (RFC 7292, 4 and appendix B). */
export async function pkcs12Mac(
  passphrase: string,
  content: Uint8Array,
  parameters: { readonly salt: Uint8Array; readonly iterations: number; readonly hash: MacHash },
): Promise<Uint8Array> {
  const key = await macKey(passphrase, parameters)
  return createHmac(parameters.hash, key).update(content).digest()
}

export function isSameMac(left: Uint8Array, right: Uint8Array): boolean {
  return left.length === right.length && timingSafeEqual(left, right)
}

export function isBearable(iterations: number): boolean {
  return iterations >= 1 && iterations <= maximumIterations
}

/** Key derivation of appendix B.2 for purpose 3. One block is enough, since the key is as long as the digest. */
async function macKey(
  passphrase: string,
  { salt, iterations, hash: name }: { salt: Uint8Array; iterations: number; hash: MacHash },
): Promise<Uint8Array> {
  const block = name === 'sha1' || name === 'sha256' ? 64 : 128
  const secret = concatBytes([utf16(passphrase), Uint8Array.of(0, 0)])
  let digest: Uint8Array = concatBytes([new Uint8Array(block).fill(3), stretch(salt, block), stretch(secret, block)])
  for (let round = 0; round < iterations; round++) {
    digest = hash(name, digest, 'buffer')
    if (round % 10_000 === 9_999) await setImmediate() // lets the program breathe
  }
  return digest
}

/** Repeats octets up to a multiple of the block. */
function stretch(octets: Uint8Array, block: number): Uint8Array {
  const length = block * Math.ceil(octets.length / block)
  return Uint8Array.from({ length }, (_, index) => octets[index % octets.length] ?? 0)
}
