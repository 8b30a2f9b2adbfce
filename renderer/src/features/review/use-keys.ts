import { useCommandKeys } from '../../lib/use-command-keys.ts'
import { reviewCommandOf, type FocusPlace, type ReviewCommand } from './model/keys.ts'

/**
 * Runs the commands of the review's keys wherever the focus is on the screen, dialogs, menus and tables excepted. `run`
 * answers whether the key was used up.
 */
export function useKeys(run: (command: ReviewCommand) => boolean, singleKeys: boolean): void {
  useCommandKeys(({ key, target, repeat, ctrlKey, metaKey, altKey, shiftKey }) => {
    if (repeat || isElsewhere(target)) return null
    const withModifier = ctrlKey || metaKey || altKey || shiftKey
    return reviewCommandOf({ key, place: placeOf(target), withModifier }, singleKeys)
  }, run)
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
