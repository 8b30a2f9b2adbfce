import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { addDays } from '#shared/domain/calendar.ts'
import { findQuestion, placedQuestions } from '#shared/domain/questions.ts'
import type { AssessmentView } from '#shared/ipc/assessment-channels.ts'
import type { ReportRow } from '#shared/ipc/report-channels.ts'
import { exposureProfile } from '#shared/schema/exposure.ts'
import { questionKey, questionnaireId, type AssessmentId, type DeepReadonly } from '#shared/schema/primitives.ts'
import { engagementFacts, vendorFacts } from '#shared/schema/vendor.ts'
import type { DemoCase } from './demo-case.ts'
import { done } from './done.ts'
import { playReview } from './play-review.ts'
import { contentOfShort } from './short-answer.ts'
import type { Stage } from './stage.ts'

type View = DeepReadonly<AssessmentView>

/** Plays one vendor from its first entry to the issued report; null where the case ends before that. */
export async function playCase(stage: Stage, script: DemoCase): Promise<DeepReadonly<ReportRow> | null> {
  const { services, clock } = stage
  const assessmentId = await begin(stage, script)
  await answer(stage, script, assessmentId)
  await attach(stage, script, assessmentId)
  if (script.decision === null) return null
  clock.passDays(1)
  await done(services.preparation.submit({ assessmentId }))
  await done(services.review.begin({ assessmentId }))
  clock.passDays(1)
  await playReview(stage, script, assessmentId)
  const { outcome, conditions, reason, validForDays } = script.decision
  const validUntil = validForDays === null ? null : addDays(clock.today(), validForDays)
  await done(services.review.decide({ assessmentId, outcome, conditions, reason, validUntil }))
  clock.passDays(1)
  const { report } = await done(services.reports.issue({ assessmentId, passphrase: stage.passphrase, paper: 'a4' }))
  return report
}

async function begin({ services, clock }: Stage, script: DemoCase): Promise<AssessmentId> {
  const { vendor } = await done(services.vendors.create(vendorFacts.parse(script.vendor)))
  const today = clock.today()
  const facts = engagementFacts.parse({
    contractStart: addDays(today, -400),
    contractEnd: addDays(today, 330),
    ...script.engagement,
  })
  const { engagement } = await done(services.vendors.createEngagement({ vendorId: vendor.id, facts }))
  const factors = Object.entries(script.exposure).map(([id, [level, note]]) => [id, { level, note, weight: 1 }])
  const exposure = exposureProfile.parse({ factors: Object.fromEntries(factors) })
  await done(services.vendors.setExposure({ id: engagement.id, exposure }))
  const library = await done(services.questionnaires.list())
  const version = library.rows.find(({ id }) => id === script.questionnaire)?.version ?? ''
  const questionnaires = [{ id: questionnaireId.parse(script.questionnaire), version }]
  clock.passDays(1)
  const started = services.preparation.start({ engagementId: engagement.id, title: script.title, questionnaires })
  return (await done(started)).assessmentId
}

/** Answers in the order of the questionnaire, so that follow-ups come after what they follow from. */
async function answer({ services, clock }: Stage, script: DemoCase, assessmentId: AssessmentId): Promise<void> {
  const view: View = await done(services.preparation.get({ assessmentId }))
  for (const { key, question } of placedQuestions(view.questionnaires)) {
    const short = script.answers[question.id]
    if (short === undefined) continue
    const content = {
      ...contentOfShort(question, short, clock.today()),
      compensatingControl: '',
      evidence: [],
      flagged: false,
    }
    await done(services.preparation.setPosition({ assessmentId, question: key }))
    await done(services.preparation.saveResponse({ assessmentId, question: key, content }))
  }
}

async function attach(stage: Stage, script: DemoCase, assessmentId: AssessmentId): Promise<void> {
  const { services, clock, scratch } = stage
  const today = clock.today()
  const { questionnaires } = await done(services.preparation.get({ assessmentId }))
  for (const piece of script.evidence) {
    const path = join(scratch, piece.fileName)
    await writeFile(path, piece.text)
    const [from, to] = piece.periodDaysAgo ?? [null, null]
    const facts = {
      title: piece.title,
      kind: piece.kind,
      periodFrom: from === null ? null : addDays(today, -from),
      periodTo: to === null ? null : addDays(today, -to),
      expires: piece.expiresInDays === null ? null : addDays(today, piece.expiresInDays),
      note: '',
    }
    for (const id of piece.questions) {
      const question = questionKey.parse(`${script.questionnaire}:${id}`)
      if (!findQuestion(questionnaires, question)) throw new Error(`the example names no such question: ${question}`)
      const { added } = await done(services.evidence.attach({ assessmentId, question, paths: [path] }))
      for (const evidence of added) await done(services.evidence.update({ id: evidence.id, facts }))
    }
  }
}
