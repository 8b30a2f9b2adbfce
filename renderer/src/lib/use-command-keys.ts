import { useEffect, useRef } from 'react'

/**
 * Runs what keys ask for wherever the focus is. `commandOf` says what a press means, null when it is none of the screen's; `run` answers
 * whether it was used up. Presses that something else took, and those of an input method, are left alone. The newest of both is called.
 */
export function useCommandKeys<Command>(
  commandOf: (event: KeyboardEvent) => Command | null,
  run: (command: Command) => boolean,
): void {
  const newest = useRef({ commandOf, run })
  useEffect(() => {
    newest.current = { commandOf, run }
  })
  useEffect(() => {
    function press(event: KeyboardEvent): void {
      if (event.defaultPrevented || event.isComposing) return
      const command = newest.current.commandOf(event)
      if (command !== null && newest.current.run(command)) event.preventDefault()
    }
    document.addEventListener('keydown', press)
    return () => document.removeEventListener('keydown', press)
  }, [])
}
