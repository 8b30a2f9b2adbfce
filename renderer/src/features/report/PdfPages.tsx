import { useEffect, useRef, useState } from 'react'
import { closePdf, openPdf, type PdfDocument } from '../../lib/pdf-engine.ts'
import { useText } from '../../lib/text.ts'
import { Loading, Note } from '../../ui/Feedback.tsx'
import { utilities } from '../../ui/utilities.ts'
import { paintWhileNear, type PageSize } from './paint-page.ts'
import styles from './PdfPages.module.css'

/** A4 in points: what a page is taken for until it says its own size, so that the scroll bar does not jump. */
const a4: PageSize = { width: 595.28, height: 841.89 }

/** The pages of a PDF, one below the other, each painted when it comes near, with its text for screen readers. */
export function PdfPages({ bytes, label }: { readonly bytes: Uint8Array; readonly label: string }) {
  const t = useText()
  const [document, setDocument] = useState<PdfDocument | null>(null)
  const [hasFailed, setFailed] = useState(false)
  useEffect(() => {
    let isCurrent = true
    let opened: PdfDocument | null = null
    async function open(): Promise<void> {
      try {
        const found = await openPdf(bytes)
        if (!isCurrent) return await closePdf(found)
        opened = found
        setDocument(found)
        setFailed(false)
      } catch {
        if (isCurrent) setFailed(true)
      }
    }
    void open()
    return () => {
      isCurrent = false
      setDocument(null)
      if (opened !== null) void closePdf(opened)
    }
  }, [bytes])
  if (hasFailed) return <Note kind="danger">{t('pdf.unreadable')}</Note>
  if (document === null) return <Loading />
  return (
    // Focus here lets the arrow and page keys scroll.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <div className={styles['pages']} role="region" aria-label={label} tabIndex={0}>
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
  const [hasFailed, setFailed] = useState(false)
  const [{ width, height }, setSize] = useState(a4)
  useEffect(() => {
    if (canvas.current === null) return
    return paintWhileNear(document, number, canvas.current, {
      onSize: setSize,
      onText: setText,
      onFailure: () => setFailed(true),
    })
  }, [document, number])
  const name = t('pdf.page', { page: number, of: document.numPages })
  return (
    <section className={styles['sheet']} aria-label={name}>
      <div className={styles['page']}>
        <canvas ref={canvas} style={{ aspectRatio: `${width} / ${height}` }} aria-hidden="true" />
      </div>
      <p className={utilities['hidden']}>{text}</p>
      <div className={styles['label']} aria-hidden={!hasFailed}>
        {hasFailed ? t('pdf.page-unreadable') : name}
      </div>
    </section>
  )
}
