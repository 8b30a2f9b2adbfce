import { PDFArray, PDFHexString, type PDFRef, type PDFDocument, type PDFObject } from 'pdf-lib'
import { createHash } from 'node:crypto'

/** An object to write behind a file: one of pdf-lib's, or its octets. */
export type UpdatedObject = PDFObject | Uint8Array

interface Row {
  readonly number: number
  readonly generation: number
  readonly offset: number
}

/**
 * Collects objects and appends them to a file as one incremental update (ISO 32000-2, 7.5.6). The file's own octets stay as they are. The
 * new cross-reference section is of the same kind as the newest one of the file, and the second half of /ID is a digest of everything
 * written, so the same update of the same file gives the same octets.
 */
export class IncrementalUpdate {
  readonly #original: Uint8Array
  readonly #document: PDFDocument
  readonly #previous: number
  readonly #firstNew: number
  readonly #objects = new Map<PDFRef, UpdatedObject>()

  /** `document` is pdf-lib's view of `original`; its next object number is raised to the file's /Size. */
  constructor(original: Uint8Array, document: PDFDocument) {
    this.#original = original
    this.#document = document
    this.#previous = newestSection(original)
    const { context } = document
    // pdf-lib drops the containers of compressed objects while reading, so its largest number may lie below one that is in use.
    context.largestObjectNumber = Math.max(context.largestObjectNumber, sizeOf(original, this.#previous) - 1)
    this.#firstNew = context.largestObjectNumber + 1
  }

  /** Takes an object that was changed in place, or one whose octets the caller writes. */
  put(reference: PDFRef, object: UpdatedObject): void {
    this.#objects.set(reference, object)
  }

  /** The file with everything that was put, and every object that is new in the document, behind it. */
  async finish(): Promise<Uint8Array<ArrayBuffer>> {
    await this.#document.flush()
    for (const [reference, object] of this.#document.context.enumerateIndirectObjects()) {
      if (reference.objectNumber >= this.#firstNew && !this.#objects.has(reference)) this.put(reference, object)
    }
    const parts: Uint8Array[] = [this.#original]
    let length = this.#original.length
    const push = (part: Uint8Array): void => {
      parts.push(part)
      length += part.length
    }
    if (this.#original.at(-1) !== 10) push(latin1('\n'))
    const rows: Row[] = []
    const ordered = [...this.#objects].sort(([left], [right]) => left.objectNumber - right.objectNumber)
    for (const [{ objectNumber: number, generationNumber: generation }, object] of ordered) {
      rows.push({ number, generation, offset: length })
      push(latin1(`${number} ${generation} obj\n`))
      push(object instanceof Uint8Array ? object : serialise(object))
      push(latin1('\nendobj\n'))
    }
    const digest = parts.reduce((hash, part) => hash.update(part), createHash('sha256')).digest('hex')
    push(this.#section(rows, length, digest.slice(0, 32).toUpperCase()))
    push(latin1(`startxref\n${length - (parts.at(-1)?.length ?? 0)}\n%%EOF\n`))
    return new Uint8Array(Buffer.concat(parts))
  }

  #section(rows: readonly Row[], offset: number, identifier: string): Uint8Array {
    const { context } = this.#document
    const isTable = latin1Of(this.#original, this.#previous, this.#previous + 4) === 'xref'
    const size = context.largestObjectNumber + 1
    if (isTable) return latin1(`xref\n${tableOf(rows)}trailer\n<< /Size ${size} ${this.#trailer(identifier)} >>\n`)
    const all = [...rows, { number: size, generation: 0, offset }]
    const data = Buffer.concat(all.map(({ generation, offset: at }) => streamRow(at, generation)))
    const index = runsOf(all).map((run) => `${run[0]?.number ?? 0} ${run.length}`)
    const head = `/Type /XRef /W [ 1 4 2 ] /Index [ ${index.join(' ')} ] /Size ${size + 1} /Length ${data.length}`
    const start = latin1(`${size} 0 obj\n<< ${head} ${this.#trailer(identifier)} >>\nstream\n`)
    return Buffer.concat([start, data, latin1('\nendstream\nendobj\n')])
  }

  #trailer(identifier: string): string {
    const { Root, Info, ID } = this.#document.context.trailerInfo
    const permanent = ID instanceof PDFArray ? ID.get(0).toString() : PDFHexString.of(identifier).toString()
    const information = Info ? `/Info ${Info.toString()} ` : ''
    return `/Root ${String(Root)} ${information}/ID [ ${permanent} <${identifier}> ] /Prev ${this.#previous}`
  }
}

function tableOf(rows: readonly Row[]): string {
  const line = ({ offset, generation }: Row): string =>
    `${String(offset).padStart(10, '0')} ${String(generation).padStart(5, '0')} n \n`
  return runsOf(rows)
    .map((run) => `${run[0]?.number ?? 0} ${run.length}\n${run.map(line).join('')}`)
    .join('')
}

function streamRow(offset: number, generation: number): Uint8Array {
  const row = Buffer.alloc(7)
  row.writeUInt8(1, 0)
  row.writeUInt32BE(offset, 1)
  row.writeUInt16BE(generation, 5)
  return row
}

/** Rows in runs of consecutive object numbers. */
function runsOf(rows: readonly Row[]): readonly (readonly Row[])[] {
  const runs: Row[][] = []
  for (const row of rows) {
    const run = runs.at(-1)
    if (run && run.at(-1)?.number === row.number - 1) run.push(row)
    else runs.push([row])
  }
  return runs
}

/** Offset of the newest cross-reference section. Throws when the file does not end as a PDF does. */
function newestSection(bytes: Uint8Array): number {
  const tail = latin1Of(bytes, Math.max(0, bytes.length - 1024), bytes.length)
  const found = /startxref\s+(\d+)\s+%%EOF\s*$/.exec(tail)
  if (!found) throw new Error('no startxref at the end of the file')
  return Number(found[1])
}

/** /Size of a section's trailer: one more than the largest object number in use. */
function sizeOf(bytes: Uint8Array, section: number): number {
  const isTable = latin1Of(bytes, section, section + 4) === 'xref'
  const start = isTable
    ? Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).indexOf('trailer', section)
    : section
  const found = /\/Size\s+(\d+)/.exec(latin1Of(bytes, start, start + 4096))
  if (!found) throw new Error('no /Size in the trailer')
  return Number(found[1])
}

function serialise(object: PDFObject): Uint8Array {
  const bytes = new Uint8Array(object.sizeInBytes())
  object.copyBytesInto(bytes, 0)
  return bytes
}

export function latin1(text: string): Uint8Array {
  return Buffer.from(text, 'latin1')
}

function latin1Of(bytes: Uint8Array, start: number, end: number): string {
  return Buffer.from(bytes.subarray(start, end)).toString('latin1')
}
