import type { ChangeCode } from '../codes.ts'
import { findDisagreements } from '../pdf/agreement.ts'
import { integerOf } from '../pdf/object-stream.ts'
import type { Revision, RevisionEnd } from '../pdf/revision.ts'
import { isLineEnd } from '../signature/geometry.ts'

export interface UpdateFault {
  readonly code: Extract<ChangeCode, 'bytes-appended' | 'update-malformed' | 'update-ambiguous'>
  readonly object: number | null
}

/**
 * Checks what was appended after `signedEnd` as a piece of PDF: nothing but objects and cross-reference sections, which continue those
 * of the signed revision, and which name every object that was appended.
 */
export function checkUpdate(signed: RevisionEnd, signedEnd: number, latest: Revision): readonly UpdateFault[] {
  const { scan } = latest
  const fault = (code: UpdateFault['code'], object: number | null = null): UpdateFault => ({ code, object })
  if (latest.end <= signedEnd || !isLineEnd(scan.bytes.subarray(latest.end))) return [fault('bytes-appended')]
  const strange = scan.items.some(
    ({ kind, start }) => start >= signedEnd && (kind === 'junk' || kind === 'comment' || kind === 'header'),
  )
  if (strange || !continues(signed, signedEnd, latest) || !isLargeEnough(latest)) return [fault('update-malformed')]
  return findDisagreements(latest)
    .filter(({ offset }) => offset >= signedEnd)
    .map(({ number }) => fault('update-ambiguous', number))
}

/** New sections first, then exactly those of the signed revision. */
function continues({ crossReference }: RevisionEnd, signedEnd: number, latest: Revision): boolean {
  const joint = latest.sections.findIndex(({ offset }) => offset === crossReference)
  return (
    joint > 0 &&
    latest.sections.every(({ offset, hybrid }, index) =>
      index < joint ? offset >= signedEnd && !hybrid : offset < signedEnd,
    )
  )
}

/** An object whose number is not below /Size does not exist for some readers (ISO 32000-2, 7.5.5). */
function isLargeEnough(latest: Revision): boolean {
  const size = integerOf(latest.trailer.entries.get('Size')) ?? 0
  for (const [number, { type }] of latest.entries) if (type !== 'free' && number >= size) return false
  return true
}
