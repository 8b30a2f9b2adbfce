import { describe, expect, it } from 'vitest'
import { allowedActions, canMove, isAllowed } from '#shared/domain/assessment/lifecycle.ts'
import { assessmentStatus } from '#shared/schema/assessment.ts'

const statuses = assessmentStatus.options

describe('the life of an assessment', () => {
  it('knows these moves and no other', () => {
    const all = statuses.flatMap((from) => statuses.filter((to) => canMove(from, to)).map((to) => `${from} → ${to}`))
    expect(all).toEqual([
      'draft → in-progress',
      'in-progress → submitted',
      'submitted → in-review',
      'in-review → changes-requested',
      'in-review → decided',
      'changes-requested → in-progress',
      'decided → issued',
      'issued → superseded',
      'issued → withdrawn',
      'issued → expired',
    ])
  })

  it('lets nobody answer or review after the decision', () => {
    for (const status of ['decided', 'issued', 'superseded', 'withdrawn', 'expired'] as const) {
      for (const action of ['answer', 'submit', 'review', 'request-changes', 'dispose-proposal', 'decide'] as const) {
        expect(isAllowed(status, action)).toBe(false)
      }
    }
    expect(allowedActions('withdrawn')).toEqual([])
  })

  it('lets nobody review what is still being answered, or answer what is in review', () => {
    expect(statuses.filter((status) => isAllowed(status, 'answer'))).toEqual([
      'draft',
      'in-progress',
      'changes-requested',
    ])
    expect(statuses.filter((status) => isAllowed(status, 'review'))).toEqual(['in-review'])
    expect(statuses.filter((status) => isAllowed(status, 'issue'))).toEqual(['decided', 'issued'])
  })
})
