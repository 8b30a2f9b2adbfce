import { call } from './support/workspace.ts'
import type { RunningApp } from './support/launch.ts'
import type { AssessmentId, ReportId } from '#shared/schema/primitives.ts'
import { submitAssessment } from './review-steps.ts'

/** An assessment that was answered, begun to be reviewed, and decided. */
export async function decideAssessment(app: RunningApp, folder: string): Promise<AssessmentId> {
  const { page } = app
  const assessmentId = await submitAssessment(app, folder, { worst: [] })
  await call(page, 'assessment:begin-review', { assessmentId })
  await call(page, 'assessment:decide', {
    assessmentId,
    outcome: 'approve',
    conditions: [],
    reason: 'Good enough for what is asked of it.',
    validUntil: null,
  })
  // The window did none of this itself: let it read everything anew.
  await page.reload()
  return assessmentId
}

/** Issues the report of a decided assessment without the window. */
export async function issueReport(
  { page }: RunningApp,
  assessmentId: AssessmentId,
  passphrase: string,
): Promise<ReportId> {
  const { report } = await call(page, 'report:issue', { assessmentId, passphrase, paper: 'a4' })
  await page.reload()
  return report.id
}
