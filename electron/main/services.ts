import type { Shell } from './shell.ts'

/** Everything that the handlers call. */
export interface Services {
  readonly shell: Shell
  /** Finishes what is under way and lets go of the workspace. Called once, after the window closed. */
  readonly close: () => Promise<void>
}

/** Composes the services on the shell. The window opens once it settles. */
export async function createServices(shell: Shell): Promise<Services> {
  return { shell, close: () => Promise.resolve() }
}
