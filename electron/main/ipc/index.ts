import type { Services } from '../services.ts'
import { registerApp } from './app.ts'
import { registerAssessments } from './assessments.ts'
import { registerEvidence } from './evidence.ts'
import { registerQuestionnaires } from './questionnaires.ts'
import type { Register } from './register.ts'
import { registerReports } from './reports.ts'
import { registerVendors } from './vendors.ts'
import { registerWorkspace } from './workspace.ts'

/** Puts a handler behind every channel of the contract; one file a noun. */
export function registerHandlers(services: Services, register: Register): void {
  registerApp(services, register)
  registerWorkspace(services, register)
  registerVendors(services, register)
  registerQuestionnaires(services, register)
  registerAssessments(services, register)
  registerEvidence(services, register)
  registerReports(services, register)
}
