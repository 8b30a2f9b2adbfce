import type { Logger } from '#shared/ports/logger.ts'

/** Keeps no log: for programs whose only output is their answer. */
export const silentLogger: Logger = { info: nothing, warn: nothing, error: nothing }

function nothing(): void {
  return
}
