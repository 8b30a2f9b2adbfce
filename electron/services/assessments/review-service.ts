import { decide } from '#shared/domain/assessment/decide.ts'
import type { Actor } from '#shared/domain/assessment/command.ts'
import { changeFinding, closeFinding, findingOf } from '#shared/domain/assessment/finding.ts'
import { disposeProposal, type Disposal } from '#shared/domain/assessment/proposal.ts'
import { beginReview, requestChanges, reviewEvidence, reviewResponse } from '#shared/domain/assessment/review.ts'
import type { FindingProposal } from '#shared/domain/findings.ts'
import type { Result } from '#shared/domain/result.ts'
import { success } from '#shared/domain/result.ts'
import type { Failure } from '#shared/ipc/app-error.ts'
import { findingId, type AssessmentId } from '#shared/schema/primitives.ts'
import type { Answer, Ask } from '../answer.ts'
import { changesBetween, short } from '../audit-detail.ts'
import type { ServicePorts } from '../ports.ts'
import type { OpenSession, Session } from '../session/session.ts'
import type { AssessmentWriter } from './assessment-writer.ts'
import { loadAssessment } from './load.ts'
import type { ScoreBook } from './score-book.ts'

/** Judges what was submitted: responses, evidence, findings, decision. */
export interface ReviewService {
  begin(input: Ask<'assessment:begin-review'>): Answer<'assessment:begin-review'>
  requestChanges(input: Ask<'assessment:request-changes'>): Answer<'assessment:request-changes'>
  reviewResponse(input: Ask<'assessment:review-response'>): Answer<'assessment:review-response'>
  reviewEvidence(input: Ask<'assessment:review-evidence'>): Answer<'assessment:review-evidence'>
  disposeProposal(input: Ask<'assessment:dispose-proposal'>): Answer<'assessment:dispose-proposal'>
  changeFinding(input: Ask<'assessment:change-finding'>): Answer<'assessment:change-finding'>
  closeFinding(input: Ask<'assessment:close-finding'>): Answer<'assessment:close-finding'>
  decide(input: Ask<'assessment:decide'>): Answer<'assessment:decide'>
}

export function createReviewService(
  ports: ServicePorts,
  session: Session,
  writer: AssessmentWriter,
  book: ScoreBook,
): ReviewService {
  const { clock } = ports

  function actor(open: OpenSession): Actor {
    return { by: open.person.id, at: clock.now() }
  }

  async function proposals(open: OpenSession, id: AssessmentId): Promise<Result<readonly FindingProposal[], Failure>> {
    const loaded = await loadAssessment(open.repository, id)
    if (!loaded.ok) return loaded
    return success((await book.scoreOf(loaded.value, clock.today())).proposals)
  }

  return {
    async begin({ assessmentId }) {
      const allowed = session.authorise('review')
      if (!allowed.ok) return allowed
      return writer.change(allowed.value, assessmentId, {
        event: 'review-begun',
        command: (current) => beginReview(current, actor(allowed.value)),
      })
    },
    async requestChanges({ assessmentId, note }) {
      const allowed = session.authorise('review')
      if (!allowed.ok) return allowed
      return writer.change(allowed.value, assessmentId, {
        event: 'changes-requested',
        command: (current) => requestChanges(current, { note, ...actor(allowed.value) }),
        detail: () => ({ note: short(note) }),
      })
    },
    async reviewResponse({ assessmentId, question, verdict, reason }) {
      const allowed = session.authorise('review')
      if (!allowed.ok) return allowed
      const { fourEyes } = allowed.value.settings
      return writer.change(allowed.value, assessmentId, {
        event: 'response-reviewed',
        command: (current) => reviewResponse(current, { question, verdict, reason, fourEyes, ...actor(allowed.value) }),
        detail: (before) => ({
          question,
          before: before.responses[question]?.review?.verdict ?? null,
          after: verdict,
          reason: short(reason),
        }),
      })
    },
    async reviewEvidence({ assessmentId, evidenceId, verdict, grade, reason }) {
      const allowed = session.authorise('review')
      if (!allowed.ok) return allowed
      return writer.change(allowed.value, assessmentId, {
        event: 'evidence-reviewed',
        command: (current) => reviewEvidence(current, { evidenceId, verdict, grade, reason, ...actor(allowed.value) }),
        detail: (before) => ({
          evidence: evidenceId,
          before: before.evidenceReviews[evidenceId]?.verdict ?? null,
          after: verdict,
          grade,
          reason: short(reason),
        }),
      })
    },
    async disposeProposal({ assessmentId, question, disposition }) {
      const allowed = session.authorise('review')
      if (!allowed.ok) return allowed
      const disposal: Disposal =
        disposition.kind === 'raise' ? { ...disposition, findingId: findingId.parse(ports.ids.next()) } : disposition
      return writer.change(allowed.value, assessmentId, {
        event: 'proposal-disposed',
        command: async (current) => {
          const proposed = await proposals(allowed.value, assessmentId)
          if (!proposed.ok) return proposed
          return disposeProposal(current, { question, disposal, proposals: proposed.value, ...actor(allowed.value) })
        },
        detail: () => ({
          question,
          kind: disposal.kind,
          reason: 'reason' in disposal ? short(disposal.reason) : null,
        }),
      })
    },
    async changeFinding({ assessmentId, findingId: id, finding }) {
      const allowed = session.authorise('review')
      if (!allowed.ok) return allowed
      return writer.change(allowed.value, assessmentId, {
        event: 'finding-changed',
        command: (current) => changeFinding(current, { findingId: id, finding, ...actor(allowed.value) }),
        detail: (before) => ({ finding: id, changes: changesBetween(findingOf(before, id) ?? {}, finding) }),
      })
    },
    async closeFinding({ assessmentId, findingId: id, outcome }) {
      const allowed = session.authorise('review')
      if (!allowed.ok) return allowed
      return writer.change(allowed.value, assessmentId, {
        event: 'finding-settled',
        command: (current) =>
          closeFinding(current, { findingId: id, outcome, asOf: clock.today(), ...actor(allowed.value) }),
        detail: () => ({ finding: id, ...outcome }),
      })
    },
    async decide({ assessmentId, outcome, conditions, reason, validUntil }) {
      const allowed = session.authorise('decide')
      if (!allowed.ok) return allowed
      const { fourEyes } = allowed.value.settings
      const decision = { outcome, conditions, reason, validUntil }
      return writer.change(allowed.value, assessmentId, {
        event: 'assessment-decided',
        command: async (current) => {
          const proposed = await proposals(allowed.value, assessmentId)
          if (!proposed.ok) return proposed
          const facts = { ...decision, proposals: proposed.value, fourEyes, asOf: clock.today() }
          return decide(current, { ...facts, ...actor(allowed.value) })
        },
        detail: (_before, after) => ({
          outcome,
          conditions: short(conditions),
          reason: short(reason),
          validUntil,
          samePersonPrepared: after.decision?.samePersonPrepared ?? null,
        }),
      })
    },
  }
}
