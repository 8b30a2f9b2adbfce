import { createAssessmentWriter } from './assessments/assessment-writer.ts'
import { createPreparationService, type PreparationService } from './assessments/preparation-service.ts'
import { createReviewService, type ReviewService } from './assessments/review-service.ts'
import { createScoreBook } from './assessments/score-book.ts'
import { authorise } from './authorise.ts'
import { createEvidenceService, type EvidenceService } from './evidence/evidence-service.ts'
import { createListService, type ListService } from './lists/list-service.ts'
import type { ServicePorts } from './ports.ts'
import { createPreferencesService, type PreferencesService } from './preferences-service.ts'
import { createQuestionnaireService, type QuestionnaireService } from './questionnaires/questionnaire-service.ts'
import { createReportService, type ReportService } from './reports/report-service.ts'
import { reconcileReports } from './reports/settle.ts'
import { createVerificationService, type VerificationService } from './reports/verification-service.ts'
import { createKeepsakeService, type KeepsakeService } from './session/keepsake-service.ts'
import { createSession } from './session/session.ts'
import { createWorkspaceService, type WorkspaceService } from './session/workspace-service.ts'
import { createVendorService, type VendorService } from './vendors/vendor-service.ts'

/** Every use case of the program. */
export interface Services {
  readonly preferences: PreferencesService
  readonly workspace: WorkspaceService
  readonly keepsakes: KeepsakeService
  readonly vendors: VendorService
  readonly lists: ListService
  readonly questionnaires: QuestionnaireService
  readonly preparation: PreparationService
  readonly evidence: EvidenceService
  readonly review: ReviewService
  readonly reports: ReportService
  readonly verification: VerificationService
  /** Told after every change of the workspace's status; gives a function that ends that. */
  readonly onSessionChange: (listener: () => void) => () => void
}

/** Composes the use cases on the ports: the same for the app, the command line and the tests. */
export function createServices(ports: ServicePorts): Services {
  const session = createSession()
  const writer = createAssessmentWriter(ports)
  const book = createScoreBook()
  const workspace = createWorkspaceService(ports, session, {
    async afterUnlock(open) {
      // Somebody who may only read leaves repairs to the next person who may write.
      if (!authorise(open.person.roles, 'issue').ok) return
      const repaired = await reconcileReports(open, writer)
      if (!repaired.ok) ports.logger.warn('reports-not-reconciled', { code: repaired.error.code })
    },
    async beforeLock(open) {
      await writer.finish(open)
      book.clear()
    },
  })
  return {
    preferences: createPreferencesService(ports),
    workspace,
    keepsakes: createKeepsakeService(ports, session),
    vendors: createVendorService(ports, session),
    lists: createListService(ports, session, book),
    questionnaires: createQuestionnaireService(ports, session),
    preparation: createPreparationService(ports, session, writer),
    evidence: createEvidenceService(ports, session, writer),
    review: createReviewService(ports, session, writer, book),
    reports: createReportService(ports, session, writer, book),
    verification: createVerificationService(ports, session),
    onSessionChange: (listener) => session.subscribe(listener),
  }
}
