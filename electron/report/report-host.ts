import { Worker } from 'node:worker_threads'
import { failure, success, type Result } from '#shared/domain/result.ts'
import type { Failure } from '#shared/ipc/app-error.ts'
import type { BuiltReport, ReportBuilder } from '#shared/ports/report-builder.ts'
import { reportAnswer, type ReportRequest } from '#electron/workers/report-message.ts'
import { buildReport } from './build-report.ts'

export interface ReportHostOptions {
  /** The worker's program: out/workers/report-worker.js, or its source. */
  readonly script: string
  readonly resourcesDirectory: string
  readonly version: string
  /** Milliseconds that one report may take. */
  readonly patience?: number
  /** Megabytes of memory that one report may take. */
  readonly memory?: number
}

/** Builds each report in a thread of its own, with a limit on memory and time: the window stays responsive meanwhile. */
export function createWorkerReportBuilder(options: ReportHostOptions): ReportBuilder {
  const { script, resourcesDirectory, version, patience = 120_000, memory = 1024 } = options
  return {
    build: (data, { paper, preview }) => answerOf({ data, options: { resourcesDirectory, paper, preview, version } }),
  }

  function answerOf(request: ReportRequest): Promise<Result<BuiltReport, Failure>> {
    const { promise, resolve } = Promise.withResolvers<Result<BuiltReport, Failure>>()
    const worker = new Worker(script, { resourceLimits: { maxOldGenerationSizeMb: memory } })
    const broke = (cause: unknown): void => resolve(failure({ code: 'internal', cause }))
    const watchdog = setTimeout(
      () => resolve(failure({ code: 'report-too-slow', values: { seconds: patience / 1000 } })),
      patience,
    )
    worker.once('message', (message: unknown) => {
      const parsed = reportAnswer.safeParse(message)
      if (parsed.success) resolve(success(parsed.data))
      else broke(parsed.error)
    })
    worker.once('error', broke)
    worker.once('exit', (code) => broke(new Error(`the report worker ended with ${code}`)))
    worker.postMessage(request, [])
    return promise.finally(() => {
      clearTimeout(watchdog)
      void worker.terminate()
    })
  }
}

/** Builds in the calling thread: for the command line, where nothing waits. */
export function createInProcessReportBuilder(options: {
  readonly resourcesDirectory: string
  readonly version: string
}): ReportBuilder {
  return {
    async build(data, { paper, preview }) {
      try {
        return success(await buildReport(data, { ...options, paper, preview }))
      } catch (cause) {
        return failure({ code: 'internal', cause })
      }
    },
  }
}
