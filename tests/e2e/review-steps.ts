import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { placedQuestions } from '#shared/domain/questions.ts'
import type { AssessmentView } from '#shared/ipc/assessment-channels.ts'
import { exposureFactorIds, emptyExposureProfile, type ExposureProfile } from '#shared/schema/exposure.ts'
import { questionKey, questionnaireId, type AssessmentId, type QuestionKey } from '#shared/schema/primitives.ts'
import type { Answer } from '#shared/schema/response.ts'
import { extremeAnswer } from '#tests/fixtures/services/answers.ts'
import type { RunningApp } from './support/launch.ts'
import { call } from './support/workspace.ts'

export const questionnaire = 'quick-screening'

/** How a vendor answered: everything as well as can be, but for the worst answers named here and files attached. */
export interface Answering {
  readonly worst: readonly string[]
  readonly comments?: Readonly<Record<string, string>>
  readonly files?: Readonly<Record<string, readonly string[]>>
  readonly questionnaire?: string
  readonly title?: string
}

/** Adds a vendor with one engagement and an assessment that was answered and submitted. */
export async function submitAssessment(
  app: RunningApp,
  folder: string,
  answering: Answering,
  vendorName = 'Example Labelling Ltd',
): Promise<AssessmentId> {
  const { page } = app
  const { vendor } = await call(page, 'vendor:create', { legalName: vendorName, country: 'NL' })
  const { engagement } = await call(page, 'engagement:create', {
    vendorId: vendor.id,
    facts: { title: 'Speech data 2027', status: 'active' },
  })
  await call(page, 'engagement:set-exposure', { id: engagement.id, exposure: middlingExposure() })
  const { rows } = await call(page, 'questionnaire:list', {})
  const id = answering.questionnaire ?? questionnaire
  const version = rows.find((row) => row.id === id)?.version ?? ''
  const { assessmentId } = await call(page, 'assessment:start', {
    engagementId: engagement.id,
    title: answering.title ?? 'Yearly assessment',
    questionnaires: [{ id: questionnaireId.parse(id), version }],
  })
  await answerAll(page, assessmentId, answering)
  await attachAll(page, folder, assessmentId, answering)
  await call(page, 'assessment:submit', { assessmentId })
  // The window did none of this itself: let it read everything anew.
  await page.reload()
  return assessmentId
}

/** The assessment as it is on the disk. */
export function read(page: Page, assessmentId: AssessmentId): Promise<AssessmentView> {
  return call(page, 'assessment:get', { assessmentId })
}

export function keyOf(id: string, questionnaireOf = questionnaire): QuestionKey {
  return questionKey.parse(`${questionnaireOf}:${id}`)
}

/** The vendor holds keys of ours, so that every question of the questionnaire is asked. */
const facts: Readonly<Record<string, Answer>> = { 'S-2': { kind: 'options', options: ['secret', 'credentials'] } }

async function answerAll(page: Page, assessmentId: AssessmentId, answering: Answering): Promise<void> {
  const { questionnaires, asOf } = await read(page, assessmentId)
  for (const { key, question } of placedQuestions(questionnaires)) {
    const wish = answering.worst.includes(question.id) ? 'worst' : 'best'
    const answer = facts[question.id] ?? extremeAnswer(question, wish, asOf)
    if (answer === null) continue
    const content = {
      answer: answer.kind === 'options' ? { kind: answer.kind, options: [...answer.options] } : answer,
      comment: answering.comments?.[question.id] ?? '',
      justification: '',
      compensatingControl: '',
      evidence: [],
      flagged: false,
    }
    await call(page, 'assessment:save-response', { assessmentId, question: key, content })
  }
}

async function attachAll(page: Page, folder: string, assessmentId: AssessmentId, answering: Answering): Promise<void> {
  const source = join(folder, 'files')
  await mkdir(source, { recursive: true })
  for (const [id, names] of Object.entries(answering.files ?? {})) {
    const paths = names.map((name) => join(source, name))
    for (const path of paths) await writeFile(path, `What ${path} shows.\n`)
    const question = keyOf(id, answering.questionnaire)
    await call(page, 'evidence:attach', { assessmentId, question, paths })
  }
}

function middlingExposure(): ExposureProfile {
  const factors = { ...emptyExposureProfile.factors }
  for (const id of exposureFactorIds) factors[id] = { level: 3, note: '', weight: 1 }
  return { factors }
}
