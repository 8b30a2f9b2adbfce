interface Signature {
  readonly at: number
  readonly bytes: readonly number[]
}

interface KnownType {
  readonly mediaType: string
  readonly extensions: readonly string[]
  /** First bytes of such a file; a text format has none. */
  readonly signature: Signature | null
}

function ascii(text: string): readonly number[] {
  return [...text].map((letter) => letter.charCodeAt(0))
}

function startsWith(...bytes: readonly number[]): Signature {
  return { at: 0, bytes }
}

const zip = startsWith(0x50, 0x4b)
const compoundFile = startsWith(0xd0, 0xcf, 0x11, 0xe0)

/** What evidence usually is, by extension, with the bytes that such a file begins with. */
const knownTypes: readonly KnownType[] = [
  { mediaType: 'application/pdf', extensions: ['pdf'], signature: { at: 0, bytes: ascii('%PDF-') } },
  { mediaType: 'image/png', extensions: ['png'], signature: startsWith(0x89, ...ascii('PNG')) },
  { mediaType: 'image/jpeg', extensions: ['jpg', 'jpeg'], signature: startsWith(0xff, 0xd8, 0xff) },
  { mediaType: 'image/gif', extensions: ['gif'], signature: { at: 0, bytes: ascii('GIF8') } },
  { mediaType: 'image/webp', extensions: ['webp'], signature: { at: 8, bytes: ascii('WEBP') } },
  {
    mediaType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    extensions: ['docx'],
    signature: zip,
  },
  {
    mediaType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    extensions: ['xlsx'],
    signature: zip,
  },
  {
    mediaType: 'application/vnd.openxmlformats-officedocument.presentationml.presentation',
    extensions: ['pptx'],
    signature: zip,
  },
  { mediaType: 'application/vnd.oasis.opendocument.text', extensions: ['odt'], signature: zip },
  { mediaType: 'application/vnd.oasis.opendocument.spreadsheet', extensions: ['ods'], signature: zip },
  { mediaType: 'application/zip', extensions: ['zip'], signature: zip },
  { mediaType: 'application/msword', extensions: ['doc'], signature: compoundFile },
  { mediaType: 'application/vnd.ms-excel', extensions: ['xls'], signature: compoundFile },
  { mediaType: 'application/vnd.ms-outlook', extensions: ['msg'], signature: compoundFile },
  { mediaType: 'application/gzip', extensions: ['gz', 'tgz'], signature: startsWith(0x1f, 0x8b) },
  { mediaType: 'text/plain', extensions: ['txt', 'log', 'conf', 'ini'], signature: null },
  { mediaType: 'text/markdown', extensions: ['md'], signature: null },
  { mediaType: 'text/csv', extensions: ['csv'], signature: null },
  { mediaType: 'text/html', extensions: ['html', 'htm'], signature: null },
  { mediaType: 'application/json', extensions: ['json'], signature: null },
  { mediaType: 'application/xml', extensions: ['xml'], signature: null },
  { mediaType: 'application/yaml', extensions: ['yaml', 'yml'], signature: null },
  { mediaType: 'message/rfc822', extensions: ['eml'], signature: null },
]

const unknown = 'application/octet-stream'

/**
 * Media type of a file by its extension, believed only when its first bytes agree. A file that begins like another known format is
 * called by that one; anything else is `application/octet-stream`.
 */
export function mediaTypeOf(fileName: string, head: Uint8Array): string {
  const extension = fileName.slice(fileName.lastIndexOf('.') + 1).toLowerCase()
  const named = knownTypes.find((type) => type.extensions.includes(extension))
  if (named && (named.signature ? begins(head, named.signature) : looksLikeText(head))) return named.mediaType
  return knownTypes.find((type) => type.signature !== null && begins(head, type.signature))?.mediaType ?? unknown
}

function begins(head: Uint8Array, { at, bytes }: Signature): boolean {
  return bytes.every((byte, index) => head[at + index] === byte)
}

/** Text has no zero byte, in UTF-8 as in the older one-byte encodings; UTF-16 announces itself by its byte order mark. */
function looksLikeText(head: Uint8Array): boolean {
  const marked = (head[0] === 0xff && head[1] === 0xfe) || (head[0] === 0xfe && head[1] === 0xff)
  return marked || !head.includes(0)
}
