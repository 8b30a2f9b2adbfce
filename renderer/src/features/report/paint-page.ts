import type { PdfDocument } from '../../lib/pdf-engine.ts'

export interface PageSize {
  readonly width: number
  readonly height: number
}

export interface PageSink {
  /** The page's size in points, known before it is painted. */
  readonly onSize: (size: PageSize) => void
  /** Its words, in the order in which they are written. */
  readonly onText: (text: string) => void
  readonly onFailure: () => void
}

/** How far outside the window a page is painted already, so that scrolling meets no white. */
const margin = '1200px'

/** Pixels a point: at least sharp on paper-like screens, at most what one page may cost in memory. */
function scaleOf(canvas: HTMLCanvasElement, width: number): number {
  return Math.min(4, Math.max(1.5, (canvas.clientWidth * window.devicePixelRatio) / width))
}

/**
 * Paints the page while it is near the window and drops its pixels while it is far, so that a report of a hundred pages costs what a
 * short one does. Gives the function that ends it.
 */
export function paintWhileNear(
  document: PdfDocument,
  number: number,
  canvas: HTMLCanvasElement,
  sink: PageSink,
): () => void {
  let turn = 0
  let cancel = (): void => undefined

  async function paint(): Promise<void> {
    const mine = ++turn
    const page = await document.getPage(number)
    const { width, height } = page.getViewport({ scale: 1 })
    sink.onSize({ width, height })
    const viewport = page.getViewport({ scale: scaleOf(canvas, width) })
    if (mine !== turn) return
    canvas.width = Math.round(viewport.width)
    canvas.height = Math.round(viewport.height)
    const task = page.render({ canvas, viewport })
    cancel = () => task.cancel()
    await task.promise
    const { items } = await page.getTextContent()
    if (mine === turn) sink.onText(items.map((item) => ('str' in item ? item.str : '')).join(' '))
  }

  function forget(): void {
    turn += 1
    cancel()
    canvas.width = 1
    canvas.height = 1
  }

  const observer = new IntersectionObserver(
    (entries) => {
      const isNear = entries.at(-1)?.isIntersecting === true
      if (!isNear) return forget()
      const before = turn
      paint().catch(() => {
        // A page that left the window meanwhile was cancelled, which is no failure.
        if (turn === before + 1) sink.onFailure()
      })
    },
    { rootMargin: margin },
  )
  observer.observe(canvas)
  return () => {
    observer.disconnect()
    forget()
  }
}
