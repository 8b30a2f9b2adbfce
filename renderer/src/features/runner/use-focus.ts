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

export interface Focus {
  /** Puts the focus there once what changes with it is on the screen. */
  readonly request: (part: FocusPart) => void
  /** Puts the focus there at once, so that a key being pressed still reaches it. */
  readonly now: (part: FocusPart) => void
}

/**
 * Puts the focus into the open question: at first, and when asked. A part that has no field, or is not there, is the
 * question itself. The question is then in view, moved no more than needed.
 */
export function useFocus(current: QuestionKey | null): Focus {
  const wanted = useRef<FocusPart | null>('question')
  const [, renderAgain] = useReducer((count: number) => count + 1, 0)
  function now(part: FocusPart): void {
    const element = current === null ? null : document.getElementById(questionElementId(current))
    if (element === null) return
    wanted.current = null
    fieldOf(element, part).focus({ preventScroll: true })
    bringIntoView(element)
  }
  useEffect(() => {
    if (wanted.current !== null) now(wanted.current)
  })
  return {
    now,
    request(part) {
      wanted.current = part
      renderAgain()
    },
  }
}

function fieldOf(question: HTMLElement, part: FocusPart): HTMLElement {
  const field = question.querySelector(`[data-part="${part}"] :is(textarea, input:not([type=radio], [type=checkbox]))`)
  return field instanceof HTMLElement ? field : question
}

function bringIntoView(element: HTMLElement): void {
  const room = element.closest('[data-scrolls]')?.clientHeight ?? window.innerHeight
  element.scrollIntoView({ block: element.offsetHeight > room - 120 ? 'start' : 'nearest' })
}
