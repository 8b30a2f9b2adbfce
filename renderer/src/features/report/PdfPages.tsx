import { useEffect, useRef, useState } from 'react'
import { openPdf, type PdfDocument } from '../../lib/pdf-engine.ts'
import { useText } from '../../lib/text.ts'
import { Loading, Note } from '../../ui/Feedback.tsx'
import { utilities } from '../../ui/utilities.ts'
import styles from './PdfPages.module.css'

/** Pixels a point at which pages are drawn: sharp at twice the size on screen. */
const resolution = 2

/** The pages of a PDF, one below the other, each drawn when it comes near, with its text for screen readers. */
export function PdfPages({ bytes, label }: { readonly bytes: Uint8Array; readonly label: string }) {
  const t = useText()
  const [document, setDocument] = useState<PdfDocument | null>(null)
  const [hasFailed, setFailed] = useState(false)
  useEffect(() => {
    let isCurrent = true
    let opened: PdfDocument | null = null
    async function open(): Promise<void> {
      try {
        opened = await openPdf(bytes)
        if (isCurrent) setDocument(opened)
      } catch {
        if (isCurrent) setFailed(true)
      }
    }
    void open()
    return () => {
      isCurrent = false
      void opened?.cleanup()
    }
  }, [bytes])
  if (hasFailed) return <Note kind="danger">{t('pdf.unreadable')}</Note>
  if (document === null) return <Loading />
  return (
    <div className={styles['pages']} role="region" aria-label={label}>
      {Array.from({ length: document.numPages }, (_, index) => (
        <PdfPage key={index} document={document} number={index + 1} />
      ))}
    </div>
  )
}

function PdfPage({ document, number }: { readonly document: PdfDocument; readonly number: number }) {
  const t = useText()
  const canvas = useRef<HTMLCanvasElement>(null)
  const [text, setText] = useState('')
  useEffect(() => {
    const element = canvas.current
    if (element === null) return
    const observer = new IntersectionObserver(
      (entries) => {
        if (!entries.some(({ isIntersecting }) => isIntersecting)) return
        observer.disconnect()
        void draw(document, number, element).then(setText, () => setText(t('pdf.page-unreadable')))
      },
      { rootMargin: '1200px' },
    )
    observer.observe(element)
    return () => observer.disconnect()
  }, [document, number, t])
  const name = t('pdf.page', { page: number, of: document.numPages })
  return (
    <section aria-label={name}>
      <div className={styles['page']}>
        {/* A4 until the page says its own size, so that the scroll bar does not jump. */}
        <canvas ref={canvas} width={1190} height={1684} aria-hidden="true" />
      </div>
      <p className={utilities['hidden']}>{text}</p>
      <div className={styles['label']} aria-hidden="true">
        {name}
      </div>
    </section>
  )
}

/** Draws a page and gives its text. */
async function draw(document: PdfDocument, number: number, canvas: HTMLCanvasElement): Promise<string> {
  const page = await document.getPage(number)
  const viewport = page.getViewport({ scale: resolution })
  canvas.width = Math.round(viewport.width)
  canvas.height = Math.round(viewport.height)
  await page.render({ canvas, viewport }).promise
  const { items } = await page.getTextContent()
  return items.map((item) => ('str' in item ? item.str : '')).join(' ')
}
