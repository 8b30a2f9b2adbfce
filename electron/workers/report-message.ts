import { z } from 'zod'
import { reportData, type ReportData } from '#shared/schema/report-data.ts'

/** What the report worker is asked. */
export const reportRequest = z.strictObject({
  data: reportData,
  options: z.strictObject({
    resourcesDirectory: z.string(),
    paper: z.enum(['a4', 'letter']),
    preview: z.boolean(),
    version: z.string(),
  }),
})

/** What it answers. */
export const reportAnswer = z.strictObject({
  bytes: z.instanceof(Uint8Array),
  pages: z.int().min(1),
  warnings: z.array(z.strictObject({ code: z.literal('no-glyph'), characters: z.array(z.string()) })),
})

export interface ReportRequest {
  readonly data: ReportData
  readonly options: z.infer<typeof reportRequest>['options']
}
