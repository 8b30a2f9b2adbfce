import type { Services } from '../services.ts'
import type { Register } from './register.ts'

export function registerAssessments({ useCases }: Services, register: Register): void {
  const { lists, preparation, review } = useCases
  register('assessment:list', () => lists.assessments())
  register('assessment:start', (input) => preparation.start(input))
  register('assessment:get', (input) => preparation.get(input))
  register('assessment:save-response', (input) => preparation.saveResponse(input))
  register('assessment:set-position', (input) => preparation.setPosition(input))
  register('assessment:submit', (input) => preparation.submit(input))
  register('assessment:begin-review', (input) => review.begin(input))
  register('assessment:request-changes', (input) => review.requestChanges(input))
  register('assessment:review-response', (input) => review.reviewResponse(input))
  register('assessment:review-evidence', (input) => review.reviewEvidence(input))
  register('assessment:dispose-proposal', (input) => review.disposeProposal(input))
  register('assessment:change-finding', (input) => review.changeFinding(input))
  register('assessment:close-finding', (input) => review.closeFinding(input))
  register('assessment:decide', (input) => review.decide(input))
}
