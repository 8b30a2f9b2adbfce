/**
 * Outcome of an operation that can fail for a reason a person can act on. Exceptions are for programming mistakes only.
 */
export type Result<Value, Failure> =
  { readonly ok: true; readonly value: Value } | { readonly ok: false; readonly error: Failure }

export function success<Value>(value: Value): { readonly ok: true; readonly value: Value } {
  return { ok: true, value }
}

export function failure<Failure>(error: Failure): { readonly ok: false; readonly error: Failure } {
  return { ok: false, error }
}

/** Applies `transform` to the value of a success; a failure passes unchanged. */
export function mapResult<Value, Next, Failure>(
  result: Result<Value, Failure>,
  transform: (value: Value) => Next,
): Result<Next, Failure> {
  return result.ok ? success(transform(result.value)) : result
}
