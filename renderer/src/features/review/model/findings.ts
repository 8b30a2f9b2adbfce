import type { FindingProposal } from '#shared/domain/findings.ts'
import type { MessageKey, Translator } from '#shared/text/translator.ts'
import { line, longText } from '#shared/schema/primitives.ts'
import type { Finding, ProposalDisposition, Severity } from '#shared/schema/finding.ts'
import type { FindingDraft } from '#shared/ipc/assessment-channels.ts'
import type { ReviewItem, ReviewStanding } from './standing.ts'

/** A proposal with the question that it is about. */
export interface PlacedProposal {
  readonly proposal: FindingProposal
  readonly item: ReviewItem
}

/** What was made of a proposal, and what can be taken back. */
export interface DisposedProposal {
  readonly item: ReviewItem
  readonly disposition: ProposalDisposition
}

export interface FindingsPicture {
  readonly open: readonly PlacedProposal[]
  readonly findings: readonly Finding[]
  /** Merged into another finding or dismissed, in the order shown. */
  readonly disposed: readonly DisposedProposal[]
}

/** Proposals worst first, findings open ones first and by severity, then what was merged and dismissed. */
export function findingsPicture(standing: ReviewStanding): FindingsPicture {
  const { assessment } = standing.view
  const open = standing.openProposals.flatMap((proposal) => {
    const item = standing.byKey.get(proposal.question)
    return item === undefined ? [] : [{ proposal, item }]
  })
  const disposed = standing.items.flatMap((item) => {
    const disposition = assessment.proposals[item.key]
    return disposition === undefined || disposition.kind === 'raised' ? [] : [{ item, disposition }]
  })
  return { open, findings: assessment.findings.toSorted(byWeight), disposed }
}

const severityOrder: Readonly<Record<Severity, number>> = { critical: 0, high: 1, medium: 2, low: 3 }
const statusOrder: Readonly<Record<Finding['status'], number>> = { open: 0, accepted: 1, closed: 2 }

function byWeight(left: Finding, right: Finding): number {
  return (
    statusOrder[left.status] - statusOrder[right.status] ||
    severityOrder[left.severity] - severityOrder[right.severity] ||
    left.number - right.number
  )
}

/** Content of a finding while it is typed. */
export type FindingForm = FindingDraft

/** A form for a proposal: the title says what was found, the severity is the one proposed. */
export function formOfProposal({ proposal, item }: PlacedProposal, t: Translator): FindingForm {
  const title = t(`review.cause-title.${proposal.cause}`, { subject: subjectOf(item.place.question.text) })
  return {
    title: title.length > 500 ? `${title.slice(0, 499)}…` : title,
    description: '',
    severity: proposal.severity,
    severityReason: '',
    treatment: 'remediate',
    treatmentPlan: '',
    owner: '',
    due: null,
  }
}

/** The question without its mark, so that it can stand inside a title. */
function subjectOf(text: string): string {
  const [first = text] = text.split('\n')
  return first.trim().replace(/\?$/, '')
}

export function formOfFinding(finding: Finding): FindingForm {
  const { title, description, severity, severityReason, treatment, treatmentPlan, owner, due } = finding
  return { title, description, severity, severityReason, treatment, treatmentPlan, owner, due }
}

export type FindingProblems = Partial<Record<keyof FindingForm, MessageKey>>

/** What keeps a form from being saved, by field; empty when nothing does. */
export function findingProblems(form: FindingForm, proposed: Severity): FindingProblems {
  const problems: FindingProblems = {}
  if (!line.safeParse(form.title).success) {
    problems.title = form.title.trim() === '' ? 'review.finding.title-missing' : 'form.problem.too-long'
  }
  if (form.severity !== proposed && form.severityReason.trim() === '') {
    problems.severityReason = 'review.finding.severity-reason-missing'
  }
  for (const field of ['description', 'severityReason', 'treatmentPlan'] as const) {
    if (!longText.safeParse(form[field]).success) problems[field] = 'form.problem.too-long'
  }
  if (form.owner.trim().length > 500) problems.owner = 'form.problem.too-long'
  return problems
}
