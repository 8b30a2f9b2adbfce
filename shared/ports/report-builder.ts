import type { Result } from '../domain/result.ts'
import type { Failure } from '../ipc/app-error.ts'
import type { ReportData } from '../schema/report-data.ts'

/** Makes the unsigned pages of a report, off the main thread. Same data, same bytes. */
export interface ReportBuilder {
  /** `report-too-slow` past the time limit. Warnings name characters that no bundled font has. */
  build(
    data: ReportData,
    options: { readonly paper: 'a4' | 'letter'; readonly preview: boolean },
  ): Promise<Result<BuiltReport, Failure>>
}

export interface BuiltReport {
  readonly bytes: Uint8Array
  readonly pages: number
  readonly warnings: readonly { readonly code: 'no-glyph'; readonly characters: readonly string[] }[]
}
