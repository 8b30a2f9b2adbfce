import { createHash } from 'node:crypto'
import { deflateSync } from 'node:zlib'
import { PDFHexString, PDFName, PDFString, type PDFDocument } from 'pdf-lib'

/** A file inside the report. */
export interface Attachment {
  readonly name: string
  readonly mediaType: string
  readonly description: string
  readonly bytes: Uint8Array
  /** ISO 8601. */
  readonly modifiedAt: string
}

/** Embeds files as associated files of the document (ISO 19005-3, 6.8; ISO 32000-2, 14.13), with the data relationship. */
export function attachFiles(document: PDFDocument, attachments: readonly Attachment[]): void {
  const { catalog, context } = document
  const names = []
  const associated = []
  for (const { name, mediaType, description, bytes, modifiedAt } of attachments) {
    const modified = new Date(modifiedAt)
    modified.setUTCMilliseconds(0)
    const file = context.register(
      context.stream(deflateSync(bytes), {
        Type: 'EmbeddedFile',
        Subtype: PDFName.of(mediaType),
        Filter: 'FlateDecode',
        Params: {
          Size: bytes.length,
          ModDate: PDFString.fromDate(modified),
          CheckSum: PDFHexString.of(createHash('md5').update(bytes).digest('hex')),
        },
      }),
    )
    const specification = context.register(
      context.obj({
        Type: 'Filespec',
        F: PDFString.of(name),
        UF: PDFHexString.fromText(name),
        Desc: PDFHexString.fromText(description),
        AFRelationship: 'Data',
        EF: { F: file, UF: file },
      }),
    )
    names.push(PDFHexString.fromText(name), specification)
    associated.push(specification)
  }
  catalog.set(PDFName.of('AF'), context.obj(associated))
  catalog.set(PDFName.of('Names'), context.obj({ EmbeddedFiles: { Names: names } }))
}
