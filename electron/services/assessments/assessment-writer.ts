import type { CommandResult } from '#shared/domain/assessment/command.ts'
import { failure, success, type Result } from '#shared/domain/result.ts'
import type { Failure } from '#shared/ipc/app-error.ts'
import type { Assessment } from '#shared/schema/assessment.ts'
import type { AuditEntry } from '#shared/schema/audit.ts'
import type { AssessmentId, QuestionKey } from '#shared/schema/primitives.ts'
import type { Clock } from '#shared/ports/clock.ts'
import type { Logger } from '#shared/ports/logger.ts'
import type { Translator } from '#shared/text/translator.ts'
import { createSerialiser } from '../serialise.ts'
import type { OpenSession } from '../session/session.ts'
import { inWords } from './status-words.ts'
import { ResponseVisits } from './visits.ts'

/** What every change of an assessment answers: what the disk holds, and since when. */
export interface SavedAssessment {
  readonly assessment: Assessment
  readonly revision: number
  readonly savedAt: string
}

/** A change of an assessment: a pure command with what the audit log says of it. */
export interface AssessmentChange {
  readonly event: string
  readonly command: (current: Assessment) => CommandResult | Promise<CommandResult>
  readonly detail?: (before: Assessment, after: Assessment) => AuditEntry['detail']
  /** The question whose response this change is about, so that the visit of that question goes on. */
  readonly question?: QuestionKey
  /** The program itself acts, repairing what a crash left. */
  readonly bySystem?: boolean
}

/** The one way in which assessments are written: one change at a time each, in the order of the calls. */
export interface AssessmentWriter {
  /** Runs the command on what the disk holds and writes its result; one that fails or changes nothing writes nothing. */
  change(open: OpenSession, id: AssessmentId, change: AssessmentChange): Promise<Result<SavedAssessment, Failure>>
  /** Writes what is held back of responses that were changed and not yet left, and waits for every change under way. */
  finish(open: OpenSession): Promise<void>
}

export function createAssessmentWriter(ports: {
  readonly clock: Clock
  readonly logger: Logger
  readonly translate: Translator
}): AssessmentWriter {
  const turns = createSerialiser()
  const visits = new ResponseVisits()

  async function write(
    open: OpenSession,
    id: AssessmentId,
    change: AssessmentChange,
  ): Promise<Result<SavedAssessment, Failure>> {
    const current = await open.repository.get('assessment', id)
    if (!current.ok) return current
    const before = current.value.value
    const next = await change.command(before)
    if (!next.ok) return failure(inWords(next.error, ports.translate))
    if (next.value === before) {
      return success({ assessment: before, revision: current.value.revision, savedAt: ports.clock.now() })
    }
    const question = change.question ?? null
    const visited = visits.endedBy(before, question)
    const note = {
      by: change.bySystem ? null : open.person.id,
      event: change.event,
      detail: { ...change.detail?.(before, next.value), ...visited },
    }
    const stored = await open.repository.change('assessment', id, () => next, note, current.value.revision)
    if (!stored.ok) return stored
    visits.settle(before, question)
    return success({
      assessment: stored.value.value,
      revision: stored.value.revision,
      savedAt: ports.clock.now(),
    })
  }

  return {
    change: (open, id, change) => turns.run(id, () => write(open, id, change)),
    async finish(open) {
      await turns.settle()
      for (const id of visits.open()) {
        const current = await open.repository.get('assessment', id)
        if (!current.ok || !visits.endedBy(current.value.value, null)) continue
        const written = await write(open, id, { event: 'response-changed', command: (each) => success({ ...each }) })
        if (!written.ok) ports.logger.warn('visit-not-recorded', { code: written.error.code })
      }
      visits.clear()
    },
  }
}
