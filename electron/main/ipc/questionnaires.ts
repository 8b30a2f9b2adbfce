import type { Services } from '../services.ts'
import type { Register } from './register.ts'

export function registerQuestionnaires({ useCases }: Services, register: Register): void {
  register('questionnaire:list', () => useCases.questionnaires.list())
  register('questionnaire:get', (input) => useCases.questionnaires.get(input))
}
