import { describe, expect, it } from 'vitest'
import {
  changeFinding,
  closeFinding,
  type FindingContent,
  type FindingOutcome,
} from '#shared/domain/assessment/finding.ts'
import { disposeProposal, type Disposal } from '#shared/domain/assessment/proposal.ts'
import { beginReview, requestChanges, reviewEvidence, reviewResponse } from '#shared/domain/assessment/review.ts'
import { proposeFindings } from '#shared/domain/findings.ts'
import { scoreAssessment } from '#shared/domain/scoring/score-assessment.ts'
import { scoreInputOf, scoreSourceOfAssessment } from '#shared/domain/scoring/score-input.ts'
import { assessment as assessmentSchema, type Assessment } from '#shared/schema/assessment.ts'
import { evidenceId, findingId } from '#shared/schema/primitives.ts'
import {
  answeredWith,
  asOf,
  contentWith,
  drafted,
  minute,
  preparer,
  refusal,
  reviewer,
  succeeded,
  takenIntoReview,
} from '#tests/fixtures/assessment-steps.ts'
import { highestExposure, keyOf, smallQuestionnaire } from '#tests/fixtures/small-questionnaire.ts'

const paper = evidenceId.parse('b'.repeat(26))
const knockOut = { type: 'yes-no', yes: { credit: 100 }, no: { credit: 0, failing: true }, knockOut: true }
const made = smallQuestionnaire([{ id: 'K', ...knockOut }, { id: 'L' }, { id: 'N', notApplicable: true }, { id: 'G' }])
const inReview = takenIntoReview(
  answeredWith(drafted(made), made, {
    K: contentWith('no', { evidence: [paper] }),
    L: 'no',
    N: contentWith('na', { justification: 'None held' }),
    G: 'yes',
  }),
  made,
)

function review(assessment: Assessment, facts: Partial<Parameters<typeof reviewResponse>[1]> = {}) {
  return reviewResponse(assessment, {
    question: keyOf('K'),
    verdict: 'accepted',
    reason: '',
    fourEyes: 'required',
    by: reviewer,
    at: minute(5),
    ...facts,
  })
}

function proposalsOf(assessment: Assessment) {
  const documents = { assessment, questionnaires: [made], evidence: [], exposure: highestExposure, asOf }
  const input = scoreInputOf(scoreSourceOfAssessment(documents))
  return proposeFindings(input, scoreAssessment(input))
}

describe('reviewing a response', () => {
  it('records the decision, and takes it back', () => {
    const next = succeeded(review(inReview, { verdict: 'rejected', reason: 'Not shown' }))
    expect(next.responses[keyOf('K')]?.review).toEqual({
      verdict: 'rejected',
      reason: 'Not shown',
      by: reviewer,
      at: minute(5),
    })
    expect(assessmentSchema.safeParse(next).error).toBeUndefined()
    expect(succeeded(review(next, { verdict: null })).responses[keyOf('K')]?.review).toBeNull()
  })

  it('needs a reason unless it accepts', () => {
    expect(refusal(review(inReview, { verdict: 'rejected', reason: ' ' }))).toBe('reason-needed')
    expect(refusal(review(inReview, { verdict: 'asked-back' }))).toBe('reason-needed')
    expect(refusal(review(inReview))).toBe('ok')
  })

  it('never accepts "does not apply" that nobody justified', () => {
    const response = inReview.responses[keyOf('N')]
    if (response === undefined) throw new Error('no response')
    const responses = { ...inReview.responses, [keyOf('N')]: { ...response, justification: ' ' } }
    expect(refusal(review({ ...inReview, responses }, { question: keyOf('N') }))).toBe('justification-needed')
    expect(refusal(review(inReview, { question: keyOf('N') }))).toBe('ok')
  })

  it('is not for the one who answered, where four eyes are required', () => {
    expect(refusal(review(inReview, { by: preparer }))).toBe('four-eyes')
    expect(refusal(review(inReview, { by: preparer, fourEyes: 'waived' }))).toBe('ok')
  })

  it('is refused where nothing was answered, and outside a review', () => {
    expect(refusal(review(inReview, { question: keyOf('Z') }))).toBe('not-found')
    expect(refusal(review({ ...inReview, status: 'submitted' }))).toBe('wrong-status status=submitted')
  })
})

describe('reviewing evidence', () => {
  const facts = { evidenceId: paper, verdict: 'accepted', grade: 'B', reason: '', by: reviewer, at: minute(5) } as const

  it('records the verdict with its grade, and takes it back', () => {
    const next = succeeded(reviewEvidence(inReview, facts))
    expect(next.evidenceReviews[paper]).toMatchObject({ verdict: 'accepted', grade: 'B' })
    expect(assessmentSchema.safeParse(next).error).toBeUndefined()
    expect(succeeded(reviewEvidence(next, { ...facts, verdict: null })).evidenceReviews).toEqual({})
  })

  it('needs a reason to reject, and a response that names it', () => {
    expect(refusal(reviewEvidence(inReview, { ...facts, verdict: 'rejected' }))).toBe('reason-needed')
    expect(refusal(reviewEvidence(inReview, { ...facts, evidenceId: evidenceId.parse('c'.repeat(26)) }))).toBe(
      'not-found',
    )
  })
})

describe('handing back', () => {
  it('needs something asked back, or a note', () => {
    const request = { note: '', by: reviewer, at: minute(6) }
    expect(refusal(requestChanges(inReview, request))).toBe('reason-needed')
    expect(refusal(requestChanges(inReview, { ...request, note: 'Add the contract' }))).toBe('ok')
    const asked = succeeded(review(inReview, { verdict: 'asked-back', reason: 'Which year?' }))
    expect(succeeded(requestChanges(asked, request)).status).toBe('changes-requested')
    expect(refusal(beginReview(asked, request))).toBe('wrong-status status=in-review')
  })
})

const content: FindingContent = {
  title: 'No second factor',
  description: '',
  severity: 'critical',
  severityReason: '',
  treatment: 'remediate',
  treatmentPlan: '',
  owner: '',
  due: null,
}
const first = findingId.parse('f'.repeat(26))
const second = findingId.parse('g'.repeat(26))

function dispose(assessment: Assessment, id: string, disposal: Disposal) {
  const proposals = proposalsOf(assessment)
  return disposeProposal(assessment, { question: keyOf(id), disposal, proposals, by: reviewer, at: minute(7) })
}

const raised = succeeded(dispose(inReview, 'K', { kind: 'raise', findingId: first, finding: content }))

describe('proposals', () => {
  it('are raised as findings with what the method proposed beside what the reviewer chose', () => {
    expect(raised.findings).toEqual([
      expect.objectContaining({
        id: first,
        number: 1,
        questions: ['q:K'],
        proposedSeverity: 'critical',
        status: 'open',
      }),
    ])
    expect(raised.proposals[keyOf('K')]).toMatchObject({ kind: 'raised', finding: first })
    expect(assessmentSchema.safeParse(raised).error).toBeUndefined()
  })

  it('need a reason for another severity, a merger and a dismissal', () => {
    const lower = { ...content, severity: 'low' } as const
    expect(refusal(dispose(inReview, 'K', { kind: 'raise', findingId: first, finding: lower }))).toBe('reason-needed')
    const reasoned = { ...lower, severityReason: 'One test account' }
    expect(refusal(dispose(inReview, 'K', { kind: 'raise', findingId: first, finding: reasoned }))).toBe('ok')
    expect(refusal(dispose(inReview, 'K', { kind: 'dismiss', reason: '' }))).toBe('reason-needed')
    expect(refusal(dispose(raised, 'L', { kind: 'merge', findingId: first, reason: ' ' }))).toBe('reason-needed')
  })

  it('exist only for questions that failed, and are disposed of once', () => {
    expect(refusal(dispose(inReview, 'G', { kind: 'dismiss', reason: 'Fine' }))).toBe('not-found')
    expect(refusal(dispose(raised, 'K', { kind: 'dismiss', reason: 'Fine' }))).toBe('conflict')
    expect(
      refusal(dispose(raised, 'L', { kind: 'raise', findingId: first, finding: { ...content, severity: 'high' } })),
    ).toBe('conflict')
    expect(refusal(dispose(raised, 'L', { kind: 'merge', findingId: second, reason: 'Same' }))).toBe('not-found')
    expect(refusal(dispose(inReview, 'L', { kind: 'reopen' }))).toBe('not-found')
  })

  it('are merged into another finding, and leave it when taken back', () => {
    const merged = succeeded(dispose(raised, 'L', { kind: 'merge', findingId: first, reason: 'Same cause' }))
    expect(merged.findings[0]?.questions).toEqual(['q:K', 'q:L'])
    const back = succeeded(dispose(merged, 'K', { kind: 'reopen' }))
    expect(back.findings[0]?.questions).toEqual(['q:L'])
    expect(Object.keys(back.proposals)).toEqual(['q:L'])
    const gone = succeeded(dispose(back, 'L', { kind: 'reopen' }))
    expect([gone.findings, gone.proposals]).toEqual([[], {}])
  })
})

describe('findings', () => {
  const close = (assessment: Assessment, outcome: FindingOutcome, id = first) =>
    closeFinding(assessment, { findingId: id, outcome, asOf, by: reviewer, at: minute(8) })

  it('are changed with a reason for another severity', () => {
    const change = { findingId: first, finding: { ...content, owner: 'Vendor' }, by: reviewer, at: minute(8) }
    expect(succeeded(changeFinding(raised, change)).findings[0]).toMatchObject({ owner: 'Vendor', number: 1 })
    const lower = { ...change, finding: { ...content, severity: 'low' } as const }
    expect(refusal(changeFinding(raised, lower))).toBe('reason-needed')
    expect(refusal(changeFinding(raised, { ...change, findingId: second }))).toBe('not-found')
  })

  it('are closed and opened again', () => {
    const closed = succeeded(close(raised, { kind: 'close' }))
    expect(closed.findings[0]).toMatchObject({ status: 'closed', closedAt: minute(8) })
    expect(refusal(close(closed, { kind: 'close' }))).toBe('conflict')
    expect(succeeded(close(closed, { kind: 'reopen' })).findings[0]).toMatchObject({ status: 'open', closedAt: null })
    expect(refusal(close(raised, { kind: 'reopen' }))).toBe('conflict')
    expect(refusal(close(raised, { kind: 'close' }, second))).toBe('not-found')
  })

  it('are accepted only with a reason, and until a later day', () => {
    const accept = { kind: 'accept', reason: 'Until the move', expires: '2026-12-31' } as const
    expect(refusal(close(raised, { ...accept, reason: '' }))).toBe('reason-needed')
    expect(refusal(close(raised, { ...accept, expires: asOf }))).toBe('invalid-input expires=not-later')
    const accepted = succeeded(close(raised, accept))
    expect(accepted.findings[0]?.acceptance).toEqual({
      by: reviewer,
      reason: 'Until the move',
      expires: '2026-12-31',
      at: minute(8),
    })
    expect(assessmentSchema.safeParse(accepted).error).toBeUndefined()
    expect(succeeded(close(accepted, { kind: 'reopen' })).findings[0]).toMatchObject({
      status: 'open',
      acceptance: null,
    })
  })
})
