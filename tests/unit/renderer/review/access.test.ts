import { describe, expect, it } from 'vitest'
import type { AssessmentStatus } from '#shared/schema/assessment.ts'
import type { PersonId } from '#shared/schema/primitives.ts'
import type { Role } from '#shared/schema/person.ts'
import { preparer, reviewer } from '#tests/fixtures/assessment-steps.ts'
import { isOwnAnswer, reviewAccess } from '../../../../renderer/src/features/review/model/access.ts'
import { reviewStandingOf } from '../../../../renderer/src/features/review/model/standing.ts'
import type { OpenWorkspaceStatus } from '../../../../renderer/src/lib/workspace.ts'
import { inReview, viewOf } from './review-view.ts'

const assessment = inReview({ A1: 'yes', A2: 'yes', B1: 'yes', B2: 'yes', B3: 'yes' })

function workspaceOf(
  id: PersonId,
  roles: Role[],
  fourEyes: OpenWorkspaceStatus['fourEyes'] = 'required',
): OpenWorkspaceStatus {
  const person = { id, name: 'Ada', title: '', email: '', roles, certificate: null }
  return {
    state: 'open',
    folder: '/w',
    name: 'W',
    organisation: 'O',
    fourEyes,
    person,
    people: [person],
    rootSha256: 'a'.repeat(64),
    problems: [],
  }
}

function accessIn(status: AssessmentStatus, roles: Role[] = ['reviewer']) {
  return reviewAccess({ ...assessment, status }, workspaceOf(reviewer, roles))
}

describe('what a person may do in a review', () => {
  it('depends on the status', () => {
    expect(accessIn('submitted')).toMatchObject({ mayBegin: true, mayReview: false, mayDecide: false })
    expect(accessIn('in-review')).toMatchObject({ mayBegin: false, mayReview: true, mayDecide: true })
    expect(accessIn('decided')).toMatchObject({ mayReview: false, mayDispose: false, mayChangeFindings: true })
    expect(accessIn('in-progress')).toMatchObject({ mayReview: false, mayDecide: false, mayChangeFindings: false })
  })

  it('is looking only without the role of a reviewer, or without a workspace', () => {
    for (const access of [accessIn('in-review', ['auditor', 'preparer']), reviewAccess(assessment, null)]) {
      expect(access).toMatchObject({
        mayBegin: false,
        mayReview: false,
        mayDispose: false,
        mayChangeFindings: false,
        mayRequestChanges: false,
        mayDecide: false,
        mayIssue: false,
      })
    }
  })

  it('leaves out own answers where four eyes are required', () => {
    const [item] = reviewStandingOf(viewOf(assessment)).items
    if (item === undefined) throw new Error('no item')
    const own = (person: PersonId, fourEyes: OpenWorkspaceStatus['fourEyes']) =>
      isOwnAnswer(reviewAccess(assessment, workspaceOf(person, ['reviewer'], fourEyes)), item)
    expect(own(preparer, 'required')).toBe(true)
    expect(own(preparer, 'waived')).toBe(false)
    expect(own(reviewer, 'required')).toBe(false)
  })
})
