import { useEffect, useMemo } from 'react'
import type { Result } from '#shared/domain/result.ts'
import type { AppError } from '#shared/ipc/app-error.ts'
import type { AssessmentView } from '#shared/ipc/assessment-channels.ts'
import type { ChannelInput, ChannelOutput } from '#shared/ipc/contract.ts'
import type { AssessmentId } from '#shared/schema/primitives.ts'
import { invalidate, request } from '../../lib/api.ts'
import { queryClient } from '../../lib/query-client.ts'
import { useSaveState } from '../../lib/save-state.ts'

/** Every change that a reviewer makes; each answers the assessment as it is on the disk. */
type ReviewChange =
  | 'assessment:begin-review'
  | 'assessment:request-changes'
  | 'assessment:review-response'
  | 'assessment:review-evidence'
  | 'assessment:dispose-proposal'
  | 'assessment:change-finding'
  | 'assessment:close-finding'
  | 'assessment:decide'

export type ReviewResult = Result<ChannelOutput<ReviewChange>, AppError>

/** Changes one assessment, one change after the other, in the order asked for. */
export interface Review {
  readonly id: AssessmentId
  readonly change: <Name extends ReviewChange>(name: Name, input: ChannelInput<Name>) => Promise<ReviewResult>
}

/** Lists that a change of status or of a figure makes old. */
const lists = ['assessment:list', 'portfolio:get', 'vendor:list', 'vendor:get'] as const

const changesOfStatus: readonly ReviewChange[] = [
  'assessment:begin-review',
  'assessment:request-changes',
  'assessment:decide',
]

/**
 * Sends the changes of one review. What the disk acknowledged is on the screen at once; lists elsewhere are read anew
 * when the status changes and when the review is left. A change that the disk refused shows in the save state and can
 * be tried again there.
 */
export function useReview(id: AssessmentId): Review {
  const report = useSaveState((state) => state.report)
  const review = useMemo(() => {
    let last: Promise<unknown> = Promise.resolve()

    async function send<Name extends ReviewChange>(
      name: Name,
      input: ChannelInput<Name>,
      source: object,
    ): Promise<ReviewResult> {
      report(source, { kind: 'saving' })
      const result: ReviewResult = await request(name, input)
      if (result.ok) {
        report(source, { kind: 'saved', at: result.value.savedAt })
        remember(id, result.value)
        if (changesOfStatus.includes(name)) await invalidate(...lists)
      } else if (result.error.code.startsWith('not-saved')) {
        report(source, { kind: 'failed', error: result.error, retry: () => void change(name, input, source) })
      } else {
        report(source, { kind: 'idle' })
      }
      return result
    }

    // Each change is a source of its own: what the disk refused stays shown until it went through, whatever is saved after it.
    function change<Name extends ReviewChange>(
      name: Name,
      input: ChannelInput<Name>,
      source = {},
    ): Promise<ReviewResult> {
      const next = last.then(() => send(name, input, source))
      last = next
      return next
    }

    return { id, change }
  }, [id, report])
  useEffect(() => () => void invalidate(...lists), [])
  return review
}

/** Puts what the disk acknowledged into what was read, unless something newer is there. */
function remember(assessmentId: AssessmentId, { assessment, revision }: ChannelOutput<ReviewChange>): void {
  queryClient.setQueryData<AssessmentView>(['assessment:get', { assessmentId }], (view) =>
    view === undefined || view.revision > revision ? view : { ...view, assessment, revision },
  )
}
