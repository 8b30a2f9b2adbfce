import { failure, success, type Result } from '#shared/domain/result.ts'
import { equalBytes } from '#shared/verify/bytes.ts'
import { readSignatureAlgorithm } from '#shared/verify/x509/algorithm.ts'
import type { Certificate } from '#shared/verify/x509/certificate.ts'
import { checkSignature } from '#shared/verify/x509/public-key.ts'
import { readDer } from '#shared/verify/asn1/der.ts'
import type { SigningIdentity } from './identity.ts'
import { algorithmOf, importPrivateKey, keyAlgorithms, signWith, type KeyAlgorithm } from './key-algorithm.ts'
import type { Pkcs12Failure } from './pkcs12-failure.ts'

/** Finds the key (PKCS #8) and certificate that belong together, by a trial signature, and orders the certificates above. */
export async function matchIdentity(
  keys: readonly Uint8Array[],
  certificates: readonly Certificate[],
): Promise<Result<SigningIdentity, Pkcs12Failure>> {
  if (keys.length === 0) return failure({ code: 'no-key' })
  if (certificates.length === 0) return failure({ code: 'no-certificate' })
  for (const certificate of certificates) {
    const algorithm = algorithmOf(certificate)
    if (!algorithm) continue
    for (const pkcs8 of keys) {
      const key = await fittingKey(pkcs8, certificate, algorithm)
      if (!key) continue
      const chain = chainOf(certificate, certificates).map(({ encoded }) => encoded)
      return success({ certificate: certificate.encoded, chain, key, algorithm })
    }
  }
  const hasUnsuitable = certificates.some((one) => !one.basicConstraints?.authority && !algorithmOf(one))
  return failure({ code: hasUnsuitable ? 'key-unsuitable' : 'key-mismatch' })
}

async function fittingKey(
  pkcs8: Uint8Array,
  certificate: Certificate,
  algorithm: KeyAlgorithm,
): Promise<CryptoKey | undefined> {
  try {
    const key = await importPrivateKey(pkcs8, algorithm)
    const trial = crypto.getRandomValues(new Uint8Array(32))
    const signatureAlgorithm = readSignatureAlgorithm(readDer(keyAlgorithms[algorithm].identifier))
    if (!signatureAlgorithm) return undefined
    const signature = await signWith(key, algorithm, trial)
    const check = await checkSignature(certificate.publicKey, signatureAlgorithm, null, trial, signature)
    return check === 'right' ? key : undefined
  } catch {
    return undefined // a key of another kind or on another curve
  }
}

/** Issuers by name, nearest first. */
function chainOf(certificate: Certificate, all: readonly Certificate[]): readonly Certificate[] {
  const chain: Certificate[] = []
  let last = certificate
  while (chain.length < 8 && !equalBytes(last.issuer, last.subject)) {
    const { issuer } = last
    const next = all.find((one) => equalBytes(one.subject, issuer))
    if (!next) break
    chain.push(next)
    last = next
  }
  return chain
}
