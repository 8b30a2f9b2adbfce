import { useState } from 'react'
import type { AppError } from '#shared/ipc/app-error.ts'
import type { QuestionKey } from '#shared/schema/primitives.ts'
import { request } from '../../lib/api.ts'
import type { Runner } from './use-runner.ts'

/** Files of one request: few enough to show how far it is. */
const filesAtOnce = 10

export interface RefusedFile {
  readonly fileName: string
  readonly message: string
}

/** What became of the files that were given last to a question. */
export interface Attaching {
  readonly question: QuestionKey
  readonly done: number
  readonly count: number
  readonly isRunning: boolean
  readonly added: number
  readonly refused: readonly RefusedFile[]
  readonly error: AppError | null
}

export interface Attach {
  readonly state: Attaching | null
  /** Adds files by path as evidence of a question; what is refused is kept with its reason until dismissed. */
  readonly addFiles: (question: QuestionKey, paths: readonly string[]) => Promise<void>
  /** Asks for files by the system's dialog, then adds them. */
  readonly chooseFiles: (question: QuestionKey) => Promise<void>
  readonly dismiss: () => void
}

/** Attaches files some at a time, so that many of them show their progress and a failure loses no earlier ones. */
export function useAttach({ id, alone, dispatch, flush }: Runner): Attach {
  const [state, setState] = useState<Attaching | null>(null)

  async function addFiles(question: QuestionKey, paths: readonly string[]): Promise<void> {
    if (paths.length === 0) return
    let progress: Attaching = {
      question,
      done: 0,
      count: paths.length,
      isRunning: true,
      added: 0,
      refused: [],
      error: null,
    }
    setState(progress)
    await flush()
    for (let start = 0; start < paths.length && progress.error === null; start += filesAtOnce) {
      const some = paths.slice(start, start + filesAtOnce)
      progress = await alone(question, () => attachSome(progress, some))
      setState(progress)
    }
    setState({ ...progress, isRunning: false })
  }

  async function attachSome(before: Attaching, paths: readonly string[]): Promise<Attaching> {
    const { question } = before
    const result = await request('evidence:attach', { assessmentId: id, question, paths: [...paths] })
    if (!result.ok) return { ...before, error: result.error }
    const { saved, added, refused } = result.value
    dispatch({ kind: 'attached', saved, question, added })
    return {
      ...before,
      done: before.done + paths.length,
      added: before.added + added.length,
      refused: [...before.refused, ...refused],
    }
  }

  async function chooseFiles(question: QuestionKey): Promise<void> {
    const chosen = await request('evidence:choose', {})
    if (chosen.ok) await addFiles(question, chosen.value.paths)
    else setState({ question, done: 0, count: 0, isRunning: false, added: 0, refused: [], error: chosen.error })
  }

  return { state, addFiles, chooseFiles, dismiss: () => setState(null) }
}
