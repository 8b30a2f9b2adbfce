import { PDFArray, PDFDict, PDFHexString, PDFName, PDFRef, PDFString, type PDFDocument } from 'pdf-lib'

/** An existing signature field that is one object with its widget. */
export interface SignatureFieldPlace {
  readonly name: string
  readonly reference: PDFRef
  readonly dictionary: PDFDict
  readonly isSigned: boolean
}

/** The signature fields at the top of the form, in the order of the form. */
export function signatureFields(document: PDFDocument): readonly SignatureFieldPlace[] {
  const form = document.catalog.lookupMaybe(PDFName.of('AcroForm'), PDFDict)
  const list = form?.lookupMaybe(PDFName.of('Fields'), PDFArray)
  const places: SignatureFieldPlace[] = []
  for (const reference of list?.asArray() ?? []) {
    const dictionary = document.context.lookupMaybe(reference, PDFDict)
    if (!(reference instanceof PDFRef) || dictionary?.get(PDFName.of('FT')) !== PDFName.of('Sig')) continue
    const title = dictionary.lookup(PDFName.of('T'))
    const name = title instanceof PDFHexString || title instanceof PDFString ? title.decodeText() : ''
    places.push({ name, reference, dictionary, isSigned: dictionary.has(PDFName.of('V')) })
  }
  return places
}
