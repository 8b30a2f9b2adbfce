/** Marks a branch that the types rule out; throws only when a caller went around the types. */
export function assertNever(value: never): never {
  throw new Error(`Unexpected value: ${JSON.stringify(value)}`)
}
