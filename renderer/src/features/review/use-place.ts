import { useEffect, useReducer, useRef, useState } from 'react'
import type { QuestionKey } from '#shared/schema/primitives.ts'
import type { ReviewAccess } from './model/access.ts'
import { nextUnreviewed, passes, type ReviewFilter } from './model/filter.ts'
import type { ReviewStanding } from './model/standing.ts'

export type ReviewPart = 'responses' | 'findings' | 'decision'

/** Which part of the review is on the screen, and which response is at hand. */
export interface Place {
  readonly part: ReviewPart
  readonly current: QuestionKey | null
  readonly filter: ReviewFilter
  readonly showPart: (part: ReviewPart) => void
  readonly setFilter: (filter: ReviewFilter) => void
  /** Puts a response at hand, in view and under the focus; without a filter where the filter would hide it. */
  readonly open: (question: QuestionKey) => void
  /** Puts a response at hand where it is: it was pressed, or the focus went into it. */
  readonly settle: (question: QuestionKey) => void
  /** Puts the focus back on the response at hand, once the screen shows what changed. */
  readonly refocus: () => void
}

/** Id of the element of a response. */
export function responseElementId(question: QuestionKey): string {
  return `response ${question}`
}

export function usePlace(standing: ReviewStanding, access: ReviewAccess): Place {
  const [part, setPart] = useState<ReviewPart>(() => entranceOf(standing, access))
  const [filter, setFilter] = useState<ReviewFilter>('all')
  const [chosen, setChosen] = useState<QuestionKey | null>(() => nextUnreviewed(standing.items, null))
  const current = chosen !== null && standing.byKey.has(chosen) ? chosen : (standing.items[0]?.key ?? null)
  const wantsFocus = useRef(part === 'responses')
  const [, renderAgain] = useReducer((count: number) => count + 1, 0)
  useEffect(() => {
    if (!wantsFocus.current || current === null) return
    wantsFocus.current = false
    focusResponse(current)
  })
  useEffect(() => {
    function settleWhereFocusIs({ target }: FocusEvent): void {
      const here = target instanceof Element ? target.closest('[data-response]')?.getAttribute('data-response') : null
      const item = standing.items.find(({ key }) => key === here)
      if (item !== undefined) setChosen(item.key)
    }
    document.addEventListener('focusin', settleWhereFocusIs)
    return () => document.removeEventListener('focusin', settleWhereFocusIs)
  }, [standing])
  function refocus(): void {
    wantsFocus.current = true
    renderAgain()
  }
  return {
    part,
    current,
    filter,
    showPart: setPart,
    setFilter(next) {
      setFilter(next)
      const here = current === null ? undefined : standing.byKey.get(current)
      const first = standing.items.find((item) => passes(item, next))
      if (first !== undefined && (here === undefined || !passes(here, next))) setChosen(first.key)
    },
    settle: setChosen,
    refocus,
    open(question) {
      const item = standing.byKey.get(question)
      if (item !== undefined && !passes(item, filter)) setFilter('all')
      setPart('responses')
      setChosen(question)
      refocus()
    },
  }
}

/** Where a reviewer goes on: at the responses while some wait, then at the findings, then at the decision. */
function entranceOf(standing: ReviewStanding, access: ReviewAccess): ReviewPart {
  if (standing.view.assessment.decision !== null) return 'decision'
  if (!access.mayReview || standing.reviewed < standing.answered) return 'responses'
  return standing.openProposals.length > 0 ? 'findings' : 'decision'
}

function focusResponse(question: QuestionKey): void {
  const element = document.getElementById(responseElementId(question))
  if (element === null) return
  element.focus({ preventScroll: true })
  const room = element.closest('[data-scrolls]')?.clientHeight ?? window.innerHeight
  element.scrollIntoView({ block: element.offsetHeight > room - 120 ? 'start' : 'nearest' })
}
