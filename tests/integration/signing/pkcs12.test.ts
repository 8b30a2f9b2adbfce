import { join } from 'node:path'
import { readFileSync } from 'node:fs'
import { afterAll, describe, expect, it } from 'vitest'
import { readCertificate } from '#shared/verify/x509/certificate.ts'
import { createRoot, issueSigner } from '#electron/report/signing/identity.ts'
import { toPem } from '#electron/report/signing/pem.ts'
import { readPkcs12 } from '#electron/report/signing/pkcs12-read.ts'
import { writePkcs12 } from '#electron/report/signing/pkcs12-write.ts'
import { reexportCommand } from '#electron/report/signing/old-encryption.ts'
import { fixtureTime, makeUnsignedPdf, makeWorkspace, sign, verify } from '#tests/fixtures/signed-pdf.ts'
import { opensslVerify, pdfsigVerdicts, run, Scratch } from './tools.ts'

const scratch = new Scratch()
const path = (name: string): string => join(scratch.path, name)
const bytes = (name: string): Uint8Array => new Uint8Array(readFileSync(path(name)))

afterAll(() => {
  scratch.remove()
})

function openssl(...args: readonly string[]): string {
  const { status, output } = run('openssl', args)
  if (status !== 0) throw new Error(`openssl ${args.join(' ')}: ${output}`)
  return output
}

const keyKinds = {
  'EC P-256': ['-algorithm', 'EC', '-pkeyopt', 'ec_paramgen_curve:P-256'],
  'EC P-384': ['-algorithm', 'EC', '-pkeyopt', 'ec_paramgen_curve:P-384'],
  'EC P-521': ['-algorithm', 'EC', '-pkeyopt', 'ec_paramgen_curve:P-521'],
  'RSA 2048': ['-algorithm', 'RSA', '-pkeyopt', 'rsa_keygen_bits:2048'],
  'RSA 1024': ['-algorithm', 'RSA', '-pkeyopt', 'rsa_keygen_bits:1024'],
} as const

/** A certificate authority, an intermediate one and a person, made by openssl; gives the names of the files. */
function opensslChain(
  kind: keyof typeof keyKinds,
  name: string,
): { key: string; certificate: string; chain: readonly string[] } {
  const keyOf = (who: string, options: readonly string[]): string => {
    openssl('genpkey', ...options, '-out', path(`${name}-${who}.key`))
    return path(`${name}-${who}.key`)
  }
  const authority = scratch.file(
    'ca.ext',
    'basicConstraints=critical,CA:TRUE\nkeyUsage=critical,keyCertSign\nsubjectKeyIdentifier=hash\n',
  )
  const person = scratch.file(
    'person.ext',
    'keyUsage=critical,digitalSignature,nonRepudiation\nauthorityKeyIdentifier=keyid\n',
  )
  const issue = (who: string, key: string, extensions: string, issuer: string | null): string => {
    const request = path(`${name}-${who}.csr`)
    openssl('req', '-new', '-key', key, '-subj', `/O=Elsewhere/CN=${name} ${who}`, '-out', request)
    const certificate = path(`${name}-${who}.pem`)
    const signer = issuer
      ? ['-CA', path(`${name}-${issuer}.pem`), '-CAkey', path(`${name}-${issuer}.key`), '-CAcreateserial']
      : ['-signkey', key]
    openssl('x509', '-req', '-in', request, ...signer, '-days', '3650', '-extfile', extensions, '-out', certificate)
    return certificate
  }
  const root = issue('root', keyOf('root', keyKinds['EC P-256']), authority, null)
  const middle = issue('middle', keyOf('middle', keyKinds['RSA 2048']), authority, 'root')
  const key = keyOf('person', keyKinds[kind])
  return { key, certificate: issue('person', key, person, 'middle'), chain: [middle, root] }
}

describe('an identity written by us', () => {
  it('is read by openssl with its passphrase, which need not be ASCII', async () => {
    const { assessor } = await makeWorkspace()
    for (const passphrase of ['correct horse', 'Größe пароль 密码', 'emoji 🔑']) {
      const file = scratch.file('ours.p12', await writePkcs12(assessor, passphrase))
      const output = openssl('pkcs12', '-in', file, '-info', '-nodes', '-passin', `pass:${passphrase}`)
      expect(output).toContain('PBES2, PBKDF2, AES-256-CBC, Iteration 600000, PRF hmacWithSHA256')
      expect(output).toContain('MAC: sha256, Iteration 100000')
      expect(output).toContain('BEGIN PRIVATE KEY')
      expect(output.match(/BEGIN CERTIFICATE/g)).toHaveLength(2)
      expect(run('openssl', ['pkcs12', '-in', file, '-noout', '-passin', 'pass:wrong']).output).toContain(
        'invalid password',
      )
    }
  })

  it('has certificates that openssl accepts as a chain for signing', async () => {
    const root = await createRoot({ organisation: 'Example Assessors', country: 'DE', now: fixtureTime })
    const signer = await issueSigner({
      root,
      name: 'Zoë Ünal',
      organisation: 'Example',
      email: 'zoe@example.org',
      now: fixtureTime,
    })
    const rootFile = scratch.file('our-root.pem', toPem(root.certificate))
    const signerFile = scratch.file('our-signer.pem', toPem(signer.certificate))
    const time = String(fixtureTime.getTime() / 1000 + 1)
    expect(openssl('verify', '-x509_strict', '-attime', time, '-CAfile', rootFile, signerFile)).toContain('OK')
    const text = openssl('x509', '-in', signerFile, '-noout', '-text', '-nameopt', 'RFC2253,utf8,-esc_msb')
    expect(text).toContain('emailAddress=zoe@example.org,CN=Zoë Ünal,O=Example')
    expect(text).toContain('Digital Signature, Non Repudiation')
    expect(text).not.toContain('Extended Key Usage')
    expect(openssl('x509', '-in', rootFile, '-noout', '-text')).toContain('CA:TRUE, pathlen:0')
  })
})

describe('an identity exported by openssl', () => {
  it.each(['EC P-256', 'EC P-384', 'RSA 2048'] as const)('signs reports with a key on %s', async (kind) => {
    const { key, certificate, chain } = opensslChain(kind, `ok-${kind.replace(' ', '')}`)
    for (const order of [chain, [...chain].reverse()]) {
      const others = scratch.file('others.pem', order.map((file) => readFileSync(file, 'utf8')).join(''))
      openssl(
        'pkcs12',
        '-export',
        '-inkey',
        key,
        '-in',
        certificate,
        '-certfile',
        others,
        '-name',
        'Schlüssel',
        '-passout',
        'pass:geheim',
        '-out',
        path('theirs.p12'),
      )
      const identity = await readPkcs12(bytes('theirs.p12'), 'geheim')
      if (!identity.ok) throw new Error(identity.error.code)
      expect(readCertificate(identity.value.certificate)?.displayName).toContain('person')
      expect(identity.value.chain.map((one) => readCertificate(one)?.displayName.split(' ').at(-1))).toEqual([
        'middle',
        'root',
      ])
      const root = identity.value.chain.at(-1) ?? new Uint8Array()
      const now = new Date(Date.now() + 5000)
      const pdf = await sign(await makeUnsignedPdf(), identity.value, 'Assessor', { certify: 2, date: now })
      expect(await verify(pdf, [root], now)).toMatchObject({ verdict: 'valid', signatures: [{ advice: [] }] })
      expect(pdfsigVerdicts(scratch, pdf)).toEqual(['Signature is Valid.'])
      expect(opensslVerify(scratch, pdf, root, undefined, now).output).toContain('Verification successful')
      const again = await readPkcs12(await writePkcs12(identity.value, 'neu'), 'neu')
      expect(again).toMatchObject({
        ok: true,
        value: { certificate: identity.value.certificate, chain: identity.value.chain },
      })
    }
  })

  it('is refused with a reason of its own for everything that cannot be used', async () => {
    const { key, certificate } = opensslChain('EC P-256', 'bad')
    const other = opensslChain('EC P-256', 'other')
    const short = opensslChain('RSA 1024', 'short')
    const wide = opensslChain('EC P-521', 'wide')
    const exported = (name: string, ...args: readonly string[]): Uint8Array => {
      openssl('pkcs12', '-export', ...args, '-passout', 'pass:x', '-out', path(name))
      return bytes(name)
    }
    const codeOf = async (file: Uint8Array, passphrase = 'x'): Promise<unknown> => {
      const result = await readPkcs12(file, passphrase)
      return result.ok ? 'ok' : result.error
    }
    const both = ['-inkey', key, '-in', certificate]
    expect(await codeOf(exported('good.p12', ...both), 'y')).toEqual({ code: 'wrong-passphrase' })
    // Without a checksum one wrong passphrase in 256 seems to decrypt.
    const unchecked = exported('unchecked.p12', ...both, '-nomac')
    for (let count = 0; count < 400; count++) {
      expect(await codeOf(unchecked, `wrong ${count}`)).toEqual({ code: 'wrong-passphrase' })
    }
    expect(await codeOf(exported('no-key.p12', '-nokeys', '-in', certificate))).toEqual({ code: 'no-key' })
    expect(await codeOf(exported('short.p12', '-inkey', short.key, '-in', short.certificate))).toEqual({
      code: 'key-unsuitable',
    })
    expect(await codeOf(exported('wide.p12', '-inkey', wide.key, '-in', wide.certificate))).toEqual({
      code: 'key-unsuitable',
    })
    expect(await codeOf(exported('no-cert.p12', '-nocerts', '-inkey', key))).toEqual({ code: 'no-certificate' })
    const legacy = ['-legacy', '-keypbe', 'PBE-SHA1-3DES', '-certpbe', 'PBE-SHA1-RC2-40', '-macalg', 'sha1']
    expect(await codeOf(exported('legacy.p12', ...both, ...legacy))).toMatchObject({
      code: 'old-encryption',
      algorithm: 'RC2 (40 bit)',
    })
    const triple = ['-keypbe', 'PBE-SHA1-3DES', '-certpbe', 'PBE-SHA1-3DES', '-macalg', 'sha1']
    expect(await codeOf(exported('3des.p12', ...both, ...triple))).toMatchObject({
      code: 'old-encryption',
      algorithm: '3DES',
    })
    expect(await codeOf(exported('plain.p12', ...both, '-keypbe', 'NONE', '-certpbe', 'NONE'))).toBe('ok')
    expect(
      await codeOf(
        exported('aes128.p12', ...both, '-keypbe', 'AES-128-CBC', '-certpbe', 'AES-192-CBC', '-macalg', 'sha384'),
      ),
    ).toBe('ok')
    expect(await codeOf(new TextEncoder().encode('not an identity'))).toEqual({ code: 'malformed' })

    // A key beside the certificate of somebody else: openssl refuses to make such a file, so ours is told to.
    const identity = await readPkcs12(bytes('plain.p12'), 'x')
    const stranger = await readPkcs12(exported('stranger.p12', '-inkey', other.key, '-in', other.certificate), 'x')
    if (!identity.ok || !stranger.ok) throw new Error('not read')
    const mixed = { ...identity.value, certificate: stranger.value.certificate, chain: [] }
    expect(await codeOf(await writePkcs12(mixed, 'x'))).toEqual({ code: 'key-mismatch' })
  })

  it('can be exported anew by the command that is named for old ones', async () => {
    const { key, certificate } = opensslChain('RSA 2048', 'old')
    const legacy = ['-legacy', '-keypbe', 'PBE-SHA1-3DES', '-certpbe', 'PBE-SHA1-RC2-40', '-macalg', 'sha1']
    openssl(
      'pkcs12',
      '-export',
      '-inkey',
      key,
      '-in',
      certificate,
      ...legacy,
      '-passout',
      'pass:x',
      '-out',
      path('OLD.p12'),
    )
    const command = reexportCommand
      .replace('OLD.p12', 'OLD.p12 -passin pass:x -passout pass:between')
      .replace('-in BETWEEN.pem', '-in BETWEEN.pem -passin pass:between')
      .replace('NEW.p12', 'NEW.p12 -passout pass:x')
    expect(run('sh', ['-c', `cd '${scratch.path}' && ${command}`]).status).toBe(0)
    expect(await readPkcs12(bytes('NEW.p12'), 'x')).toMatchObject({ ok: true, value: { algorithm: 'RSA' } })
  })
})
