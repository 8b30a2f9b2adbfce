/** Source of identifiers that reveal nothing and never repeat. */
export interface IdSource {
  /** 26 characters of lower-case base 32: 130 random bits. */
  next(): string
}
