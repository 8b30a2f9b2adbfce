import { Worker } from 'node:worker_threads'
import { success } from '#shared/domain/result.ts'
import type { Verification, Verifier } from '#shared/ports/verifier.ts'
import { verifyAnswer, type VerifyRequest } from '#electron/workers/verify-message.ts'

export interface WorkerVerifierOptions {
  /** The worker's program: out/workers/verify-worker.js, or its source. */
  readonly script: string
  /** Milliseconds that one file may take. */
  readonly patience?: number
  /** Megabytes of memory that one file may take besides its own bytes. */
  readonly memory?: number
}

/**
 * Verifies each file in a thread of its own with a limit on memory and time. A file that goes beyond one of them, or breaks the thread,
 * is `unreadable` for being too complex: a verdict, not a failure.
 */
export function createWorkerVerifier({ script, patience = 120_000, memory = 1024 }: WorkerVerifierOptions): Verifier {
  return {
    async verify(pdf, { fileName, trusted, now }) {
      const request = { pdf: new Uint8Array(pdf), fileName, trusted: trusted.map((each) => new Uint8Array(each)), now }
      return success((await answerOf(request)) ?? tooComplex(fileName))
    },
  }

  function answerOf(request: VerifyRequest): Promise<Verification | null> {
    const { promise, resolve } = Promise.withResolvers<Verification | null>()
    const worker = new Worker(script, { resourceLimits: { maxOldGenerationSizeMb: memory } })
    const watchdog = setTimeout(() => resolve(null), patience)
    worker.once('message', (message: unknown) => {
      const parsed = verifyAnswer.safeParse(message)
      resolve(parsed.success ? parsed.data : null)
    })
    worker.once('error', () => resolve(null))
    worker.once('exit', () => resolve(null))
    worker.postMessage(request, [request.pdf.buffer])
    return promise.finally(() => {
      clearTimeout(watchdog)
      void worker.terminate()
    })
  }
}

function tooComplex(fileName: string): Verification {
  return {
    report: {
      file: fileName,
      verdict: 'unreadable',
      integrity: 'none',
      trust: 'none',
      laterChanges: [],
      problems: ['too-complex'],
      signatures: [],
      score: null,
      embedded: null,
      embeddedProblem: null,
    },
    embedded: null,
  }
}
