import { useCallback, useEffect, useMemo, useRef, useState } from 'react'
import { createStore, useStore } from 'zustand'
import type { AppError } from '#shared/ipc/app-error.ts'
import type { AssessmentView } from '#shared/ipc/assessment-channels.ts'
import { success, type Result } from '#shared/domain/result.ts'
import type { AssessmentId, EvidenceId, QuestionKey } from '#shared/schema/primitives.ts'
import type { ResponseContent } from '#shared/schema/response.ts'
import { markStale, request } from '../../lib/api.ts'
import { useAutosave } from '../../lib/autosave.ts'
import { createAutosaver } from '../../lib/autosaver.ts'
import { queryClient } from '../../lib/query-client.ts'
import { registerPending } from '../../lib/save-state.ts'
import { contentInput } from './content-input.ts'
import { resolveCurrent } from './model/route.ts'
import { standingOf, type Standing } from './model/standing.ts'
import { contentOf, initialState, reduce, unsavedQuestions, type RunnerEvent, type RunnerState } from './model/state.ts'

/** Milliseconds of rest on a question before it is remembered as the place to go on at. */
const positionIdle = 500

/** When an edit is saved: now, or once the typing pauses. */
export type Pace = 'at-once' | 'when-idle'

/** The answers of one assessment, ahead of the disk, and the ways to change them. */
export interface Runner {
  readonly id: AssessmentId
  readonly state: RunnerState
  readonly standing: Standing
  /** The question that is open; null when none is asked. */
  readonly current: QuestionKey | null
  readonly content: (question: QuestionKey) => ResponseContent
  /** Changes some of a response; `atOnce` for what is done in one go, such as choosing an option. */
  readonly edit: (question: QuestionKey, change: Partial<ResponseContent>, pace?: Pace) => void
  /** Names a piece of evidence again, whatever the response has become since. */
  readonly attachAgain: (question: QuestionKey, piece: EvidenceId) => void
  readonly moveTo: (question: QuestionKey) => void
  readonly dispatch: (event: RunnerEvent) => void
  /** Saves all edits now; true when the disk has them. */
  readonly flush: () => Promise<boolean>
  /** Runs something that changes a response on the disk itself; edits of that response wait for it. */
  readonly alone: <Value>(question: QuestionKey, work: () => Promise<Value>) => Promise<Value>
}

/** Keeps the local model of an assessment over its acknowledged revisions, saves it, and remembers the position. */
export function useRunner(view: AssessmentView, options: { readonly keepsPosition: boolean }): Runner {
  const [keeper] = useState(() => createKeeper(view))
  const { store, dispatch } = keeper
  useEffect(() => dispatch({ kind: 'loaded', view }), [dispatch, view])
  const state = useStore(store)
  const standing = useMemo(() => standingOf({ view: state.view, edits: state.edits }), [state.view, state.edits])
  const { current: wanted } = state
  const current = useMemo(() => resolveCurrent(standing, wanted), [standing, wanted])
  const save = useCallback(() => keeper.saveAll(), [keeper])
  const autosaver = useAutosave<null>({ save })
  usePosition(keeper, current, options.keepsPosition)
  useEffect(() => () => void autosaver.flush().then(() => markStale(...listsToRefresh)), [autosaver])
  function edit(question: QuestionKey, change: Partial<ResponseContent>, pace: Pace = 'when-idle'): void {
    dispatch({ kind: 'edited', question, change })
    autosaver.push(null)
    if (pace === 'at-once') void autosaver.flush()
  }
  return {
    id: view.assessment.id,
    state,
    standing,
    current,
    content: (question) => contentOf(state, question),
    edit,
    attachAgain(question, piece) {
      const { evidence } = contentOf(store.getState(), question)
      edit(question, { evidence: [...new Set([...evidence, piece])] }, 'at-once')
    },
    moveTo: (question) => dispatch({ kind: 'moved', question }),
    dispatch,
    flush: () => autosaver.flush(),
    alone: (question, work) => keeper.alone(question, work),
  }
}

/** What other screens have read and answers change. */
const listsToRefresh = ['assessment:list', 'portfolio:get', 'vendor:list', 'vendor:get'] as const

type Keeper = ReturnType<typeof createKeeper>

/** The stored position, or where there is something to do. */
function beginningOf(view: AssessmentView): QuestionKey | null {
  return resolveCurrent(standingOf({ view, edits: {} }), view.assessment.position)
}

function createKeeper(view: AssessmentView) {
  const id = view.assessment.id
  const store = createStore<RunnerState>(() => initialState(view, beginningOf(view)))
  const atWork = new Map<QuestionKey, Promise<unknown>>()

  function dispatch(event: RunnerEvent): void {
    const before = store.getState()
    const after = reduce(before, event)
    store.setState(after, true)
    if (after.view !== before.view) remember(id, after.view)
  }

  async function save(question: QuestionKey): Promise<Result<unknown, AppError>> {
    await atWork.get(question)
    const content = store.getState().edits[question]
    if (content === undefined) return success(null)
    const result = await request('assessment:save-response', {
      assessmentId: id,
      question,
      content: contentInput(content),
    })
    if (result.ok) dispatch({ kind: 'acknowledged', saved: result.value, sent: { question, content } })
    return result
  }

  return {
    id,
    store,
    dispatch,
    /** Saves every edit; one that fails does not hold up the others. The first failure is given. */
    async saveAll(): Promise<Result<unknown, AppError>> {
      let outcome: Result<unknown, AppError> = success(null)
      for (const question of unsavedQuestions(store.getState())) {
        const result = await save(question)
        if (outcome.ok) outcome = result
      }
      return outcome
    },
    async alone<Value>(question: QuestionKey, work: () => Promise<Value>): Promise<Value> {
      await atWork.get(question)
      const running = work()
      atWork.set(question, running)
      try {
        return await running
      } finally {
        if (atWork.get(question) === running) atWork.delete(question)
      }
    },
  }
}

/** Other screens that read the assessment find it as it is now; after the workspace was locked nothing is kept. */
function remember(assessmentId: AssessmentId, view: AssessmentView): void {
  const key = ['assessment:get', { assessmentId }]
  if (queryClient.getQueryData(key) !== undefined) queryClient.setQueryData(key, view)
}

/** Remembers the open question on the disk, quietly: a failure costs nothing but the place. */
function usePosition({ id, store, dispatch }: Keeper, current: QuestionKey | null, isKept: boolean): void {
  const saver = useMemo(
    () =>
      createAutosaver<QuestionKey>({
        idle: positionIdle,
        report: () => undefined,
        save: async (question) => {
          const result = await request('assessment:set-position', { assessmentId: id, question })
          if (result.ok) dispatch({ kind: 'acknowledged', saved: result.value })
          return success(null)
        },
      }),
    [id, dispatch],
  )
  const kept = useRef(store.getState().view.assessment.position)
  useEffect(() => {
    if (!isKept || current === null || current === kept.current) return
    kept.current = current
    saver.push(current)
  }, [saver, current, isKept])
  useEffect(() => {
    const unregister = registerPending(saver)
    return () => void saver.flush().finally(unregister)
  }, [saver])
}
