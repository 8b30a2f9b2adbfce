import { createHash } from 'node:crypto'
import { failure, success, type Result } from '#shared/domain/result.ts'
import type { Failure } from '#shared/ipc/app-error.ts'
import type { CertificateSummary, IdentityMaterial, Signing } from '#shared/ports/signing.ts'
import { createRoot, issueSigner, parsed, type Random, type SigningIdentity } from './identity.ts'
import { algorithmOf, importPrivateKey } from './key-algorithm.ts'
import { reexportCommand } from './old-encryption.ts'
import type { Pkcs12Failure } from './pkcs12-failure.ts'
import { readPkcs12 } from './pkcs12-read.ts'
import { writePkcs12 } from './pkcs12-write.ts'
import { signPdf, type DrawAppearance } from './sign-pdf.ts'

export interface SigningTools {
  /** Draws visible signatures; without it a signed field looks as before. */
  readonly appearance?: DrawAppearance
  readonly random?: Random
}

/** The port's only implementation: identities and signatures on WebCrypto, keys in memory only while a call lasts. */
export function createSigning({ appearance, random }: SigningTools = {}): Signing {
  const randomness = random ? { random } : {}
  return {
    async createRoot({ organisation, country, now }) {
      const root = await createRoot({ organisation, country, now: new Date(now), ...randomness })
      return { certificate: root.certificate, key: new Uint8Array(await crypto.subtle.exportKey('pkcs8', root.key)) }
    },
    async issueSigner({ root: { certificate, key }, name, organisation, email, passphrase, now }) {
      const algorithm = algorithmOf(parsed(certificate))
      if (!algorithm) throw new Error('the root has a key that cannot sign')
      const root = { certificate, chain: [], key: await importPrivateKey(key, algorithm), algorithm }
      const signer = await issueSigner({ root, name, organisation, email, now: new Date(now), ...randomness })
      return materialOf(signer, passphrase, random)
    },
    async importIdentity({ pkcs12, passphrase, newPassphrase }) {
      const identity = await readPkcs12(pkcs12, passphrase)
      return identity.ok
        ? success(await materialOf(identity.value, newPassphrase, random))
        : importFailure(identity.error)
    },
    async changePassphrase({ pkcs12, passphrase, newPassphrase }) {
      const identity = await readPkcs12(pkcs12, passphrase)
      return identity.ok
        ? success(await writePkcs12(identity.value, newPassphrase, random))
        : importFailure(identity.error)
    },
    describe: summarise,
    async sign({ pdf, pkcs12, passphrase, field, certify, signer, reason, at }) {
      const identity = await readPkcs12(pkcs12, passphrase)
      if (!identity.ok)
        return identity.error.code === 'wrong-passphrase' ? failure(identity.error) : importFailure(identity.error)
      const signed = await signPdf(pdf, identity.value, {
        field,
        date: new Date(at),
        name: signer.name,
        title: signer.title,
        reason,
        ...(certify ? { certify: 2 } : {}),
        ...(appearance ? { appearance } : {}),
      })
      if (signed.ok) return signed
      if (signed.error.code !== 'certificate-not-in-force') return failure({ code: 'internal', cause: signed.error })
      const { notBefore, notAfter } = signed.error
      const day = (date: Date): string => date.toISOString().slice(0, 10)
      return new Date(at) > notAfter
        ? failure({ code: 'certificate-expired', values: { date: day(notAfter) } })
        : failure({ code: 'certificate-not-yet-valid', values: { date: day(notBefore) } })
    },
  }
}

async function materialOf(identity: SigningIdentity, passphrase: string, random?: Random): Promise<IdentityMaterial> {
  const { certificate, chain } = identity
  return { certificate, chain, pkcs12: await writePkcs12(identity, passphrase, random) }
}

function importFailure(error: Pkcs12Failure): Result<never, Failure> {
  switch (error.code) {
    case 'wrong-passphrase':
      return failure({ code: 'pkcs12-wrong-passphrase' })
    case 'old-encryption':
      return failure({
        code: 'pkcs12-old-encryption',
        values: { algorithm: error.algorithm, command: reexportCommand },
      })
    default:
      // ICU's select takes no hyphen in its choices.
      return failure({ code: 'pkcs12-unusable', values: { reason: error.code.replaceAll('-', '_') } })
  }
}

function summarise(certificate: Uint8Array): CertificateSummary {
  const { subjectText, issuerText, notBefore, notAfter } = parsed(certificate)
  return {
    subject: subjectText,
    issuer: issuerText,
    notBefore: notBefore.toISOString(),
    notAfter: notAfter.toISOString(),
    sha256: createHash('sha256').update(certificate).digest('hex'),
  }
}
