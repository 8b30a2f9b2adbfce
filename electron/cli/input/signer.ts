import { success, type Result } from '#shared/domain/result.ts'
import { readDer } from '#shared/verify/asn1/der.ts'
import { readName } from '#shared/verify/asn1/name.ts'
import { oids } from '#shared/verify/asn1/object-identifiers.ts'
import { sha256, toHex } from '#shared/verify/bytes.ts'
import { readCertificate } from '#shared/verify/x509/certificate.ts'
import { reexportCommand } from '#electron/report/signing/old-encryption.ts'
import { readPkcs12 } from '#electron/report/signing/pkcs12-read.ts'
import type { CliProblem, Given } from '../command.ts'
import type { CliIo } from '../io.ts'
import { inputProblem, readBytes, wordsOf } from './read-file.ts'

/** Who signs, as the identity file says. */
export interface Signer {
  readonly pkcs12: Uint8Array
  readonly passphrase: string
  readonly name: string
  readonly organisation: string
  /** The last certificate of the signer's path, DER. */
  readonly root: Uint8Array
  readonly rootSha256: string
  readonly certificateSha256: string
}

/** Reads `--identity` and `--passphrase-file`; the passphrase is the file's text without the line break at its end. */
export async function readSigner(given: Given, io: CliIo): Promise<Result<Signer, CliProblem>> {
  const path = given.value('identity') ?? ''
  const pkcs12 = await readBytes(path, io)
  if (!pkcs12.ok) return pkcs12
  const secret = await readBytes(given.value('passphrase-file') ?? '', io, 64 * 1024)
  if (!secret.ok) return secret
  const passphrase = new TextDecoder().decode(secret.value).replace(/\r?\n$/, '')
  const identity = await readPkcs12(pkcs12.value, passphrase)
  if (!identity.ok) return unusable(path, identity.error, io)
  const { certificate, chain } = identity.value
  const described = readCertificate(certificate)
  const name = described?.displayName ?? ''
  const subject = described === undefined ? [] : (readName(readDer(described.subject)) ?? [])
  const root = chain.at(-1) ?? certificate
  return success({
    pkcs12: pkcs12.value,
    passphrase,
    name,
    organisation: subject.find(({ type }) => type === oids.organizationName)?.value ?? name,
    root,
    rootSha256: toHex(await sha256(root)),
    certificateSha256: toHex(await sha256(certificate)),
  })
}

type Fault = Extract<Awaited<ReturnType<typeof readPkcs12>>, { readonly ok: false }>['error']

function unusable(path: string, fault: Fault, io: CliIo): Result<never, CliProblem> {
  const at = (problem: string) => inputProblem(io.translate('cli-input.at-file', { file: path, problem }))
  if (fault.code === 'wrong-passphrase') return at(wordsOf({ code: 'pkcs12-wrong-passphrase' }, io))
  if (fault.code === 'old-encryption') {
    const values = { algorithm: fault.algorithm, command: reexportCommand }
    return at(wordsOf({ code: 'pkcs12-old-encryption', values }, io))
  }
  return at(wordsOf({ code: 'pkcs12-unusable', values: { reason: fault.code.replaceAll('-', '_') } }, io))
}
