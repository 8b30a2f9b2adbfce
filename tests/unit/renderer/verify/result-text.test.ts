import { beforeAll, describe, expect, it } from 'vitest'
import { createTranslator } from '#shared/text/translator.ts'
import { verdict, type SignatureReport, type VerificationReport } from '#shared/verify/result.ts'
import { smallReportData } from '#tests/fixtures/small-report-data.ts'
import {
  isRootOpen,
  resultText,
  scoreText,
  toneOf,
} from '../../../../renderer/src/features/verify/model/result-text.ts'

const t = createTranslator('en')
const certificateSha256 = 'a'.repeat(64)
const rootSha256 = 'b'.repeat(64)

const signature: SignatureReport = {
  field: 'Assessor',
  signer: 'CN=Ada',
  issuer: 'CN=Root',
  signerName: 'Ada',
  certificateSha256,
  rootSha256,
  notBefore: null,
  notAfter: null,
  claimedTime: '2026-11-24T09:00:00.000Z',
  reason: '',
  certifies: 2,
  coverage: 'whole-file',
  integrity: 'intact',
  trust: 'trusted',
  trustAtClaimedTime: 'trusted',
  trustNow: 'trusted',
  trustReasons: [],
  errors: [],
  advice: [],
  verdict: 'valid',
}

let valid: VerificationReport

beforeAll(async () => {
  const { score } = await smallReportData()
  valid = {
    verdict: 'valid',
    integrity: 'intact',
    trust: 'trusted',
    laterChanges: [],
    problems: [],
    signatures: [signature],
    score: { stated: score, recomputed: score, matches: true },
    embedded: null,
    embeddedProblem: null,
  }
})

describe('how a verdict is shown', () => {
  it('is good for nothing but a valid file', () => {
    expect(verdict.options.filter((each) => toneOf(each) === 'good')).toEqual(['valid'])
    expect(verdict.options.filter((each) => toneOf(each) === 'doubt')).toEqual(['valid-untrusted', 'unsigned'])
  })

  it('asks to compare the root only where the signature holds and the root is not trusted', () => {
    expect(isRootOpen(signature)).toBe(false)
    expect(isRootOpen({ ...signature, trust: 'untrusted' })).toBe(true)
    expect(isRootOpen({ ...signature, trust: 'none', integrity: 'broken' })).toBe(false)
    expect(isRootOpen({ ...signature, trust: 'untrusted', rootSha256: null })).toBe(false)
  })
})

describe('the result as text', () => {
  it('names file, verdict, signer and fingerprint', () => {
    const text = resultText(t, 'report.pdf', valid)
    expect(text).toContain('report.pdf: Valid')
    expect(text).toContain('CN=Ada')
    expect(text).toContain(certificateSha256)
    expect(text).not.toContain(rootSha256)
    expect(text).toContain(t('verify.score-matches'))
    expect(text).not.toContain(t('verify-screen.score-unproven'))
  })

  it('gives the root of a signer who is not trusted', () => {
    const text = resultText(t, 'report.pdf', {
      ...valid,
      verdict: 'valid-untrusted',
      signatures: [{ ...signature, trust: 'untrusted', trustReasons: ['issuer-not-trusted'] }],
    })
    expect(text).toContain(rootSha256)
    expect(text).toContain(t('verify-trust-reason.issuer-not-trusted'))
  })

  it('lets an agreeing score vouch for nothing once the signature is broken', () => {
    const text = resultText(t, 'report.pdf', {
      ...valid,
      verdict: 'altered',
      signatures: [{ ...signature, integrity: 'broken', trust: 'none', errors: ['digest-mismatch'] }],
    })
    expect(text).toContain('report.pdf: Altered')
    expect(text).toContain(t('verify-error.digest-mismatch'))
    expect(text).toContain(t('verify-screen.score-unproven'))
  })
})

describe('the sentence on the score', () => {
  it('says a difference, data that cannot be read, and no data, each in its own words', () => {
    const differing = { ...valid, score: valid.score === null ? null : { ...valid.score, matches: false } }
    const damaged = { ...valid, score: null, embeddedProblem: 'embedded-damaged' } as const
    const none = { ...valid, score: null }
    const said = [valid, differing, damaged, none].map((report) => scoreText(t, report))
    expect(new Set(said).size).toBe(4)
    expect(said[1]).toBe(t('verify.score-differs'))
  })
})
