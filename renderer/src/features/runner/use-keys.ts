import { useCommandKeys } from '../../lib/use-command-keys.ts'
import { commandOf, type Command, type FocusPlace } from './model/keys.ts'

/**
 * Runs the commands of the runner's keys wherever the focus is on the screen, dialogs and menus excepted. `run` gets
 * what a key asks for; it answers whether the key was used up.
 */
export function useKeys(run: (command: Command) => boolean, singleKeys: boolean): void {
  useCommandKeys(({ key, target, ctrlKey, metaKey, altKey, shiftKey }) => {
    if (isElsewhere(target)) return null
    const modifiers = { withControl: ctrlKey || metaKey, withAlt: altKey, withShift: shiftKey }
    return commandOf({ key, place: placeOf(target), ...modifiers }, singleKeys)
  }, run)
}

/** A dialog is open, or the focus is in a menu or list: those have keys of their own. */
function isElsewhere(target: EventTarget | null): boolean {
  if (document.querySelector('[role=dialog], [role=alertdialog]') !== null) return true
  return target instanceof Element && target.closest('[role=menu], [role=listbox]') !== null
}

function placeOf(target: EventTarget | null): FocusPlace {
  if (!(target instanceof HTMLElement)) return 'question'
  if (target instanceof HTMLTextAreaElement || target.isContentEditable) return 'lines'
  if (target instanceof HTMLInputElement) return placeOfInput(target)
  if (target instanceof HTMLSelectElement) return 'line'
  return target.closest('button, a, summary') === null ? 'question' : 'control'
}

function placeOfInput({ type }: HTMLInputElement): FocusPlace {
  if (type === 'radio') return 'radio'
  return type === 'checkbox' ? 'question' : 'line'
}
