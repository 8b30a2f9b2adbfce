import { z } from 'zod'
import { verificationReport } from '#shared/verify/result.ts'

/** What the verifying worker is given. */
export const verifyRequest = z.strictObject({
  pdf: z.instanceof(Uint8Array),
  fileName: z.string(),
  trusted: z.array(z.instanceof(Uint8Array)),
  now: z.iso.datetime(),
})
export type VerifyRequest = z.infer<typeof verifyRequest>

/** What it answers, once. */
export const verifyAnswer = z.strictObject({
  report: verificationReport,
  embedded: z.instanceof(Uint8Array).nullable(),
})
