import type { Revision } from './pdf/revision.ts'
import { textOf } from './pdf/text.ts'

/** Start of the /Producer entry in every report of ours. */
export const producerName = 'Countersign'

/** Whether a file says that it is a report of ours: then the whole of PAdES B-B is demanded of it. */
export function isOwnReport(revision: Revision): boolean {
  const information = revision.dictionary(revision.trailer.entries.get('Info'))
  return textOf(revision.resolve(information?.entries.get('Producer'))).startsWith(producerName)
}
