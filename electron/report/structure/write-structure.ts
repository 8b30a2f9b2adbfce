import { PDFDict, PDFHexString, PDFName, PDFNumber, type PDFDocument, type PDFObject, type PDFRef } from 'pdf-lib'
import type { StructureElement } from './elements.ts'

/**
 * Writes the logical structure (ISO 32000-1, 14.7): the tree of elements and the way back from each piece of content to its element.
 * `marks` holds, a page, the element of each marked-content id. Elements without content are left out.
 */
export function writeStructure(
  document: PDFDocument,
  root: StructureElement,
  pages: readonly PDFRef[],
  marks: readonly (readonly StructureElement[])[],
): void {
  const { context } = document
  const references = new Map<StructureElement, PDFRef>()
  const parents: [number, PDFRef][] = []
  const treeReference = context.nextRef()

  function write(element: StructureElement, parent: PDFRef): PDFRef | null {
    // An empty cell stands all the same: every row of a table has as many (ISO 14289-1, 7.5).
    if (!hasContent(element) && element.type !== 'TD' && element.type !== 'TH') return null
    const reference = context.nextRef()
    references.set(element, reference)
    const kids = element.children.flatMap((child): PDFObject[] => {
      if ('type' in child) {
        const written = write(child, reference)
        return written === null ? [] : [written]
      }
      const page = pages[child.page]
      if (page === undefined) throw new Error('content on a page that does not exist')
      if (child.kind === 'marked') return [context.obj({ Type: 'MCR', Pg: page, MCID: child.id })]
      const key = pages.length + parents.length
      parents.push([key, reference])
      context.lookup(child.reference, PDFDict).set(PDFName.of('StructParent'), PDFNumber.of(key))
      return [context.obj({ Type: 'OBJR', Pg: page, Obj: child.reference })]
    })
    const [only] = kids
    const dictionary = context.obj({ Type: 'StructElem', S: element.type, P: parent })
    // A lone kid stands without an array: strict signature validators look for the field there.
    if (only !== undefined) dictionary.set(PDFName.of('K'), kids.length === 1 ? only : context.obj(kids))
    if (element.alternative !== undefined) dictionary.set(PDFName.of('Alt'), PDFHexString.fromText(element.alternative))
    if (element.title !== undefined) dictionary.set(PDFName.of('T'), PDFHexString.fromText(element.title))
    if (element.scope !== undefined) dictionary.set(PDFName.of('A'), context.obj({ O: 'Table', Scope: element.scope }))
    if (element.box !== undefined)
      dictionary.set(PDFName.of('A'), context.obj({ O: 'Layout', BBox: [...element.box], Placement: 'Block' }))
    context.assign(reference, dictionary)
    return reference
  }

  const top = write(root, treeReference)
  if (top === null) throw new Error('a document without content')
  const numbers = marks.flatMap((elements, page): PDFObject[] => [
    PDFNumber.of(page),
    context.register(context.obj(elements.map((element) => required(references, element)))),
  ])
  for (const [key, reference] of parents) numbers.push(PDFNumber.of(key), reference)
  const parentTree = context.register(context.obj({ Nums: numbers }))
  context.assign(
    treeReference,
    context.obj({
      Type: 'StructTreeRoot',
      K: [top],
      ParentTree: parentTree,
      ParentTreeNextKey: pages.length + parents.length,
    }),
  )
  document.catalog.set(PDFName.of('StructTreeRoot'), treeReference)
  document.catalog.set(PDFName.of('MarkInfo'), context.obj({ Marked: true }))
}

function hasContent(element: StructureElement): boolean {
  return element.children.some((child) => !('type' in child) || hasContent(child))
}

function required(references: ReadonlyMap<StructureElement, PDFRef>, element: StructureElement): PDFRef {
  const reference = references.get(element)
  if (reference === undefined) throw new Error('content belongs to an element outside the tree')
  return reference
}
