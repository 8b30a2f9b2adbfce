import { z } from 'zod'
import { assessmentId, line, reportId } from '../schema/primitives.ts'
import { registerEntry } from '../schema/register.ts'
import { verificationReport } from '../verify/result.ts'
import { channel } from './channel.ts'

const bytes = z.instanceof(Uint8Array)
const reportRow = registerEntry.extend({ vendorName: line, engagementTitle: line, issuedByName: line })
export type ReportRow = z.infer<typeof reportRow>

export const reportChannels = {
  /** The pages as they would be issued now, marked as a preview on every page. */
  'report:preview': channel(
    z.strictObject({ assessmentId }),
    z.strictObject({ pdf: bytes, pages: z.int(), number: z.string(), missingCharacters: z.array(z.string()) }),
  ),
  /** Numbers, builds, signs with the acting person's identity, stores and registers the report. */
  'report:issue': channel(
    z.strictObject({ assessmentId, passphrase: z.string().min(1).max(1024), paper: z.enum(['a4', 'letter']) }),
    z.strictObject({ report: reportRow }),
  ),
  'report:list': channel(z.strictObject({}), z.strictObject({ rows: z.array(reportRow) })),
  'report:read': channel(z.strictObject({ id: reportId }), z.strictObject({ report: reportRow, pdf: bytes })),
  'report:save-copy': channel(z.strictObject({ id: reportId }), z.strictObject({ savedTo: z.string().nullable() })),
  'verify:choose': channel(z.strictObject({}), z.strictObject({ path: z.string().nullable() })),
  /** Verifies a file; a locked workspace lends no trust list, all the rest works. */
  'verify:file': channel(
    z.strictObject({ path: z.string().min(1).max(4096) }),
    z.strictObject({ fileName: z.string(), report: verificationReport, embedded: z.json().nullable() }),
  ),
  'verify:save-embedded': channel(
    z.strictObject({ path: z.string().min(1).max(4096) }),
    z.strictObject({ savedTo: z.string().nullable() }),
  ),
}
