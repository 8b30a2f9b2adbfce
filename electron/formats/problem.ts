/** Why a file could not be imported; words for each in the catalogue under `import-problem.<code>`. */
export type ImportProblemCode =
  | 'too-large'
  | 'not-text'
  | 'json-invalid'
  | 'json-too-deep'
  | 'json-forbidden-key'
  | 'json-repeated-key'
  | 'format-unknown'
  | 'format-newer'
  | 'not-as-described'
  | 'too-many-items'
  | 'nothing-in-it'

/** A refusal of a file as a whole; nothing was imported. */
export interface ImportProblem {
  readonly code: ImportProblemCode
  /** For the message of the code; places are line and column from 1, or a path such as `sections[0].title`. */
  readonly values: Readonly<Record<string, string | number>>
}
