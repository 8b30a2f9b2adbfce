import { useState } from 'react'
import type { AppError } from '#shared/ipc/app-error.ts'
import type { QuestionKey } from '#shared/schema/primitives.ts'
import { useText } from '../../lib/text.ts'
import { toast } from '../../ui/toast.tsx'
import { isOwnAnswer, type ReviewAccess } from './model/access.ts'
import { neighbour, nextUnreviewed } from './model/filter.ts'
import type { ReviewCommand } from './model/keys.ts'
import type { ReviewItem, ReviewStanding } from './model/standing.ts'
import type { Place } from './use-place.ts'
import type { Review, ReviewResult } from './use-review.ts'

export type Verdict = 'accepted' | 'rejected' | 'asked-back'

/** What can be done to responses, by key and by button. */
export interface ReviewCommands {
  readonly run: (command: ReviewCommand) => boolean
  readonly begin: () => void
  readonly mayJudge: (item: ReviewItem) => boolean
  readonly accept: (question: QuestionKey) => void
  readonly judge: (question: QuestionKey, verdict: Verdict | null, reason: string) => Promise<ReviewResult>
  readonly takeBack: (question: QuestionKey) => void
  /** Accepts several, one after the other; one press takes all of them back. */
  readonly acceptAll: (items: readonly ReviewItem[]) => Promise<void>
  readonly isAccepting: boolean
  /** The response whose reason is being asked for. */
  readonly asking: { readonly question: QuestionKey; readonly verdict: 'rejected' | 'asked-back' } | null
  readonly ask: (question: QuestionKey, verdict: 'rejected' | 'asked-back') => void
  readonly stopAsking: () => void
  readonly goToNext: () => void
}

export function useCommands(options: {
  readonly standing: ReviewStanding
  readonly access: ReviewAccess
  readonly review: Review
  readonly place: Place
}): ReviewCommands {
  const t = useText()
  const { standing, access, review, place } = options
  const { current } = place
  const assessmentId = review.id
  const [asking, setAsking] = useState<ReviewCommands['asking']>(null)
  const [isAccepting, setAccepting] = useState(false)

  function mayJudge(item: ReviewItem): boolean {
    return access.mayReview && item.isReviewable && !isOwnAnswer(access, item)
  }

  function judge(question: QuestionKey, verdict: Verdict | null, reason: string): Promise<ReviewResult> {
    return review.change('assessment:review-response', { assessmentId, question, verdict, reason })
  }

  async function judgeAtOnce(question: QuestionKey, verdict: Verdict | null): Promise<void> {
    place.settle(question)
    setAsking(null)
    const result = await judge(question, verdict, '')
    place.refocus()
    if (!result.ok) sayFailure(result.error)
  }

  async function acceptAll(items: readonly ReviewItem[]): Promise<void> {
    setAccepting(true)
    const accepted: QuestionKey[] = []
    let failure: AppError | null = null
    for (const { key } of items) {
      const result = await judge(key, 'accepted', '')
      if (result.ok) accepted.push(key)
      else failure ??= result.error
    }
    setAccepting(false)
    if (failure !== null) sayFailure(failure)
    if (accepted.length === 0) return
    toast(t('review.bulk.done', { count: accepted.length }), {
      undo: () => {
        for (const key of accepted) void judge(key, null, '')
      },
    })
  }

  async function begin(): Promise<void> {
    const result = await review.change('assessment:begin-review', { assessmentId })
    if (result.ok) place.refocus()
    else sayFailure(result.error)
  }

  function goToNext(): void {
    const next = nextUnreviewed(standing.items, current)
    if (next !== null && next !== current) place.open(next)
    else if (next === null) toast(t('review.say.all-reviewed'))
    else place.refocus()
  }

  function run(command: ReviewCommand): boolean {
    if (place.part !== 'responses' || current === null) return false
    switch (command.kind) {
      case 'move': {
        const next = neighbour(standing, place.filter, current, command.step)
        if (next !== null) place.open(next)
        return true
      }
      case 'next-unreviewed':
        goToNext()
        return true
      case 'accept':
      case 'reject':
      case 'ask-back': {
        const item = standing.byKey.get(current)
        if (item === undefined || !mayJudge(item)) return false
        if (command.kind === 'accept') void judgeAtOnce(current, 'accepted')
        else setAsking({ question: current, verdict: command.kind === 'reject' ? 'rejected' : 'asked-back' })
        return true
      }
    }
  }

  return {
    run,
    begin: () => void begin(),
    mayJudge,
    judge,
    accept: (question) => void judgeAtOnce(question, 'accepted'),
    takeBack: (question) => void judgeAtOnce(question, null),
    acceptAll,
    isAccepting,
    asking,
    ask: (question, verdict) => {
      place.settle(question)
      setAsking({ question, verdict })
    },
    stopAsking: () => {
      setAsking(null)
      place.refocus()
    },
    goToNext,
  }
}

/** Says what was refused; what the disk refused says the bar of the save state. */
function sayFailure(error: AppError): void {
  if (!error.code.startsWith('not-saved')) toast(error.message)
}
