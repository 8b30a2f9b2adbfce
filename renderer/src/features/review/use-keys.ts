import { useEffect, useRef } from 'react'
import { reviewCommandOf, type FocusPlace, type ReviewCommand } from './model/keys.ts'

/**
 * Runs the commands of the review's keys wherever the focus is on the screen, dialogs, menus and tables excepted. `run`
 * answers whether the key was used up.
 */
export function useKeys(run: (command: ReviewCommand) => boolean, singleKeys: boolean): void {
  const newest = useRef(run)
  useEffect(() => {
    newest.current = run
  })
  useEffect(() => {
    function press(event: KeyboardEvent): void {
      const { key, target, ctrlKey, metaKey, altKey, shiftKey } = event
      if (event.defaultPrevented || event.isComposing || event.repeat || isElsewhere(target)) return
      const withModifier = ctrlKey || metaKey || altKey || shiftKey
      const command = reviewCommandOf({ key, place: placeOf(target), withModifier }, singleKeys)
      if (command !== null && newest.current(command)) event.preventDefault()
    }
    document.addEventListener('keydown', press)
    return () => document.removeEventListener('keydown', press)
  }, [singleKeys])
}

/** In something that has keys of its own, on top of the screen. */
function isElsewhere(target: EventTarget | null): boolean {
  return (
    target instanceof Element &&
    target.closest('[role=dialog], [role=alertdialog], [role=menu], [role=listbox], [role=grid]') !== null
  )
}

function placeOf(target: EventTarget | null): FocusPlace {
  if (!(target instanceof HTMLElement)) return 'page'
  if (target.isContentEditable || target.closest('input, textarea, select, [role=radiogroup]') !== null) return 'field'
  return target.closest('button, a, summary') === null ? 'page' : 'control'
}
