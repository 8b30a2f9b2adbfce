/** Native dialogs. Null means that the person cancelled. */
export interface Dialogs {
  chooseFolder(options: { readonly title: string; readonly defaultPath?: string }): Promise<string | null>
  chooseFiles(options: {
    readonly title: string
    readonly multiple: boolean
    readonly filters: readonly FileFilter[]
  }): Promise<readonly string[] | null>
  saveFile(options: {
    readonly title: string
    readonly fileName: string
    readonly filters: readonly FileFilter[]
  }): Promise<string | null>
}

export interface FileFilter {
  readonly name: string
  /** Without the dot. */
  readonly extensions: readonly string[]
}
