import { saveResponse, setPosition, submit } from '#shared/domain/assessment/answer.ts'
import { startAssessment } from '#shared/domain/assessment/start.ts'
import { failure, success, type Result } from '#shared/domain/result.ts'
import type { Failure } from '#shared/ipc/app-error.ts'
import type { Assessment, QuestionnaireReference } from '#shared/schema/assessment.ts'
import { assessmentId } from '#shared/schema/primitives.ts'
import type { ResponseContent } from '#shared/schema/response.ts'
import type { Answer, Ask } from '../answer.ts'
import { reportsOf } from '../lists/snapshot.ts'
import type { ServicePorts } from '../ports.ts'
import { findInLibrary, freeze } from '../questionnaires/library.ts'
import { summaryOfPerson } from '../session/identity.ts'
import type { OpenSession, Session } from '../session/session.ts'
import type { AssessmentWriter } from './assessment-writer.ts'
import { loadAssessment, loadQuestionnaires, referenceTo } from './load.ts'
import { changedFields, contentOf } from './visits.ts'

/** Starts assessments and answers them. */
export interface PreparationService {
  start(input: Ask<'assessment:start'>): Answer<'assessment:start'>
  get(input: Ask<'assessment:get'>): Answer<'assessment:get'>
  saveResponse(input: Ask<'assessment:save-response'>): Answer<'assessment:save-response'>
  setPosition(input: Ask<'assessment:set-position'>): Answer<'assessment:set-position'>
  submit(input: Ask<'assessment:submit'>): Answer<'assessment:submit'>
}

export function createPreparationService(
  ports: ServicePorts,
  session: Session,
  writer: AssessmentWriter,
): PreparationService {
  const { clock } = ports
  return {
    async start(input) {
      const allowed = session.authorise('prepare')
      return allowed.ok ? start(ports, allowed.value, input) : allowed
    },
    async get(input) {
      const allowed = session.authorise('read')
      return allowed.ok ? view(ports, allowed.value, input) : allowed
    },
    async saveResponse({ assessmentId: id, question, content }) {
      const allowed = session.authorise('prepare')
      if (!allowed.ok) return allowed
      const { repository, person } = allowed.value
      return writer.change(allowed.value, id, {
        event: 'response-saved',
        question,
        command: async (current) => {
          const known = await knowsEvidence(allowed.value, current, content)
          if (!known.ok) return known
          const questionnaires = await loadQuestionnaires(repository, current)
          if (!questionnaires.ok) return questionnaires
          const facts = { question, content, questionnaires: questionnaires.value, by: person.id, at: clock.now() }
          return saveResponse(current, facts)
        },
        detail: (before) => ({ question, fields: changedFields(contentOf(before, question), content) }),
      })
    },
    async setPosition({ assessmentId: id, question }) {
      const allowed = session.authorise('prepare')
      if (!allowed.ok) return allowed
      return writer.change(allowed.value, id, {
        event: 'position-moved',
        question,
        command: (current) => (current.position === question ? success(current) : setPosition(current, { question })),
        detail: () => ({ question }),
      })
    },
    async submit({ assessmentId: id }) {
      const allowed = session.authorise('prepare')
      if (!allowed.ok) return allowed
      const { repository, person } = allowed.value
      return writer.change(allowed.value, id, {
        event: 'assessment-submitted',
        command: async (current) => {
          const loaded = await loadAssessment(repository, id)
          if (!loaded.ok) return loaded
          const { questionnaires, engagement } = loaded.value
          const { exposure } = engagement.value
          return submit(current, { questionnaires, exposure, by: person.id, at: clock.now() })
        },
      })
    },
  }
}

async function start(
  ports: ServicePorts,
  open: OpenSession,
  input: Ask<'assessment:start'>,
): Answer<'assessment:start'> {
  const { repository, person } = open
  const engagement = await repository.get('engagement', input.engagementId)
  if (!engagement.ok) return engagement
  const questionnaires: QuestionnaireReference[] = []
  for (const wanted of input.questionnaires) {
    const found = await findInLibrary(ports.questionnaires, repository, wanted)
    if (!found.ok) return found
    const frozen = await freeze(repository, found.value, person.id)
    if (!frozen.ok) return frozen
    questionnaires.push(await referenceTo(frozen.value))
  }
  const id = assessmentId.parse(ports.ids.next())
  const started = startAssessment({
    id,
    vendorId: engagement.value.value.vendorId,
    engagementId: engagement.value.value.id,
    title: input.title,
    questionnaires,
    by: person.id,
    at: ports.clock.now(),
  })
  if (!started.ok) return started
  const stored = await repository.create('assessment', id, started.value, {
    by: person.id,
    event: 'assessment-started',
    detail: { title: input.title, questionnaires: questionnaires.map((each) => `${each.id}@${each.version}`) },
  })
  return stored.ok ? success({ assessmentId: id }) : stored
}

async function view(ports: ServicePorts, open: OpenSession, input: Ask<'assessment:get'>): Answer<'assessment:get'> {
  const { repository } = open
  const loaded = await loadAssessment(repository, input.assessmentId)
  if (!loaded.ok) return loaded
  const { stored, vendor, engagement, questionnaires, evidence } = loaded.value
  const [people, reports] = await Promise.all([repository.list('person'), reportsOf(repository)])
  return success({
    assessment: stored.value,
    revision: stored.revision,
    vendor: vendor.value,
    engagement: engagement.value,
    questionnaires,
    evidence: evidence.map(({ value }) => value),
    people: people.map(({ value }) => summaryOfPerson(value, ports.signing)),
    reports: reports.filter((report) => report.assessmentId === input.assessmentId),
    asOf: ports.clock.today(),
  })
}

/** A response may name evidence of its own vendor only: `not-found` otherwise. */
async function knowsEvidence(
  { repository }: OpenSession,
  { vendorId }: Assessment,
  { evidence }: Pick<ResponseContent, 'evidence'>,
): Promise<Result<null, Failure>> {
  for (const id of evidence) {
    const stored = await repository.get('evidence', id)
    if (!stored.ok) return stored
    if (stored.value.value.vendorId !== vendorId) return failure({ code: 'not-found' })
  }
  return success(null)
}
