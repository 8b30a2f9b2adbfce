import { appendFileSync, mkdirSync, renameSync, statSync } from 'node:fs'
import { dirname } from 'node:path'
import type { Logger } from '#shared/ports/logger.ts'

const largestBytes = 2 * 1024 * 1024

type Detail = Readonly<Record<string, string | number | boolean>>

/**
 * What of a failure may be written down: its name, its code and the places in our code. Not its message, which can
 * carry a file name or an answer.
 */
function describeCause(cause: unknown): Detail {
  if (!(cause instanceof Error)) return { cause: typeof cause }
  const code = 'code' in cause && typeof cause.code === 'string' ? { code: cause.code } : {}
  const places = (cause.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line))
  return { cause: cause.name, ...code, stack: places.map((line) => line.trim()).join(' < ') }
}

function rotate(file: string): void {
  try {
    if (statSync(file).size > largestBytes) renameSync(file, `${file}.1`)
  } catch {
    // No log yet.
  }
}

/**
 * A log of one JSON object a line in one file; at its start a file over 2 MiB becomes `.1`. Written at once, so that the
 * last line before a crash is there. A disk that cannot be written never stops the app.
 */
export function createFileLog(file: string, now: () => Date): Logger {
  mkdirSync(dirname(file), { recursive: true })
  rotate(file)
  function write(level: 'info' | 'warn' | 'error', event: string, detail: Detail = {}): void {
    try {
      appendFileSync(file, `${JSON.stringify({ at: now().toISOString(), level, event, ...detail })}\n`, { mode: 0o600 })
    } catch {
      // Nothing can be said where nothing can be written.
    }
  }
  return {
    info: (event, detail) => write('info', event, detail),
    warn: (event, detail) => write('warn', event, detail),
    error: (event, cause, detail) => write('error', event, { ...detail, ...describeCause(cause) }),
  }
}
