import type { z } from 'zod'
import { failure, success, type Result } from '#shared/domain/result.ts'
import type { Failure } from '#shared/ipc/app-error.ts'
import type { DocumentKind, DocumentKinds } from '#shared/ports/repository.ts'
import { documentDefinitions } from '#shared/schema/documents.ts'

/**
 * Parses a value that is about to be stored; the answer is a frozen copy, so that no caller can change what memory holds behind
 * the disk's back. `invalid-input` names the fields. A value that belongs under another id is a programming mistake.
 */
export function checkValue<Kind extends DocumentKind>(
  kind: Kind,
  id: string,
  value: DocumentKinds[Kind],
): Result<DocumentKinds[Kind], Failure> {
  const definition = documentDefinitions[kind]
  const parsed = definition.schema.safeParse(value)
  if (!parsed.success) return failure({ code: 'invalid-input', fieldErrors: fieldErrors(parsed.error) })
  if (definition.id(parsed.data) !== id) throw new TypeError(`a ${kind} was stored under an id that is not its own`)
  return success(deepFreeze(parsed.data))
}

/** Path of each wrong field, with dots, and what is wrong with it. */
export function fieldErrors(error: z.ZodError): Readonly<Record<string, string>> {
  return Object.fromEntries(error.issues.map((issue) => [issue.path.join('.'), issue.message]))
}

/** Freezes a tree of plain data in place and gives it back. */
export function deepFreeze<Value>(value: Value): Value {
  if (typeof value === 'object' && value !== null && !Object.isFrozen(value)) {
    Object.freeze(value)
    for (const member of Object.values(value)) deepFreeze(member)
  }
  return value
}
