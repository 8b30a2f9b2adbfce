import { randomBytes } from 'node:crypto'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { openBox, sealBox } from '#electron/store/crypto/box.ts'
import { openEnvelope, parseEnvelope, sealEnvelope, type EnvelopeHeader } from '#electron/store/crypto/envelope.ts'

const key = randomBytes(32)
const name = fc.stringMatching(/^[a-z2-7]{52}$/)
const header: fc.Arbitrary<EnvelopeHeader> = fc.record({
  kind: fc.constantFrom('vendor', 'engagement', 'key'),
  name,
  revision: fc.integer({ min: 1 }),
  schema: fc.integer({ min: 1, max: 1000 }),
  savedAt: fc
    .date({ min: new Date(0), max: new Date('9999-01-01'), noInvalidDate: true })
    .map((date) => date.toISOString()),
  key: fc.oneof(fc.constant('workspace' as const), name),
})
const bytes = fc.uint8Array({ maxLength: 2000 })

function sealed(head: EnvelopeHeader, body: Uint8Array): Buffer {
  return sealEnvelope(key, head, body)
}

function opened(envelope: Uint8Array, under: Uint8Array = key): { header: EnvelopeHeader; body: Uint8Array } | null {
  const parsed = parseEnvelope(envelope)
  if ('problem' in parsed) return null
  const body = openEnvelope(under, parsed.envelope)
  return body === null ? null : { header: parsed.envelope.header, body: new Uint8Array(body) }
}

describe('an envelope', () => {
  it('gives back its header and body', () => {
    fc.assert(
      fc.property(header, bytes, (head, body) => {
        expect(opened(sealed(head, body))).toEqual({ header: head, body })
      }),
    )
  })

  it('gives nothing once any bit was flipped', () => {
    fc.assert(
      fc.property(header, bytes, fc.nat(), fc.nat(7), (head, body, place, bit) => {
        const changed = sealed(head, body)
        const index = place % changed.length
        changed[index] = (changed[index] ?? 0) ^ (1 << bit)
        expect(opened(changed)).toBeNull()
      }),
      { numRuns: 500 },
    )
  })

  it('gives nothing once it was cut or lengthened', () => {
    fc.assert(
      fc.property(
        header,
        bytes,
        fc.nat(),
        fc.uint8Array({ minLength: 1, maxLength: 40 }),
        (head, body, place, tail) => {
          const whole = sealed(head, body)
          expect(opened(whole.subarray(0, place % whole.length))).toBeNull()
          expect(opened(Buffer.concat([whole, tail]))).toBeNull()
        },
      ),
    )
  })

  it('gives nothing under another key, nor with another envelope’s body', () => {
    fc.assert(
      fc.property(header, header, bytes, (first, second, body) => {
        const one = sealed(first, body)
        const two = sealed(second, body)
        expect(opened(one, randomBytes(32))).toBeNull()
        const clear = one.length - body.length - 60
        expect(opened(Buffer.concat([one.subarray(0, clear), two.subarray(two.length - body.length - 60)]))).toBeNull()
      }),
    )
  })

  it('survives any bytes at all', () => {
    fc.assert(
      fc.property(bytes, (any) => {
        expect(opened(any)).toBeNull()
        expect(opened(Buffer.concat([Buffer.from('43534f430d0a1a', 'hex'), any]))).toBeNull()
      }),
    )
  })

  it('of a later format is told from a damaged one', () => {
    const current = sealed(
      {
        kind: 'vendor',
        name: 'a'.repeat(52),
        revision: 1,
        schema: 1,
        savedAt: '2026-05-04T12:00:00Z',
        key: 'workspace',
      },
      Buffer.from('x'),
    )
    const flipped = Buffer.from(current)
    flipped.writeUInt16BE(2, 8)
    expect(parseEnvelope(flipped)).toEqual({ problem: 'damaged' })
  })
})

describe('a box', () => {
  const nothing = new Uint8Array()
  it('opens for its own purpose and additional data alone', () => {
    const box = sealBox(key, 'audit-line', Uint8Array.of(1), Buffer.from('content'))
    expect(openBox(key, 'audit-line', Uint8Array.of(1), box)?.toString()).toBe('content')
    expect(openBox(key, 'audit-detail', Uint8Array.of(1), box)).toBeNull()
    expect(openBox(key, 'audit-line', Uint8Array.of(2), box)).toBeNull()
  })

  it('repeats neither salt nor nonce in twenty thousand writes of the same content', () => {
    const seen = new Set<string>()
    for (let write = 0; write < 20_000; write += 1) {
      const box = sealBox(key, 'document', nothing, nothing)
      seen.add(box.subarray(0, 32).toString('hex')).add(box.subarray(32, 44).toString('hex'))
    }
    expect(seen.size).toBe(40_000)
  })
})
