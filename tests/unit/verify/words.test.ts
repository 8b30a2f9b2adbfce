import { expect, it } from 'vitest'
import { createTranslator, isMessageKey } from '#shared/text/translator.ts'
import {
  adviceCodes,
  changeCodes,
  embeddedProblemCodes,
  errorCodes,
  problemCodes,
  trustReasonCodes,
} from '#shared/verify/codes.ts'
import { coverage, integrity, trust, verdict } from '#shared/verify/result.ts'

const translate = createTranslator('en')

it.each([
  ['verify-problem', problemCodes],
  ['verify-error', errorCodes],
  ['verify-trust-reason', trustReasonCodes],
  ['verify-advice', adviceCodes],
  ['verify-change', changeCodes],
  ['verify-embedded', embeddedProblemCodes],
  ['verify-verdict', verdict.options],
  ['verify-verdict-detail', verdict.options],
  ['verify-integrity', integrity.options],
  ['verify-trust', trust.options],
  ['verify-coverage', coverage.options],
])('has words for every code of %s', (prefix, codes) => {
  for (const code of codes) {
    const key = `${prefix}.${code}`
    const words = isMessageKey(key) ? translate(key, { object: 7, detail: 'Reviewer' }) : ''
    expect(words, key).toMatch(/^\p{Lu}.{4,}/u)
  }
})
