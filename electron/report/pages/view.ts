import { explain, type Explanation } from '#shared/domain/scoring/explanation.ts'
import { scoreAssessment } from '#shared/domain/scoring/score-assessment.ts'
import { scoreInputOfReport } from '#shared/domain/scoring/score-input.ts'
import type { QuestionScore, Score } from '#shared/domain/scoring/score.ts'
import { placedQuestions, type PlacedQuestion } from '#shared/domain/questions.ts'
import type { Finding } from '#shared/schema/finding.ts'
import type { QuestionKey } from '#shared/schema/primitives.ts'
import type { ReportData, ReportEvidence } from '#shared/schema/report-data.ts'
import type { Response } from '#shared/schema/response.ts'
import { answerLines } from '#shared/text/answer-words.ts'
import type { Translator } from '#shared/text/translator.ts'

/** Report data with all that the pages derive from it: every figure comes from the scoring functions. */
export interface ReportView {
  readonly data: ReportData
  readonly t: Translator
  readonly score: Score
  readonly explanation: Explanation | null
  readonly questions: ReadonlyMap<QuestionKey, PlacedQuestion>
  /** SHA-256 and title of each questionnaire are printed; the pages say "preview" instead of "issued". */
  readonly isPreview: boolean
}

export function createView(data: ReportData, t: Translator, isPreview: boolean): ReportView {
  const input = scoreInputOfReport(data)
  const score = scoreAssessment(input)
  return {
    data,
    t,
    score,
    explanation: explain(input, score),
    questions: new Map(placedQuestions(data.questionnaires).map((place) => [place.key, place])),
    isPreview,
  }
}

export function personName({ data }: ReportView, id: string): string {
  return data.people.find((person) => person.id === id)?.name ?? id
}

/** A calendar date in full: 24 November 2026. */
export function dateText({ t }: ReportView, date: string): string {
  return new Intl.DateTimeFormat(dateLocale(t.locale), { dateStyle: 'long', timeZone: 'UTC' }).format(
    new Date(`${date}T00:00:00Z`),
  )
}

/** English pages write days before months, as most of their readers do. */
function dateLocale(locale: string): string {
  return locale === 'en' ? 'en-GB' : locale
}

/** The day of an instant in UTC, so that the pages do not depend on where they are made. */
export function dayText(view: ReportView, instant: string): string {
  return dateText(view, instant.slice(0, 10))
}

/** Day and time of an instant in UTC, marked as such. */
export function instantText(view: ReportView, instant: string): string {
  return view.t('report.instant', { day: dayText(view, instant), time: instant.slice(11, 16) })
}

/** Two decimals, a point; `—` where there is nothing to state. */
export function figureText(value: number | null): string {
  return value === null ? '—' : value.toFixed(2)
}

export function evidenceName(evidence: Pick<ReportEvidence, 'number'>): string {
  return `E-${String(evidence.number).padStart(2, '0')}`
}

export function findingName(finding: Pick<Finding, 'number'>): string {
  return `F-${finding.number}`
}

export function findingsOf({ data }: ReportView, key: QuestionKey): readonly Finding[] {
  return data.findings.filter(({ questions }) => questions.includes(key))
}

export function evidenceOf({ data }: ReportView, response: Response | undefined): readonly ReportEvidence[] {
  return data.evidence.filter(({ id }) => response?.evidence.includes(id) === true)
}

/** The id that people know a question by; with several questionnaires their own id stands before it. */
export function questionName({ data }: ReportView, { question, questionnaire }: PlacedQuestion): string {
  return data.questionnaires.length === 1 ? question.id : `${questionnaire.id} ${question.id}`
}

/** An answer in words; several options as points, one below the other. */
export function answerText(view: ReportView, { question }: PlacedQuestion, response: Response | undefined): string {
  const answer = response?.answer ?? null
  if (answer === null) return view.t('answer.none')
  const lines = answerLines(question, answer, view.t, (date) => dateText(view, date))
  return answer.kind === 'options' ? lines.map((line) => `• ${line}`).join('\n') : lines.join('\n')
}

/** Whether a question is shown to readers: hidden ones count nowhere and are left out. */
export function isShown(score: QuestionScore): boolean {
  return score.state !== 'hidden'
}
