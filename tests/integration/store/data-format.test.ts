import { createDecipheriv, createHash, createHmac, hkdfSync, scryptSync } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { success } from '#shared/domain/result.ts'
import { aVendor, idOf } from '#tests/fixtures/store-documents.ts'
import { ada, testWorkspace, type TestWorkspace } from '#tests/fixtures/store-workspace.ts'

/*
 * A reader written from docs/data-format.md: it uses no part of the store, so that a change of the format which the page does not
 * tell fails here.
 */

const empty = Buffer.alloc(0)

function derived(key: Uint8Array, purpose: string, salt: Uint8Array = empty): Buffer {
  return Buffer.from(hkdfSync('sha256', key, salt, `countersign/1/${purpose}`, 32))
}

function decrypt(key: Uint8Array, nonce: Uint8Array, additional: Uint8Array, sealed: Buffer): Buffer {
  const decipher = createDecipheriv('aes-256-gcm', key, nonce)
  decipher.setAAD(additional)
  decipher.setAuthTag(sealed.subarray(-16))
  return Buffer.concat([decipher.update(sealed.subarray(0, -16)), decipher.final()])
}

function openBox(key: Uint8Array, purpose: string, additional: Uint8Array, box: Buffer): Buffer {
  return decrypt(derived(key, purpose, box.subarray(0, 32)), box.subarray(32, 44), additional, box.subarray(44))
}

function base32(bytes: Uint8Array): string {
  const bits = [...bytes].map((byte) => byte.toString(2).padStart(8, '0')).join('')
  const groups = bits.match(/.{1,5}/g) ?? []
  return groups.map((group) => 'abcdefghijklmnopqrstuvwxyz234567'.charAt(parseInt(group.padEnd(5, '0'), 2))).join('')
}

function envelope(key: Uint8Array, bytes: Buffer): { header: Record<string, unknown>; body: Buffer } {
  expect(bytes.subarray(0, 10)).toEqual(Buffer.from('CSDOC\r\n\u001a\u0000\u0001', 'latin1'))
  const headerEnd = 12 + bytes.readUInt16BE(10)
  const clear = bytes.subarray(0, headerEnd + 4)
  const checksum = createHash('sha256').update(bytes.subarray(0, headerEnd)).digest()
  expect(clear.subarray(-4)).toEqual(checksum.subarray(0, 4))
  const body = openBox(key, 'document', clear, bytes.subarray(headerEnd + 4))
  return { header: JSON.parse(bytes.toString('utf8', 12, headerEnd)), body }
}

const evidence = Buffer.alloc(150_000, 'evidence ')
let set: TestWorkspace
let blob: string
let dataKey: Buffer

function nameOf(kind: string, id: string): string {
  return base32(createHmac('sha256', derived(dataKey, 'names')).update(`${kind}/${id}`).digest())
}

function file(...parts: readonly string[]): Promise<Buffer> {
  return readFile(join(set.folder, ...parts))
}

async function vendorKey(): Promise<Buffer> {
  const { body } = envelope(derived(dataKey, 'vendor-keys'), await file('keys', nameOf('vendor-key', idOf('lake'))))
  expect(body.subarray(32).toString()).toBe(idOf('lake'))
  return body.subarray(0, 32)
}

beforeAll(async () => {
  set = await testWorkspace()
  const { repository, blobs } = set.workspace
  const note = { by: ada.personId, event: 'vendor-created', detail: { name: 'Lakeside' } }
  await repository.create('vendor', idOf('lake'), aVendor('lake'), note)
  await repository.change('vendor', idOf('lake'), (value) => success({ ...value, notes: 'second' }), note)
  const added = await blobs.addBytes(evidence, idOf('lake'))
  blob = added.ok ? added.value.blob : ''
  await set.workspace.close()

  const { workspaceId, people } = JSON.parse((await file('workspace.json')).toString())
  const [{ personId, kdf, dataKey: wrapped }] = people
  const { N, r, p, salt } = kdf
  const passphrase = scryptSync(ada.passphrase, Buffer.from(salt, 'base64'), 32, { N, r, p, maxmem: 2 ** 28 })
  // Canonical JSON of the parameters: members in alphabetical order.
  const binding = JSON.stringify([workspaceId, personId, { N, algorithm: 'scrypt', p, r, salt }])
  dataKey = openBox(passphrase, 'wrapped-data-key', Buffer.from(binding), Buffer.from(wrapped, 'base64'))
})

afterAll(async () => {
  await set.dispose()
})

describe('the data format as documented', () => {
  it('opens with the recovery key', async () => {
    const { workspaceId, recovery } = JSON.parse((await file('workspace.json')).toString())
    const symbols = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'
    const content = set.recoveryKey.split('-').flatMap((group) => group.slice(0, 4).split(''))
    const secret = Buffer.from(content.map((symbol) => symbols.indexOf(symbol)))
    const binding = Buffer.from(JSON.stringify([workspaceId, 'recovery']))
    expect(openBox(secret, 'wrapped-data-key', binding, Buffer.from(recovery.dataKey, 'base64'))).toEqual(dataKey)
  })

  it('reads a document and the revision before it', async () => {
    const name = nameOf('vendor', idOf('lake'))
    for (const [suffix, revision, notes] of [
      ['', 2, 'second'],
      ['.previous', 1, ''],
    ] as const) {
      const { header, body } = envelope(await vendorKey(), await file('vendors', name + suffix))
      const savedAt = '2026-05-04T12:00:00.000Z'
      const key = nameOf('vendor-key', idOf('lake'))
      expect(header).toEqual({ kind: 'vendor', name, revision, schema: 1, savedAt, key })
      expect(JSON.parse(body.toString())).toMatchObject({ id: idOf('lake'), value: { notes } })
    }
  })

  it('reads a blob', async () => {
    const bytes = await file('evidence', blob.slice(0, 2), blob)
    expect(bytes.subarray(0, 10)).toEqual(Buffer.from('CSBLB\r\n\u001a\u0000\u0001', 'latin1'))
    const header = bytes.subarray(0, 42)
    const key = derived(await vendorKey(), 'blob', header.subarray(10))
    const plain: Buffer[] = []
    for (let start = 42, index = 0; start < bytes.length; start += 65_552, index += 1) {
      const nonce = Buffer.alloc(12)
      nonce.writeUIntBE(index, 5, 6)
      nonce.writeUInt8(start + 65_552 >= bytes.length ? 1 : 0, 11)
      plain.push(decrypt(key, nonce, header, bytes.subarray(start, start + 65_552)))
    }
    expect(Buffer.concat(plain)).toEqual(evidence)
    const names = derived(await vendorKey(), 'blob-names')
    expect(base32(createHmac('sha256', names).update(createHash('sha256').update(evidence).digest()).digest())).toBe(
      blob,
    )
  })

  it('reads the audit log as one chain, with the words about the vendor', async () => {
    expect(await readdir(join(set.folder, 'audit'))).toEqual(['2026-05'])
    const lines = (await file('audit', '2026-05')).toString('latin1').split('\n').slice(0, -1)
    expect(lines).toHaveLength(2)
    let previous = '0'.repeat(64)
    for (const [index, line] of lines.entries()) {
      const plain = openBox(derived(dataKey, 'audit'), 'audit-line', empty, Buffer.from(line, 'base64'))
      const entry = JSON.parse(plain.toString())
      expect(entry).toMatchObject({ sequence: index + 1, previous, event: 'vendor-created', detail: {} })
      const sealed = Buffer.from(entry.sealedDetail, 'base64')
      const detail = openBox(await vendorKey(), 'audit-detail', Buffer.from(`[${index + 1}]`), sealed)
      expect(JSON.parse(detail.toString())).toEqual({ name: 'Lakeside' })
      const suffix = index === 0 ? '.previous' : ''
      const document = await file('vendors', nameOf('vendor', idOf('lake')) + suffix)
      expect(entry.document.sha256).toBe(createHash('sha256').update(document).digest('hex'))
      previous = createHash('sha256').update(line).digest('hex')
    }
  })

  it('checks its description', async () => {
    const { sha256, mac, ...rest } = JSON.parse((await file('workspace.json')).toString())
    const canonical = (value: unknown): string =>
      JSON.stringify(value, (_key, member: unknown) =>
        typeof member === 'object' && member !== null && !Array.isArray(member)
          ? Object.fromEntries(Object.entries(member).toSorted(([a], [b]) => (a < b ? -1 : 1)))
          : member,
      )
    const authenticated = createHmac('sha256', derived(dataKey, 'description')).update(canonical(rest))
    expect(authenticated.digest('base64')).toBe(mac)
    expect(
      createHash('sha256')
        .update(canonical({ ...rest, mac }))
        .digest('hex'),
    ).toBe(sha256)
  })
})
