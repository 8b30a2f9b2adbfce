import { isDeepStrictEqual } from 'node:util'
import type { z } from 'zod'

type Json = z.core.util.JSONType

/** Longest text that the audit log keeps of a value; more is in the document itself. */
const kept = 160

/**
 * Field-level detail for the audit log: for each field of `after` that differs from `before`, both values, long ones cut. Empty
 * when nothing differs.
 */
export function changesBetween(before: object, after: object): Record<string, Json> {
  const old = new Map<string, unknown>(Object.entries(before))
  const changed = Object.entries(after).filter(([field, value]) => !isDeepStrictEqual(old.get(field), value))
  return Object.fromEntries(
    changed.map(([field, value]) => [field, { before: short(old.get(field)), after: short(value) }]),
  )
}

/** A value as the audit log keeps it: text of at most 160 characters, other values as JSON text when they are longer. */
export function short(value: unknown): Json {
  if (value === undefined || value === null) return null
  if (typeof value === 'number' || typeof value === 'boolean') return value
  const text = typeof value === 'string' ? value : JSON.stringify(value)
  return text.length <= kept ? text : `${text.slice(0, kept - 1)}…`
}
