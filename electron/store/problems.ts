/** What was found wrong while a workspace was read. */
export interface Problem {
  /** The file inside the workspace folder, with slashes. */
  readonly file: string
  readonly code:
    | 'document-damaged'
    | 'document-missing'
    | 'document-newer'
    | 'document-invalid'
    | 'key-damaged'
    | 'key-missing'
    | 'blob-damaged'
    | 'audit-log-damaged'
    | 'workspace-damaged'
    | 'workspace-changed'
    | 'unknown-file'
    | 'file-unreadable'
  /** Where the content was found instead; null when it was not. */
  readonly recoveredFrom: string | null
}

/** The problems of one opening of a workspace, each once. */
export class Problems {
  readonly #problems = new Map<string, Problem>()

  add(problem: Problem): void {
    this.#problems.set(`${problem.code} ${problem.file}`, problem)
  }

  /** What could not be read a moment ago can be now. */
  drop(code: Problem['code'], file: string): void {
    this.#problems.delete(`${code} ${file}`)
  }

  all(): readonly Problem[] {
    return [...this.#problems.values()]
  }
}
