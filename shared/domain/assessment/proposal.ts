import type { Assessment } from '../../schema/assessment.ts'
import type { Finding, ProposalDisposition } from '../../schema/finding.ts'
import type { FindingId, QuestionKey } from '../../schema/primitives.ts'
import { assertNever } from '../assert-never.ts'
import type { FindingProposal } from '../findings.ts'
import { success } from '../result.ts'
import { isBlank, refuse, when, without, type Actor, type CommandResult } from './command.ts'
import { contentOf, findingOf, lacksSeverityReason, withFinding, type FindingContent } from './finding.ts'

/** What a reviewer makes of a proposal. `findingId` of `raise` is a fresh id for the new finding. */
export type Disposal =
  | { readonly kind: 'raise'; readonly findingId: FindingId; readonly finding: FindingContent }
  | { readonly kind: 'merge'; readonly findingId: FindingId; readonly reason: string }
  | { readonly kind: 'dismiss'; readonly reason: string }
  | { readonly kind: 'reopen' }

/**
 * Raises a proposal as a finding of its own, merges it into another finding, dismisses it, or takes that back. Taking
 * back a raised or merged one takes its question out of the finding; a finding left without a question goes.
 *
 * Failures: `not-found` (the method proposes nothing for the question, or no such finding, or nothing to take back);
 * `conflict` (disposed already: reopen first; or the id is taken); `reason-needed` (merge or dismiss without one, or a
 * severity other than proposed).
 */
export function disposeProposal(
  assessment: Assessment,
  change: {
    readonly question: QuestionKey
    readonly disposal: Disposal
    readonly proposals: readonly FindingProposal[]
  } & Actor,
): CommandResult {
  return when(assessment, 'dispose-proposal', () => {
    const { question, disposal, proposals, by, at } = change
    if (disposal.kind === 'reopen') return reopen(assessment, question, at)
    const proposal = proposals.find((candidate) => candidate.question === question)
    if (proposal === undefined) return refuse('not-found')
    if (assessment.proposals[question] !== undefined) return refuse('conflict')
    switch (disposal.kind) {
      case 'raise':
        return raise(assessment, proposal, disposal, { by, at })
      case 'merge':
        return merge(assessment, question, disposal, { by, at })
      case 'dismiss':
        return dismiss(assessment, question, disposal, { by, at })
      default:
        return assertNever(disposal)
    }
  })
}

function raise(
  assessment: Assessment,
  { question, severity: proposedSeverity }: FindingProposal,
  { findingId, finding: content }: Extract<Disposal, { kind: 'raise' }>,
  { by, at }: Actor,
): CommandResult {
  if (findingOf(assessment, findingId) !== undefined) return refuse('conflict')
  if (lacksSeverityReason(content, proposedSeverity)) return refuse('reason-needed')
  const finding: Finding = {
    ...contentOf(content),
    id: findingId,
    number: Math.max(0, ...assessment.findings.map(({ number }) => number)) + 1,
    questions: [question],
    proposedSeverity,
    status: 'open',
    acceptance: null,
    closedAt: null,
    raisedBy: by,
    raisedAt: at,
  }
  const raised = { ...assessment, findings: [...assessment.findings, finding] }
  return success(dispose(raised, question, { kind: 'raised', finding: findingId, by, at }))
}

function merge(
  assessment: Assessment,
  question: QuestionKey,
  { findingId, reason }: Extract<Disposal, { kind: 'merge' }>,
  { by, at }: Actor,
): CommandResult {
  const finding = findingOf(assessment, findingId)
  if (finding === undefined) return refuse('not-found')
  if (isBlank(reason)) return refuse('reason-needed')
  const questions = [...finding.questions.filter((each) => each !== question), question]
  const merged = withFinding(assessment, { ...finding, questions }, at)
  return success(dispose(merged, question, { kind: 'merged', finding: findingId, reason, by, at }))
}

function dismiss(
  assessment: Assessment,
  question: QuestionKey,
  { reason }: Extract<Disposal, { kind: 'dismiss' }>,
  { by, at }: Actor,
): CommandResult {
  return isBlank(reason)
    ? refuse('reason-needed')
    : success(dispose(assessment, question, { kind: 'dismissed', reason, by, at }))
}

function reopen(assessment: Assessment, question: QuestionKey, at: string): CommandResult {
  const disposition = assessment.proposals[question]
  if (disposition === undefined) return refuse('not-found')
  const about = disposition.kind === 'dismissed' ? null : disposition.finding
  const findings = assessment.findings
    .map((finding) =>
      finding.id === about ? { ...finding, questions: finding.questions.filter((each) => each !== question) } : finding,
    )
    .filter(({ questions }) => questions.length > 0)
  return success({ ...assessment, findings, proposals: without(assessment.proposals, question), updatedAt: at })
}

function dispose(assessment: Assessment, question: QuestionKey, disposition: ProposalDisposition): Assessment {
  return {
    ...assessment,
    proposals: { ...assessment.proposals, [question]: disposition },
    updatedAt: disposition.at,
  }
}
