import type { RunningApp } from './launch.ts'

/**
 * Answers the next native dialogs in the person's place, in their order: Playwright cannot press their buttons. A path
 * is chosen, null cancels. A dialog that comes after the last answer is cancelled.
 */
export async function answerDialogs(app: RunningApp, answers: readonly (string | null)[]): Promise<void> {
  await app.electron.evaluate(({ dialog }, given) => {
    const waiting = [...given]
    const next = (): string | null => waiting.shift() ?? null
    dialog.showOpenDialog = () => {
      const path = next()
      return Promise.resolve({ canceled: path === null, filePaths: path === null ? [] : [path] })
    }
    dialog.showSaveDialog = () => {
      const path = next()
      return Promise.resolve({ canceled: path === null, filePath: path ?? '' })
    }
  }, answers)
}
