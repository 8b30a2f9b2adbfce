import type { PDFRef } from 'pdf-lib'

/** Structure types in use (ISO 32000-1, 14.8.4). */
export type StructureType =
  | 'Document'
  | 'Sect'
  | 'H1'
  | 'H2'
  | 'H3'
  | 'P'
  | 'Table'
  | 'TR'
  | 'TH'
  | 'TD'
  | 'Figure'
  | 'TOC'
  | 'TOCI'
  | 'Link'
  | 'Form'
  | 'L'
  | 'LI'
  | 'LBody'

/** A piece of content on a page, or an annotation, that belongs to an element. */
export type ContentItem =
  | { readonly kind: 'marked'; readonly page: number; readonly id: number }
  | { readonly kind: 'annotation'; readonly page: number; readonly reference: PDFRef }

/** An element of the logical structure; children in reading order. */
export interface StructureElement {
  readonly type: StructureType
  readonly children: (StructureElement | ContentItem)[]
  /** Words in place of a picture or a field. */
  readonly alternative?: string
  readonly title?: string
  /** Bounding box of a figure: left, bottom, right, top. */
  readonly box?: readonly [number, number, number, number]
  /** A header cell speaks for its column or its row. */
  readonly scope?: 'Column' | 'Row'
}

/** Adds an element as the last child. */
export function addElement(
  parent: StructureElement,
  type: StructureType,
  more: Omit<StructureElement, 'type' | 'children'> = {},
): StructureElement {
  const element: StructureElement = { type, children: [], ...more }
  parent.children.push(element)
  return element
}
