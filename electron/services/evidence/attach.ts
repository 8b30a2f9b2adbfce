import { saveResponse } from '#shared/domain/assessment/answer.ts'
import type { CommandResult } from '#shared/domain/assessment/command.ts'
import { failure, success } from '#shared/domain/result.ts'
import type { Assessment } from '#shared/schema/assessment.ts'
import type { Evidence } from '#shared/schema/evidence.ts'
import type { ResponseContent } from '#shared/schema/response.ts'
import type { Answer, Ask } from '../answer.ts'
import type { AssessmentWriter } from '../assessments/assessment-writer.ts'
import { loadQuestionnaires } from '../assessments/load.ts'
import { inWords } from '../assessments/status-words.ts'
import { contentOf } from '../assessments/visits.ts'
import { lastPart } from '../paths.ts'
import type { ServicePorts } from '../ports.ts'
import type { OpenSession } from '../session/session.ts'
import type { EvidenceIntake } from './intake.ts'

/** Most pieces of evidence that one response names, as in the schema of a response. */
const mostPieces = 50

const nothingYet: ResponseContent = {
  answer: null,
  comment: '',
  justification: '',
  compensatingControl: '',
  evidence: [],
  flagged: false,
}

/**
 * Takes files in and names them in a response. A file that cannot be taken is refused by name and the others go on; nothing is
 * stored when the response may not be changed.
 */
export async function attachEvidence(
  context: {
    readonly ports: ServicePorts
    readonly open: OpenSession
    readonly writer: AssessmentWriter
    readonly intake: EvidenceIntake
  },
  { assessmentId, question, paths }: Ask<'evidence:attach'>,
): Answer<'evidence:attach'> {
  const { ports, open, writer, intake } = context
  const current = await open.repository.get('assessment', assessmentId)
  if (!current.ok) return current

  async function naming(assessment: Assessment, pieces: readonly Evidence[]): Promise<CommandResult> {
    const questionnaires = await loadQuestionnaires(open.repository, assessment)
    if (!questionnaires.ok) return questionnaires
    const before = contentOf(assessment, question) ?? nothingYet
    const evidence = [...new Set([...before.evidence, ...pieces.map(({ id }) => id)])].slice(0, mostPieces)
    return saveResponse(assessment, {
      question,
      content: { ...before, evidence },
      questionnaires: questionnaires.value,
      by: open.person.id,
      at: ports.clock.now(),
    })
  }

  const possible = await naming(current.value.value, [])
  if (!possible.ok) return failure(inWords(possible.error, ports.translate))
  const named = new Set(contentOf(current.value.value, question)?.evidence)
  const added: Evidence[] = []
  const refused: { readonly fileName: string; readonly message: string }[] = []
  for (const path of paths) {
    const fileName = lastPart(path)
    if (named.size >= mostPieces) {
      refused.push({ fileName, message: ports.translate('evidence.refused.too-many', { limit: mostPieces }) })
      continue
    }
    const taken = await intake.take(open, current.value.value.vendorId, path)
    if (taken.kind === 'refused') refused.push({ fileName, message: taken.message })
    else if (named.has(taken.evidence.id)) {
      refused.push({ fileName, message: ports.translate('evidence.refused.attached') })
    } else {
      named.add(taken.evidence.id)
      added.push(taken.evidence)
    }
  }
  const saved = await writer.change(open, assessmentId, {
    event: 'evidence-attached',
    question,
    command: (assessment) => (added.length === 0 ? success(assessment) : naming(assessment, added)),
    detail: () => ({ question, evidence: added.map(({ number }) => number) }),
  })
  return saved.ok ? success({ saved: saved.value, added, refused }) : saved
}
