/** Limits on what is read from a file that anybody may have made. Beyond one of them a file is too large or too complex. */
export const limits = {
  /** Octets of a PDF. */
  fileLength: 256 * 1024 * 1024,
  /** Indirect objects, those in object streams included. */
  objects: 200_000,
  /** Arrays and dictionaries inside one another. */
  nesting: 100,
  /** Octets of one string. */
  stringLength: 4 * 1024 * 1024,
  /** Cross-reference sections behind one another. */
  crossReferenceSections: 512,
  /** Octets that all cross-reference and object streams of a file may unfold to. */
  structureLength: 64 * 1024 * 1024,
  /** Later changes that are listed. */
  changes: 500,
  /** Signatures in one file. */
  signatures: 32,
  /** Form fields that are looked at. */
  fields: 10_000,
  /** Attached files and their octets, each and together. */
  attachments: 32,
  attachmentLength: 32 * 1024 * 1024,
  attachmentsLength: 64 * 1024 * 1024,
  /** Octets of a report's embedded data. */
  reportDataLength: 16 * 1024 * 1024,
  /** Arrays and objects inside one another in embedded JSON. */
  jsonNesting: 64,
} as const
