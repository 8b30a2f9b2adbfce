import { openProposals, proposeFindings, type FindingProposal } from '#shared/domain/findings.ts'
import { scoreAssessment } from '#shared/domain/scoring/score-assessment.ts'
import { scoreInputOf, scoreSourceOfAssessment } from '#shared/domain/scoring/score-input.ts'
import { splitQuestionKey } from '#shared/domain/question-key.ts'
import { addDays } from '#shared/domain/calendar.ts'
import type { FindingId, AssessmentId, QuestionKey } from '#shared/schema/primitives.ts'
import { questionKey } from '#shared/schema/primitives.ts'
import type { DemoCase, DemoReview } from './demo-case.ts'
import { done } from './done.ts'
import type { Stage } from './stage.ts'

/** Judges responses and evidence as the script says, and disposes of every proposal. Without a review only the proposals are looked at. */
export async function playReview(stage: Stage, script: DemoCase, assessmentId: AssessmentId): Promise<void> {
  if (script.review) await judge(stage, script, script.review, assessmentId)
  await disposeAll(stage, script, assessmentId)
}

async function judge({ services }: Stage, script: DemoCase, review: DemoReview, assessmentId: AssessmentId) {
  const { assessment, evidence } = await done(services.preparation.get({ assessmentId }))
  for (const piece of evidence) {
    const said = script.evidence.find(({ fileName }) => fileName === piece.fileName)
    if (!said) continue
    const { verdict, grade, reason } = said
    await done(services.review.reviewEvidence({ assessmentId, evidenceId: piece.id, verdict, grade, reason }))
  }
  for (const [key, response] of Object.entries(assessment.responses)) {
    if (response.answer === null) continue
    const question = questionKey.parse(key)
    const reason = review.rejected[idOf(question)]
    const verdict = reason === undefined ? 'accepted' : 'rejected'
    await done(services.review.reviewResponse({ assessmentId, question, verdict, reason: reason ?? '' }))
  }
}

async function disposeAll(stage: Stage, script: DemoCase, assessmentId: AssessmentId) {
  const { services, clock } = stage
  const { findings, merged } = script.review ?? nothingJudged
  const raised = new Map<string, FindingId>()
  const proposals = await proposalsOf(stage, assessmentId)
  // Findings first: others may be merged into them.
  for (const { question, severity } of proposals) {
    const said = findings[idOf(question)]
    if (!said) continue
    const { dueInDays, ...content } = said
    const finding = { ...content, severity, severityReason: '', due: addDays(clock.today(), dueInDays) }
    const { assessment } = await done(
      services.review.disposeProposal({ assessmentId, question, disposition: { kind: 'raise', finding } }),
    )
    const made = assessment.findings.find(({ questions }) => questions.includes(question))
    if (made) raised.set(idOf(question), made.id)
  }
  for (const { question } of await proposalsOf(stage, assessmentId)) {
    const said = merged[idOf(question)]
    const findingId = said && raised.get(said.into)
    const disposition = findingId
      ? ({ kind: 'merge', findingId, reason: said.reason } as const)
      : ({ kind: 'dismiss', reason: dismissal(script) } as const)
    await done(services.review.disposeProposal({ assessmentId, question, disposition }))
  }
}

const nothingJudged: DemoReview = { rejected: {}, findings: {}, merged: {} }

function dismissal(script: DemoCase): string {
  return script.review
    ? 'Looked at with the vendor: small for this engagement, and seen again at the next assessment.'
    : 'Not judged yet: to be taken up when the answers are reviewed.'
}

async function proposalsOf({ services }: Stage, assessmentId: AssessmentId): Promise<readonly FindingProposal[]> {
  const view = await done(services.preparation.get({ assessmentId }))
  const { assessment, questionnaires, evidence, engagement, asOf } = view
  const input = scoreInputOf(
    scoreSourceOfAssessment({ assessment, questionnaires, evidence, exposure: engagement.exposure, asOf }),
  )
  return openProposals(proposeFindings(input, scoreAssessment(input)), assessment.proposals)
}

function idOf(question: QuestionKey): string {
  return splitQuestionKey(question).questionId
}
