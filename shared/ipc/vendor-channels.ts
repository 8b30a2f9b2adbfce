import { z } from 'zod'
import { assessmentStatus } from '../schema/assessment.ts'
import { exposureProfile } from '../schema/exposure.ts'
import {
  assessmentId,
  calendarDate,
  engagementId,
  evidenceId,
  instant,
  line,
  optionalLine,
  reportId,
  vendorId,
} from '../schema/primitives.ts'
import { registerEntry } from '../schema/register.ts'
import { scoreSummary } from '../schema/score.ts'
import { engagement, engagementFacts, vendor, vendorFacts } from '../schema/vendor.ts'
import { evidence } from '../schema/evidence.ts'
import { channel } from './channel.ts'

/** One assessment in a list. */
export const assessmentRow = z.strictObject({
  id: assessmentId,
  vendorId,
  vendorName: line,
  engagementId,
  engagementTitle: line,
  title: line,
  questionnaires: z.array(z.strictObject({ id: z.string(), title: line, version: z.string() })),
  status: assessmentStatus,
  statusSince: instant,
  answered: z.int().min(0),
  applicable: z.int().min(0),
  score: scoreSummary,
  openFindings: z.int().min(0),
  updatedAt: instant,
})

/** One engagement in the vendor list; figures are of its newest assessment that has any. */
export const engagementRow = z.strictObject({
  vendorId,
  vendorName: line,
  country: z.string(),
  vendorStatus: vendorFacts.shape.status,
  tags: z.array(z.string()),
  /** Null for a vendor without an engagement. */
  engagement: z
    .strictObject({
      id: engagementId,
      title: line,
      status: engagementFacts.shape.status,
      owner: optionalLine,
      nextReview: calendarDate.nullable(),
      annualSpend: engagementFacts.shape.annualSpend,
    })
    .nullable(),
  assessment: assessmentRow.nullable(),
  exposure: z.number().nullable(),
})

/** Something that waits for a person today. Words: catalogue `portfolio.task.<kind>`. */
export const portfolioTask = z.strictObject({
  kind: z.enum([
    'review-waiting',
    'changes-requested',
    'in-progress',
    'decision-waiting',
    'report-waiting',
    'review-due',
    'evidence-expiring',
    'finding-overdue',
    'exposure-missing',
    'nothing-assessed',
  ]),
  vendorId,
  vendorName: line,
  engagementId: engagementId.nullable(),
  assessmentId: assessmentId.nullable(),
  subject: z.string(),
  due: calendarDate.nullable(),
})

export const timelineEvent = z.strictObject({
  at: instant,
  kind: z.enum(['vendor-created', 'engagement-created', 'assessment-status', 'report-issued', 'evidence-added']),
  subject: z.string(),
  status: assessmentStatus.nullable(),
  assessmentId: assessmentId.nullable(),
  reportId: reportId.nullable(),
  evidenceId: evidenceId.nullable(),
  by: z.string(),
})

export const vendorChannels = {
  'portfolio:get': channel(
    z.strictObject({}),
    z.strictObject({ asOf: calendarDate, tasks: z.array(portfolioTask), engagements: z.array(engagementRow) }),
  ),
  'vendor:list': channel(z.strictObject({}), z.strictObject({ rows: z.array(engagementRow) })),
  'vendor:get': channel(
    z.strictObject({ id: vendorId }),
    z.strictObject({
      vendor,
      engagements: z.array(engagement),
      assessments: z.array(assessmentRow),
      evidence: z.array(evidence),
      reports: z.array(registerEntry),
      timeline: z.array(timelineEvent),
    }),
  ),
  'vendor:create': channel(vendorFacts, z.strictObject({ vendor })),
  'vendor:update': channel(z.strictObject({ id: vendorId, facts: vendorFacts }), z.strictObject({ vendor })),
  'engagement:create': channel(z.strictObject({ vendorId, facts: engagementFacts }), z.strictObject({ engagement })),
  'engagement:update': channel(
    z.strictObject({ id: engagementId, facts: engagementFacts }),
    z.strictObject({ engagement }),
  ),
  'engagement:set-exposure': channel(
    z.strictObject({ id: engagementId, exposure: exposureProfile }),
    z.strictObject({ engagement, savedAt: instant }),
  ),
}

export type AssessmentRow = z.infer<typeof assessmentRow>
export type EngagementRow = z.infer<typeof engagementRow>
export type PortfolioTask = z.infer<typeof portfolioTask>
export type TimelineEvent = z.infer<typeof timelineEvent>
