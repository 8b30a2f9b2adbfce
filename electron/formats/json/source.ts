/** A text being read; `position` moves on. */
export interface Source {
  readonly text: string
  position: number
  readonly dialect: 'strict' | 'vsaq'
  readonly comments: string[]
}

/** Leaves the parser at a mistake; `parseJson` turns it into a value. */
export class JsonError extends Error {
  readonly code: 'json-invalid' | 'json-too-deep' | 'json-forbidden-key' | 'json-repeated-key'
  readonly position: number
  readonly key: string

  constructor(code: JsonError['code'], position: number, key = '') {
    super(code)
    this.code = code
    this.position = position
    this.key = key
  }
}
