import { failure, success, type Result } from '#shared/domain/result.ts'
import type { ImportProblem } from '../problem.ts'

/** Text of a file: UTF-8, or UTF-16 with a byte order mark. Anything else, binary files too, is `not-text`. */
export function decodeText(bytes: Uint8Array): Result<string, ImportProblem> {
  try {
    const text = new TextDecoder(encodingOf(bytes), { fatal: true }).decode(bytes)
    return text.includes('\u0000') ? failure({ code: 'not-text', values: {} }) : success(text)
  } catch {
    return failure({ code: 'not-text', values: {} })
  }
}

function encodingOf(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le'
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be'
  return 'utf-8'
}
