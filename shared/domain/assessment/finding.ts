import type { Assessment } from '../../schema/assessment.ts'
import type { Finding, Severity } from '../../schema/finding.ts'
import type { FindingId } from '../../schema/primitives.ts'
import { success } from '../result.ts'
import { isBlank, refuse, when, type Actor, type CommandResult } from './command.ts'

/** What a reviewer writes about a weakness. */
export type FindingContent = Pick<
  Finding,
  'title' | 'description' | 'severity' | 'severityReason' | 'treatment' | 'treatmentPlan' | 'owner' | 'due'
>

/** What becomes of a finding: closed, its risk formally accepted until a day, or open again. */
export type FindingOutcome =
  | { readonly kind: 'close' }
  | { readonly kind: 'accept'; readonly reason: string; readonly expires: string }
  | { readonly kind: 'reopen' }

/**
 * Changes what is written about a finding. Failures: `not-found`; `reason-needed` (another severity than proposed
 * without a reason).
 */
export function changeFinding(
  assessment: Assessment,
  change: { readonly findingId: FindingId; readonly finding: FindingContent } & Actor,
): CommandResult {
  return when(assessment, 'change-finding', () => {
    const { findingId, finding: content, at } = change
    const finding = findingOf(assessment, findingId)
    if (finding === undefined) return refuse('not-found')
    if (lacksSeverityReason(content, finding.proposedSeverity)) return refuse('reason-needed')
    return success(withFinding(assessment, { ...finding, ...contentOf(content) }, at))
  })
}

/**
 * Closes a finding, accepts its risk, or opens it again. Failures: `not-found`; `reason-needed` (acceptance without
 * one); `invalid-input` with the field `expires` (an acceptance must run beyond the day `asOf`); `conflict` (it is
 * already so).
 */
export function closeFinding(
  assessment: Assessment,
  change: { readonly findingId: FindingId; readonly outcome: FindingOutcome; readonly asOf: string } & Actor,
): CommandResult {
  return when(assessment, 'close-finding', () => {
    const { findingId, outcome, asOf, by, at } = change
    const finding = findingOf(assessment, findingId)
    if (finding === undefined) return refuse('not-found')
    if (outcome.kind === 'accept') {
      if (isBlank(outcome.reason)) return refuse('reason-needed')
      if (outcome.expires <= asOf) return refuse('invalid-input', { expires: 'not-later' })
      const acceptance = { by, reason: outcome.reason, expires: outcome.expires, at }
      return success(withFinding(assessment, { ...finding, status: 'accepted', acceptance, closedAt: null }, at))
    }
    const status = outcome.kind === 'close' ? 'closed' : 'open'
    if (finding.status === status) return refuse('conflict')
    const closedAt = status === 'closed' ? at : null
    return success(withFinding(assessment, { ...finding, status, acceptance: null, closedAt }, at))
  })
}

export function findingOf(assessment: Assessment, id: FindingId): Finding | undefined {
  return assessment.findings.find((finding) => finding.id === id)
}

/** Replaces the finding of the same id. */
export function withFinding(assessment: Assessment, changed: Finding, at: string): Assessment {
  const findings = assessment.findings.map((finding) => (finding.id === changed.id ? changed : finding))
  return { ...assessment, findings, updatedAt: at }
}

export function lacksSeverityReason(content: FindingContent, proposed: Severity): boolean {
  return content.severity !== proposed && isBlank(content.severityReason)
}

/** The fields that a reviewer may set, and no other that the object may carry. */
export function contentOf(content: FindingContent): FindingContent {
  const { title, description, severity, severityReason, treatment, treatmentPlan, owner, due } = content
  return { title, description, severity, severityReason, treatment, treatmentPlan, owner, due }
}
