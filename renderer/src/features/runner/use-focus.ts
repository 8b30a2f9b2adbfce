import { useEffect, useReducer, useRef } from 'react'
import type { QuestionKey } from '#shared/schema/primitives.ts'

/** Where the focus can be put inside the open question. */
export type FocusPart = 'question' | 'answer' | 'note' | 'justification'

/** Id of the element of an open question, where the focus stands while no control of it has it. */
export function questionElementId(question: QuestionKey): string {
  return `question ${question}`
}

/** Marks the element that a part of a question is reached by. */
export function focusPart(part: FocusPart): { readonly 'data-part': FocusPart } {
  return { 'data-part': part }
}

interface Wish {
  readonly question: QuestionKey | null
  readonly part: FocusPart
}

export interface Focus {
  /** Puts the focus there once that question is open and what changes with it is on the screen. */
  readonly request: (question: QuestionKey, part: FocusPart) => void
  /** Puts the focus there at once, so that a key being pressed still reaches it. */
  readonly now: (part: FocusPart) => void
}

/**
 * Puts the focus into the open question: at first, and when asked. A question whose answer is chosen has no field, so it
 * takes the focus itself. The question is then in view, moved no more than needed.
 */
export function useFocus(current: QuestionKey | null): Focus {
  const wish = useRef<Wish | null>({ question: current, part: 'question' })
  const [, renderAgain] = useReducer((count: number) => count + 1, 0)
  function now(part: FocusPart): void {
    const element = current === null ? null : document.getElementById(questionElementId(current))
    const target = element === null ? null : targetIn(element, part)
    if (element === null || target === null) return
    wish.current = null
    target.focus({ preventScroll: true })
    bringIntoView(element)
  }
  // An effect, since a dialog that closes keeps the rest of the page inert until then. It may belong to a render before
  // the question was changed: then the wish is not yet for it.
  useEffect(() => {
    if (wish.current !== null && wish.current.question === current) now(wish.current.part)
  })
  return {
    now,
    request(question, part) {
      wish.current = { question, part }
      renderAgain()
    },
  }
}

/** Null while a field that was asked for is not there yet. */
function targetIn(question: HTMLElement, part: FocusPart): HTMLElement | null {
  const field = question.querySelector(`[data-part="${part}"] :is(textarea, input:not([type=radio], [type=checkbox]))`)
  if (field instanceof HTMLElement) return field
  return part === 'note' || part === 'justification' ? null : question
}

function bringIntoView(element: HTMLElement): void {
  const room = Math.min(window.innerHeight, element.closest('[data-scrolls]')?.clientHeight ?? window.innerHeight)
  element.scrollIntoView({ block: element.offsetHeight > room - 120 ? 'start' : 'nearest' })
}
