import { failure, success, type Result } from '../../domain/result.ts'

/** Turns a value of one version into the next; pure. A value that it cannot turn is a failure with a reason for the log. */
export interface Migration {
  /** The version that it reads; it gives the one after. */
  readonly from: number
  readonly migrate: (value: unknown) => Result<unknown, string>
}

/** How values of every version so far become the current one. */
export interface MigrationPath {
  /** The version that this program writes. */
  readonly current: number
  readonly steps: readonly Migration[]
}

export type MigrationFailure =
  | { readonly kind: 'newer'; readonly version: number }
  | { readonly kind: 'step-failed'; readonly from: number; readonly reason: string }

/** Steps in order, without a gap, from version 1 on; anything else is a mistake of the program and throws. */
export function migrationPath(steps: readonly Migration[]): MigrationPath {
  steps.forEach((step, index) => {
    if (step.from !== index + 1) throw new RangeError(`migration ${index + 1} reads version ${step.from}`)
  })
  return { current: steps.length + 1, steps }
}

/** Brings a value to the current version. A version to come is refused; a step that fails or throws is named. */
export function migrate(path: MigrationPath, version: number, value: unknown): Result<unknown, MigrationFailure> {
  if (version > path.current) return failure({ kind: 'newer', version })
  let current = value
  for (const step of path.steps.slice(version - 1)) {
    const next = attempt(step, current)
    if (!next.ok) return failure({ kind: 'step-failed', from: step.from, reason: next.error })
    current = next.value
  }
  return success(current)
}

function attempt(step: Migration, value: unknown): Result<unknown, string> {
  try {
    return step.migrate(value)
  } catch (error) {
    return failure(String(error))
  }
}
