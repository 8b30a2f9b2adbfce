import { describe, expect, it } from 'vitest'
import { questionnaireId } from '#shared/schema/primitives.ts'
import { choiceId, choiceProblem } from '../../../../renderer/src/features/engagements/model/questionnaire-choice.ts'

describe('the choice of questionnaires', () => {
  const one = { id: questionnaireId.parse('ai-data-vendor'), version: '1.0' }
  const newer = { ...one, version: '1.1' }
  const other = { id: questionnaireId.parse('quick-screening'), version: '1.0' }

  it('needs one at least, and takes several', () => {
    expect(choiceProblem([])).toBe('start.choose-one')
    expect(choiceProblem([one, other])).toBeNull()
  })

  it('refuses two versions of one questionnaire: their answers would share their names', () => {
    expect(choiceId(one)).not.toBe(choiceId(newer))
    expect(choiceProblem([one, newer])).toBe('start.same-id')
  })
})
