import { describe, expect, it } from 'vitest'
import { assessmentStatus } from '#shared/schema/assessment.ts'
import { isSettled, nextStep } from '../../../../renderer/src/features/vendors/model/assessment-step.ts'
import { assessmentId } from '../rows.ts'

describe('the next step of an assessment', () => {
  const id = assessmentId(4)

  it('leads to where its work is', () => {
    const to = (status: (typeof assessmentStatus.options)[number]) => nextStep({ id, status }).to
    expect([to('draft'), to('in-progress'), to('changes-requested')]).toEqual(Array(3).fill(`/assessments/${id}`))
    expect([to('submitted'), to('in-review')]).toEqual(Array(2).fill(`/review/${id}`))
    expect(to('decided')).toBe(`/assessments/${id}/report`)
  })

  it('offers a reassessment only when nothing of it is left to do', () => {
    expect(assessmentStatus.options.filter(isSettled)).toEqual(['issued', 'superseded', 'withdrawn', 'expired'])
  })
})
