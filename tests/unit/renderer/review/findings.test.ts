import { describe, expect, it } from 'vitest'
import { changeFinding } from '#shared/domain/assessment/finding.ts'
import { disposeProposal } from '#shared/domain/assessment/proposal.ts'
import type { Assessment } from '#shared/schema/assessment.ts'
import { findingId } from '#shared/schema/primitives.ts'
import { createTranslator } from '#shared/text/translator.ts'
import { minute, refusal, reviewer, succeeded } from '#tests/fixtures/assessment-steps.ts'
import { keyOf } from '#tests/fixtures/small-questionnaire.ts'
import {
  findingProblems,
  findingsPicture,
  formOfFinding,
  formOfProposal,
  type FindingForm,
} from '../../../../renderer/src/features/review/model/findings.ts'
import { reviewStandingOf } from '../../../../renderer/src/features/review/model/standing.ts'
import { inReview, viewOf } from './review-view.ts'

const t = createTranslator('en')
const bad = { A1: 'no', A2: 'no', B1: 'no', B2: 'yes', B3: 'yes' } as const

function pictureOf(assessment: Assessment) {
  return findingsPicture(reviewStandingOf(viewOf(assessment)))
}

function raised(assessment: Assessment, id: string, letter: string, rest: Partial<FindingForm> = {}): Assessment {
  const standing = reviewStandingOf(viewOf(assessment))
  const placed = findingsPicture(standing).open.find(({ item }) => item.key === keyOf(id))
  if (placed === undefined) throw new Error(`nothing is proposed for ${id}`)
  const finding = { ...formOfProposal(placed, t), ...rest }
  const disposal = { kind: 'raise' as const, findingId: findingId.parse(letter.repeat(26)), finding }
  const change = { question: keyOf(id), disposal, proposals: standing.proposals, by: reviewer, at: minute(5) }
  return succeeded(disposeProposal(assessment, change))
}

describe('the picture of findings', () => {
  it('shows open proposals worst first, and moves what is raised among the findings', () => {
    const before = pictureOf(inReview(bad))
    expect(before.open[0]?.item.key).toBe(keyOf('A1'))
    const after = pictureOf(raised(inReview(bad), 'A1', 'f'))
    expect(after.open.map(({ item }) => item.key)).not.toContain(keyOf('A1'))
    expect(after.findings.map(({ questions }) => questions)).toEqual([[keyOf('A1')]])
    expect(after.disposed).toEqual([])
  })

  it('keeps dismissed proposals in sight, so that they can be opened again', () => {
    const assessment = inReview(bad)
    const { proposals } = reviewStandingOf(viewOf(assessment))
    const disposal = { kind: 'dismiss' as const, reason: 'Covered by contract' }
    const dismissed = succeeded(
      disposeProposal(assessment, { question: keyOf('B1'), disposal, proposals, by: reviewer, at: minute(5) }),
    )
    const { disposed, open } = pictureOf(dismissed)
    expect(disposed.map(({ item }) => item.key)).toEqual([keyOf('B1')])
    expect(open.map(({ item }) => item.key)).not.toContain(keyOf('B1'))
  })

  it('puts open findings before settled ones, worse ones first', () => {
    const two = raised(raised(inReview(bad), 'B1', 'f'), 'A1', 'g')
    expect(pictureOf(two).findings.map(({ severity }) => severity)).toEqual(['critical', 'high'])
    const closed = two.findings.map((each) =>
      each.severity === 'critical' ? { ...each, status: 'closed' as const, closedAt: minute(6) } : each,
    )
    expect(pictureOf({ ...two, findings: closed }).findings.map(({ status }) => status)).toEqual(['open', 'closed'])
  })
})

describe('the form of a finding', () => {
  it('begins with a title and the proposed severity, and can be raised as it is', () => {
    const [placed] = pictureOf(inReview(bad)).open
    if (placed === undefined) throw new Error('nothing is proposed')
    const form = formOfProposal(placed, t)
    expect(form).toMatchObject({ title: 'Fails: A1', severity: 'critical' })
    expect(findingProblems(form, 'critical')).toEqual({})
  })

  it('wants a title, and a reason for another severity, as the change itself does', () => {
    const assessment = raised(inReview(bad), 'A1', 'f')
    const [finding] = assessment.findings
    if (finding === undefined) throw new Error('no finding')
    const lower: FindingForm = { ...formOfFinding(finding), severity: 'low', severityReason: ' ' }
    expect(findingProblems(lower, finding.proposedSeverity)).toHaveProperty('severityReason')
    const change = { findingId: finding.id, finding: lower, by: reviewer, at: minute(6) }
    expect(refusal(changeFinding(assessment, change))).toBe('reason-needed')
    expect(findingProblems({ ...lower, severityReason: 'Contained' }, finding.proposedSeverity)).toEqual({})
    expect(findingProblems({ ...lower, title: ' ' }, 'low')).toHaveProperty('title')
  })

  it('cuts a title that would be too long for a line', () => {
    const [placed] = pictureOf(inReview(bad)).open
    if (placed === undefined) throw new Error('nothing is proposed')
    const question = { ...placed.item.place.question, text: `${'Long '.repeat(300)}?` }
    const long = { ...placed, item: { ...placed.item, place: { ...placed.item.place, question } } }
    expect(findingProblems(formOfProposal(long, t), 'critical')).toEqual({})
  })
})
