import { deflateSync } from 'node:zlib'
import { PDFHexString, PDFName, PDFString, type PDFDocument } from 'pdf-lib'
import { plainText } from '../text/plain-text.ts'
import { srgbProfile } from './icc-profile.ts'

/** What the document says of itself. */
export interface DocumentFacts {
  readonly title: string
  readonly author: string
  readonly subject: string
  /** BCP 47. */
  readonly language: string
  /** ISO 8601; the only date in the file. */
  readonly createdAt: string
  readonly version: string
  /** 32 hexadecimal digits: the same content has the same identifier. */
  readonly identifier: string
}

const namespaces = [
  'xmlns:dc="http://purl.org/dc/elements/1.1/"',
  'xmlns:xmp="http://ns.adobe.com/xap/1.0/"',
  'xmlns:pdf="http://ns.adobe.com/pdf/1.3/"',
  'xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/"',
  'xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/"',
  'xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/"',
  'xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#"',
  'xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#"',
].join(' ')

/** PDF/A allows a property of another standard only where its schema is described (ISO 19005-3, 6.6.2.3.2). */
const uaSchema =
  '<pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType="Resource">' +
  '<pdfaSchema:schema>PDF/UA identification schema</pdfaSchema:schema>' +
  '<pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI>' +
  '<pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix><pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType="Resource">' +
  '<pdfaProperty:name>part</pdfaProperty:name><pdfaProperty:valueType>Integer</pdfaProperty:valueType>' +
  '<pdfaProperty:category>internal</pdfaProperty:category>' +
  '<pdfaProperty:description>PDF/UA version identifier</pdfaProperty:description>' +
  '</rdf:li></rdf:Seq></pdfaSchema:property></rdf:li></rdf:Bag></pdfaExtension:schemas>'

/** Information dictionary, XMP (equal in what both say), language, output intent and file identifier, as PDF/A-3a and PDF/UA-1 want them. */
export function writeMetadata(document: PDFDocument, given: DocumentFacts): void {
  const [title, author, subject] = [plainText(given.title), plainText(given.author), plainText(given.subject)]
  const facts: DocumentFacts = { ...given, title, author, subject }
  const { catalog, context } = document
  const created = new Date(facts.createdAt)
  created.setUTCMilliseconds(0)
  const producer = `Countersign ${facts.version}`
  document.setTitle(facts.title, { showInWindowTitleBar: true })
  document.setAuthor(facts.author)
  document.setSubject(facts.subject)
  document.setProducer(producer)
  document.setCreator(producer)
  document.setCreationDate(created)
  document.setModificationDate(created)
  document.setLanguage(facts.language)
  const xmp = Buffer.from(xmpPacket(facts, producer, created.toISOString().replace('.000Z', 'Z')), 'utf8')
  // Uncompressed, so that tools find it without reading the PDF (ISO 19005-3, 6.6.2.1).
  catalog.set(PDFName.of('Metadata'), context.register(context.stream(xmp, { Type: 'Metadata', Subtype: 'XML' })))
  const profile = context.register(context.stream(deflateSync(srgbProfile()), { N: 3, Filter: 'FlateDecode' }))
  const intent = context.register(
    context.obj({
      Type: 'OutputIntent',
      S: 'GTS_PDFA1',
      OutputConditionIdentifier: PDFString.of('sRGB IEC61966-2.1'),
      Info: PDFString.of('sRGB IEC61966-2.1'),
      DestOutputProfile: profile,
    }),
  )
  catalog.set(PDFName.of('OutputIntents'), context.obj([intent]))
  const identifier = PDFHexString.of(facts.identifier.toUpperCase())
  context.trailerInfo.ID = context.obj([identifier, identifier])
}

function xmpPacket(facts: DocumentFacts, producer: string, date: string): string {
  const inEveryLanguage = (text: string) =>
    `<rdf:Alt><rdf:li xml:lang="x-default">${escapeXml(text)}</rdf:li></rdf:Alt>`
  return [
    '<?xpacket begin="\uFEFF" id="W5M0MpCehiHzreSzNTczkc9d"?>',
    '<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">',
    `<rdf:Description rdf:about="" ${namespaces}>`,
    '<pdfaid:part>3</pdfaid:part><pdfaid:conformance>A</pdfaid:conformance><pdfuaid:part>1</pdfuaid:part>',
    '<dc:format>application/pdf</dc:format>',
    `<dc:title>${inEveryLanguage(facts.title)}</dc:title>`,
    `<dc:creator><rdf:Seq><rdf:li>${escapeXml(facts.author)}</rdf:li></rdf:Seq></dc:creator>`,
    `<dc:description>${inEveryLanguage(facts.subject)}</dc:description>`,
    `<dc:language><rdf:Bag><rdf:li>${escapeXml(facts.language)}</rdf:li></rdf:Bag></dc:language>`,
    `<pdf:Producer>${escapeXml(producer)}</pdf:Producer><xmp:CreatorTool>${escapeXml(producer)}</xmp:CreatorTool>`,
    `<xmp:CreateDate>${date}</xmp:CreateDate><xmp:ModifyDate>${date}</xmp:ModifyDate>`,
    uaSchema,
    '</rdf:Description></rdf:RDF></x:xmpmeta>',
    '<?xpacket end="w"?>',
  ].join('\n')
}

/** Escapes what XML reserves, in text that has no control characters. */
function escapeXml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
}
