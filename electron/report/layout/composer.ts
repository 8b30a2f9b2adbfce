import { deflateSync } from 'node:zlib'
import { PDFName, PDFNumber, type PDFDict, type PDFDocument, type PDFPage, type PDFRef } from 'pdf-lib'
import { addElement, type StructureElement } from '../structure/elements.ts'
import type { OutlineEntry } from '../structure/outline.ts'
import { figure } from '../text/draw-line.ts'
import type { TextEngine } from '../text/text-engine.ts'
import type { PaperFrame } from './paper.ts'

/** A page in the making. */
export interface Sheet {
  readonly page: PDFPage
  readonly operators: string[]
  /** Element of each marked-content id. */
  readonly marks: StructureElement[]
  readonly annotations: PDFRef[]
}

/** Sets blocks one below the other over as many pages as it takes. `y` is the height at which the next one begins. */
export interface Composer {
  readonly document: PDFDocument
  readonly engine: TextEngine
  readonly frame: PaperFrame
  readonly sheets: Sheet[]
  readonly root: StructureElement
  readonly outline: OutlineEntry[]
  /** Fonts, shared by all pages. */
  readonly fonts: PDFDict
  y: number
}

export function createComposer(document: PDFDocument, engine: TextEngine, frame: PaperFrame): Composer {
  const root: StructureElement = { type: 'Document', children: [] }
  const fonts = document.context.obj({})
  return { document, engine, frame, sheets: [], root, outline: [], fonts, y: 0 }
}

/** Begins a page; the next block stands at its top. */
export function newPage(composer: Composer): Sheet {
  const { document, frame } = composer
  const sheet: Sheet = {
    page: document.addPage([frame.width, frame.height]),
    operators: [],
    marks: [],
    annotations: [],
  }
  composer.sheets.push(sheet)
  composer.y = frame.top
  return sheet
}

export function currentSheet(composer: Composer): Sheet {
  return composer.sheets.at(-1) ?? newPage(composer)
}

/** Index of the page that is being filled. */
export function currentPage(composer: Composer): number {
  return Math.max(0, composer.sheets.length - 1)
}

/** Begins a page unless `height` points are left on this one. */
export function ensureSpace(composer: Composer, height: number): void {
  currentSheet(composer)
  if (composer.y - height < composer.frame.bottom) newPage(composer)
}

/** Points left above the bottom of the frame. */
export function spaceLeft(composer: Composer): number {
  return composer.y - composer.frame.bottom
}

export function skip(composer: Composer, points: number): void {
  composer.y -= points
}

/** Draws content that belongs to an element. */
export function mark(composer: Composer, element: StructureElement, operators: string, sheet?: Sheet): void {
  if (operators === '') return
  const on = sheet ?? currentSheet(composer)
  const page = composer.sheets.indexOf(on)
  const id = on.marks.length
  on.marks.push(element)
  element.children.push({ kind: 'marked', page, id })
  on.operators.push(`/${element.type} <</MCID ${id}>> BDC\n${operators}EMC\n`)
}

/** Draws what is no content: lines, repeated headers, page numbers. */
export function artifact(composer: Composer, operators: string, sheet?: Sheet, kind?: 'Pagination'): void {
  const on = sheet ?? currentSheet(composer)
  const begin = kind === undefined ? '/Artifact BMC' : `/Artifact <</Type /${kind}>> BDC`
  on.operators.push(`${begin}\n${operators}EMC\n`)
}

/** A new part of the document. */
export function addSection(composer: Composer): StructureElement {
  return addElement(composer.root, 'Sect')
}

export function rectangle(x: number, y: number, width: number, height: number): string {
  return `${figure(x)} ${figure(y)} ${figure(width)} ${figure(height)} re f\n`
}

/** A horizontal line over the frame, or over a part of it. */
export function horizontalLine(from: number, to: number, y: number, width: number): string {
  return `${figure(width)} w ${figure(from)} ${figure(y)} m ${figure(to)} ${figure(y)} l S\n`
}

/** Writes content streams, resources and annotations of every page. */
export function finishPages(composer: Composer): void {
  const { context } = composer.document
  const fonts = context.register(composer.fonts)
  for (const [index, { page, operators, annotations }] of composer.sheets.entries()) {
    const content = deflateSync(Buffer.from(operators.join(''), 'latin1'), { level: 6 })
    page.node.set(PDFName.of('Contents'), context.register(context.stream(content, { Filter: 'FlateDecode' })))
    page.node.set(PDFName.of('Resources'), context.obj({ Font: fonts }))
    page.node.set(PDFName.of('StructParents'), PDFNumber.of(index))
    if (annotations.length === 0) continue
    page.node.set(PDFName.of('Annots'), context.obj(annotations))
    page.node.set(PDFName.of('Tabs'), PDFName.of('S'))
  }
}
