import type { Result } from '../domain/result.ts'
import type { Failure } from '../ipc/app-error.ts'

/** Certificates and keys as bytes: what the services need to know of them. All certificates are DER. */
export interface IdentityMaterial {
  readonly certificate: Uint8Array
  /** Issuers, nearest first, root last. */
  readonly chain: readonly Uint8Array[]
  /** Private key and certificates under a passphrase. */
  readonly pkcs12: Uint8Array
}

/** What a certificate says, for people. */
export interface CertificateSummary {
  readonly subject: string
  readonly issuer: string
  /** ISO 8601. */
  readonly notBefore: string
  readonly notAfter: string
  /** Lower-case hexadecimal. */
  readonly sha256: string
}

/** Makes and reads signing identities and signs reports (report.md, Identity and Signature). */
export interface Signing {
  /** A root for the workspace; the key comes back unprotected (PKCS#8) and must be sealed at once. */
  createRoot(options: {
    readonly organisation: string
    readonly country: string | null
    readonly now: string
  }): Promise<{ readonly certificate: Uint8Array; readonly key: Uint8Array }>
  /** A signer certificate for a person under the root, its key made here. */
  issueSigner(options: {
    readonly root: { readonly certificate: Uint8Array; readonly key: Uint8Array }
    readonly name: string
    readonly organisation: string
    readonly email: string
    readonly passphrase: string
    readonly now: string
  }): Promise<IdentityMaterial>
  /** Reads an organisation's PKCS#12 and stores it anew under `newPassphrase`. Failures: pkcs12-*. */
  importIdentity(options: {
    readonly pkcs12: Uint8Array
    readonly passphrase: string
    readonly newPassphrase: string
  }): Promise<Result<IdentityMaterial, Failure>>
  /** Puts an identity under another passphrase. */
  changePassphrase(options: {
    readonly pkcs12: Uint8Array
    readonly passphrase: string
    readonly newPassphrase: string
  }): Promise<Result<Uint8Array, Failure>>
  describe(certificate: Uint8Array): CertificateSummary
  /**
   * Certifies (first signature, DocMDP 2) or countersigns the named field of a report. Failures: wrong-passphrase, certificate-expired.
   * Gives the signed file; the bytes before it are kept as they are.
   */
  sign(options: {
    readonly pdf: Uint8Array
    readonly pkcs12: Uint8Array
    readonly passphrase: string
    readonly field: 'Assessor' | 'Reviewer' | 'Spare1' | 'Spare2'
    readonly certify: boolean
    readonly signer: { readonly name: string; readonly title: string }
    readonly reason: string
    /** ISO 8601; the computer's clock. */
    readonly at: string
  }): Promise<Result<Uint8Array, Failure>>
}
