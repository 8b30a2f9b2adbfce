import type { getDocument, PDFDocumentProxy, PDFWorker } from 'pdfjs-dist'
// The bundler answers the address of the file, which the file itself does not export.
// oxlint-disable-next-line import/default
import workerAddress from 'pdfjs-dist/build/pdf.worker.min.mjs?url'
import { startTrustedWorker } from './trusted-types.ts'

export type PdfDocument = PDFDocumentProxy

interface Engine {
  readonly getDocument: typeof getDocument
  readonly worker: PDFWorker
}

async function loadEngine(): Promise<Engine> {
  const engineModule = await import('pdfjs-dist')
  const worker = engineModule.PDFWorker.create({ port: startTrustedWorker(workerAddress) })
  return { getDocument: engineModule.getDocument, worker }
}

let engine: Promise<Engine> | null = null

/**
 * Opens a PDF for showing; PDF.js is loaded with the first. It runs no script, evaluates no code and fetches nothing. Rejects when
 * the file cannot be read. Give the document to `closePdf` when it is no longer shown.
 */
export async function openPdf(bytes: Uint8Array): Promise<PdfDocument> {
  engine ??= loadEngine()
  const { getDocument: open, worker } = await engine
  const task = open({
    data: bytes.slice(),
    worker,
    isEvalSupported: false,
    enableXfa: false,
    useWasm: false,
    useSystemFonts: false,
    disableAutoFetch: true,
    stopAtErrors: false,
  })
  return task.promise
}

/** Frees what the document holds here and in the worker. */
export async function closePdf(document: PdfDocument): Promise<void> {
  await document.loadingTask.destroy()
}
