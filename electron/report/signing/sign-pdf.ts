import { PDFArray, PDFDocument, PDFHexString, PDFName, PDFNumber, PDFRef } from 'pdf-lib'
import { createHash } from 'node:crypto'
import { failure, success, type Result } from '#shared/domain/result.ts'
import { toHex } from '#shared/verify/bytes.ts'
import { createDetachedSignature } from './cms.ts'
import { parsed, type SigningIdentity } from './identity.ts'
import { IncrementalUpdate, latin1 } from './incremental.ts'
import { signatureFields } from './signature-field.ts'

/** What the drawing of a visible signature has to go by. Lengths in points. */
export interface AppearanceContext {
  readonly document: PDFDocument
  readonly width: number
  readonly height: number
  readonly name: string
  /** Position of the signer; may be empty. */
  readonly title: string
  readonly reason: string
  readonly date: Date
}

/** Draws a visible signature as a form XObject with a BBox of the given size, registered in the document. */
export type DrawAppearance = (context: AppearanceContext) => Promise<PDFRef> | PDFRef

export interface SignOptions {
  /** Name of an existing, empty signature field. */
  readonly field: string
  /** Certifies the document at this level of DocMDP: 2 leaves room for the signatures that follow. Only for the first signature. */
  readonly certify?: 2
  /** The computer's clock. Seconds are the finest part. */
  readonly date: Date
  readonly name: string
  readonly title?: string
  readonly reason: string
  /** Without it the field keeps the look of an empty one. */
  readonly appearance?: DrawAppearance
}

export type SignFailure =
  | { readonly code: 'unreadable-pdf' }
  | { readonly code: 'no-such-field' }
  | { readonly code: 'field-signed' }
  | { readonly code: 'certified-too-late' }
  | { readonly code: 'certificate-not-in-force'; readonly notBefore: Date; readonly notAfter: Date }

/** Octets kept free for the CMS: ample for a chain of certificates and a time stamp. */
const contentsLength = 16_384
const rangePlaceholder = `/ByteRange [0 ${'0'.repeat(10)} ${'0'.repeat(10)} ${'0'.repeat(10)}]`
const contentsPlaceholder = `<${'0'.repeat(2 * contentsLength)}>`

/**
 * Signs a PDF (PAdES B-B) in an existing empty field, as an incremental update: nothing but /V and /AP of that field is set, and /Perms of
 * the catalog when certifying. The octets before stay as they are; the same input gives the same octets except for the value of an ECDSA
 * signature, which is random by nature.
 */
export async function signPdf(
  bytes: Uint8Array,
  identity: SigningIdentity,
  options: SignOptions,
): Promise<Result<Uint8Array<ArrayBuffer>, SignFailure>> {
  const { notBefore, notAfter } = parsed(identity.certificate)
  if (options.date < notBefore || options.date > notAfter) {
    return failure({ code: 'certificate-not-in-force', notBefore, notAfter })
  }
  const document = await openPdf(bytes)
  if (!document) return failure({ code: 'unreadable-pdf' })
  const fields = signatureFields(document)
  const place = fields.find(({ name }) => name === options.field)
  if (!place) return failure({ code: 'no-such-field' })
  if (place.isSigned) return failure({ code: 'field-signed' })
  if (options.certify && fields.some(({ isSigned }) => isSigned)) return failure({ code: 'certified-too-late' })

  const update = new IncrementalUpdate(bytes, document)
  const { context, catalog } = document
  const signature = context.nextRef()
  update.put(signature, latin1(signatureDictionary(options)))
  place.dictionary.set(PDFName.of('V'), signature)
  if (options.appearance) {
    const [width, height] = sizeOf(place.dictionary.lookup(PDFName.of('Rect'), PDFArray))
    const { name, title = '', reason, date } = options
    const normal = await options.appearance({ document, width, height, name, title, reason, date })
    place.dictionary.set(PDFName.of('AP'), context.obj({ N: normal }))
  }
  update.put(place.reference, place.dictionary)
  if (options.certify) {
    catalog.set(PDFName.of('Perms'), context.obj({ DocMDP: signature }))
    const { Root } = context.trailerInfo
    if (Root instanceof PDFRef) update.put(Root, catalog)
  }
  return success(await fill(Buffer.from(await update.finish()), bytes.length, identity))
}

/** Names of the file's signature fields, the empty ones only where asked for. */
export async function signatureFieldNames(bytes: Uint8Array, onlyEmpty = false): Promise<readonly string[]> {
  const document = await openPdf(bytes)
  const fields = document ? signatureFields(document) : []
  return fields.filter(({ isSigned }) => !(onlyEmpty && isSigned)).map(({ name }) => name)
}

async function openPdf(bytes: Uint8Array): Promise<PDFDocument | undefined> {
  try {
    return await PDFDocument.load(bytes, { updateMetadata: false, throwOnInvalidObject: true })
  } catch {
    return undefined
  }
}

function signatureDictionary({ date, name, reason, certify }: SignOptions): string {
  const text = (value: string): string => PDFHexString.fromText(value).toString()
  const moment = date.toISOString().replace(/[-:T]/g, '').slice(0, 14)
  const parameters = `<< /Type /TransformParams /P ${certify ?? ''} /V /1.2 >>`
  return [
    '<< /Type /Sig /Filter /Adobe.PPKLite /SubFilter /ETSI.CAdES.detached',
    rangePlaceholder,
    `/Contents ${contentsPlaceholder}`,
    `/M (D:${moment}Z)`,
    `/Name ${text(name)}`,
    ...(reason ? [`/Reason ${text(reason)}`] : []),
    ...(certify ? [`/Reference [ << /Type /SigRef /TransformMethod /DocMDP /TransformParams ${parameters} >> ]`] : []),
    '>>',
  ].join('\n')
}

function sizeOf(rectangle: PDFArray): readonly [number, number] {
  const at = (index: number): number => rectangle.lookup(index, PDFNumber).asNumber()
  return [Math.abs(at(2) - at(0)), Math.abs(at(3) - at(1))]
}

/** Writes /ByteRange and /Contents in place; `from` is where the update begins. */
async function fill(
  file: Buffer<ArrayBuffer>,
  from: number,
  identity: SigningIdentity,
): Promise<Uint8Array<ArrayBuffer>> {
  const rangeAt = file.indexOf(rangePlaceholder, from, 'latin1')
  const start = file.indexOf(contentsPlaceholder, rangeAt, 'latin1')
  const end = start + contentsPlaceholder.length
  const range = `/ByteRange [0 ${start} ${end} ${file.length - end}]`
  file.write(range.padEnd(rangePlaceholder.length, ' '), rangeAt, 'latin1')
  const digest = createHash('sha256').update(file.subarray(0, start)).update(file.subarray(end)).digest()
  const cms = await createDetachedSignature(identity, digest)
  if (cms.length > contentsLength) throw new Error(`the signature takes ${cms.length} octets`)
  file.write(toHex(cms).toUpperCase(), start + 1, 'latin1')
  return new Uint8Array(file.buffer, file.byteOffset, file.length)
}
