/** The package has no types of its own. */
declare module 'linebreak' {
  interface Break {
    readonly position: number
    /** Whether the break is forced by a line end in the text. */
    readonly required?: boolean
  }
  class LineBreaker {
    constructor(text: string)
    nextBreak(): Break | null
  }
  export = LineBreaker
}
