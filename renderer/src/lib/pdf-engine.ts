import * as pdf from 'pdfjs-dist'
// The bundler answers the address of the file, which the file itself does not export.
// oxlint-disable-next-line import/default
import workerAddress from 'pdfjs-dist/build/pdf.worker.min.mjs?url'

interface ScriptAddressPolicy {
  createScriptURL(address: string): unknown
}

interface PolicyFactory {
  createPolicy(name: string, rules: { createScriptURL: (address: string) => string }): ScriptAddressPolicy
}

function isPolicyFactory(value: unknown): value is PolicyFactory {
  return typeof value === 'object' && value !== null && 'createPolicy' in value
}

/**
 * The worker of PDF.js, from our own origin. The page's policy lets scripts be named only through a Trusted Types policy of the name
 * `countersign`; this is the one place that makes it, and it lets this one address pass.
 */
function startWorker(): Worker {
  const factory: unknown = Reflect.get(window, 'trustedTypes')
  const policy = isPolicyFactory(factory)
    ? factory.createPolicy('countersign', {
        createScriptURL(address) {
          if (address !== workerAddress) throw new TypeError('Only the PDF worker may be started')
          return address
        },
      })
    : null
  const address = policy?.createScriptURL(workerAddress) ?? workerAddress
  const worker: Worker = Reflect.construct(Worker, [address, { type: 'module' }])
  return worker
}

let worker: Worker | null = null

export type PdfDocument = pdf.PDFDocumentProxy
export type PdfPage = pdf.PDFPageProxy

/** Opens a PDF for showing. It runs no script, evaluates no code and fetches nothing. Rejects when the file cannot be read. */
export async function openPdf(bytes: Uint8Array): Promise<PdfDocument> {
  worker ??= startWorker()
  pdf.GlobalWorkerOptions.workerPort = worker
  const task = pdf.getDocument({
    data: bytes.slice(),
    isEvalSupported: false,
    enableXfa: false,
    useWasm: false,
    useSystemFonts: false,
    disableAutoFetch: true,
    stopAtErrors: false,
  })
  return task.promise
}
