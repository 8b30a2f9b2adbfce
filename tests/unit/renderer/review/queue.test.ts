import { describe, expect, it } from 'vitest'
import { assessmentRow, type AssessmentRow } from '#shared/ipc/vendor-channels.ts'
import { assessmentStatus, type AssessmentStatus } from '#shared/schema/assessment.ts'
import { queueOf } from '../../../../renderer/src/features/review/model/queue.ts'

const rating = { effectiveness: null, residual: null, band: null }

function row(letter: string, status: AssessmentStatus, statusSince: string): AssessmentRow {
  return assessmentRow.parse({
    id: letter.repeat(26),
    vendorId: 'v'.repeat(26),
    vendorName: 'Example',
    engagementId: 'e'.repeat(26),
    engagementTitle: 'Speech',
    title: letter,
    questionnaires: [],
    status,
    statusSince,
    answered: 1,
    applicable: 2,
    score: {
      method: 1,
      asOf: '2026-06-15',
      exposure: null,
      claimed: rating,
      verified: rating,
      bestCase: rating,
      basis: 'claimed',
      band: null,
      knockOuts: [],
      inputSha256: 'a'.repeat(64),
    },
    openFindings: 0,
    updatedAt: statusSince,
  })
}

describe('the review queue', () => {
  it('puts what waits for a reviewer first, the oldest before the newer', () => {
    const rows = [
      row('a', 'changes-requested', '2026-06-01T08:00:00.000Z'),
      row('b', 'submitted', '2026-06-03T08:00:00.000Z'),
      row('c', 'decided', '2026-06-01T08:00:00.000Z'),
      row('d', 'submitted', '2026-06-02T08:00:00.000Z'),
      row('f', 'in-review', '2026-06-01T08:00:00.000Z'),
    ]
    expect(queueOf(rows).map(({ title }) => title)).toEqual(['d', 'b', 'f', 'c', 'a'])
  })

  it('holds nothing that is being answered for the first time, issued or over', () => {
    const rows = assessmentStatus.options.map((status) => row('a', status, '2026-06-01T08:00:00.000Z'))
    expect(queueOf(rows).map(({ status }) => status)).toEqual([
      'submitted',
      'in-review',
      'decided',
      'changes-requested',
    ])
  })
})
