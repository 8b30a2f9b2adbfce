import { failure, success, type Result } from '../../domain/result.ts'
import { limits } from '../limits.ts'
import { readSections, type Budget, type Section } from './cross-reference.ts'
import { skipWhiteSpace } from './lexer.ts'
import { integerOf, readMembers, type Member } from './object-stream.ts'
import type { Scan, ScannedObject } from './scan.ts'
import { decodeStream } from './stream.ts'
import type { Entry } from './table.ts'
import {
  nullValue,
  type PdfArray,
  type PdfDictionary,
  type PdfReference,
  type PdfStream,
  type PdfValue,
} from './values.ts'

export interface LocatedObject {
  readonly value: PdfValue
  readonly generation: number
  /** Its own place in the file; null inside an object stream. */
  readonly place: ScannedObject | null
}

/** Shared by all revisions of a file. */
export interface RevisionContext {
  readonly scan: Scan
  readonly budget: Budget
  readonly objectStreams: Map<string, readonly Member[] | undefined>
}

export function createRevisionContext(scan: Scan): RevisionContext {
  return { scan, budget: { remaining: limits.structureLength }, objectStreams: new Map() }
}

/** The end of a revision: `startxref`, an offset, `%%EOF`. */
export interface RevisionEnd {
  readonly crossReference: number
  readonly end: number
}

/** The last end of a revision at or before `limit`. */
export function findRevisionEnd(scan: Scan, limit: number): RevisionEnd | undefined {
  for (let index = scan.items.length - 1; index > 0; index--) {
    const item = scan.items[index]
    const before = scan.items[index - 1]
    if (item?.kind === 'end-of-file' && item.end <= limit && before?.kind === 'pointer') {
      return { crossReference: before.offset, end: item.end }
    }
  }
  return undefined
}

/** The document as it was at one revision, as a reader sees it that follows the cross-reference sections. */
export class Revision {
  readonly #context: RevisionContext
  readonly end: number
  readonly sections: readonly Section[]
  readonly trailer: PdfDictionary
  /** Newest entry of each object number. */
  readonly entries: ReadonlyMap<number, Entry>
  readonly #objects = new Map<number, LocatedObject | undefined>()

  private constructor(context: RevisionContext, end: number, sections: readonly Section[], trailer: PdfDictionary) {
    this.#context = context
    this.end = end
    this.sections = sections
    this.trailer = trailer
    const entries = new Map<number, Entry>()
    for (const section of sections) {
      for (const [number, entry] of section.entries) if (!entries.has(number)) entries.set(number, entry)
    }
    this.entries = entries
  }

  static open(
    context: RevisionContext,
    { crossReference, end }: RevisionEnd,
  ): Result<Revision, 'structure-broken' | 'encrypted'> {
    const sections = readSections(context.scan, crossReference, end, context.budget)
    const trailer = sections?.[0]?.trailer
    if (!sections || !trailer) return failure('structure-broken')
    if (sections.some((section) => section.trailer.entries.has('Encrypt'))) return failure('encrypted')
    const revision = new Revision(context, end, sections, trailer)
    return revision.catalog ? success(revision) : failure('structure-broken')
  }

  get scan(): Scan {
    return this.#context.scan
  }

  get catalog(): PdfDictionary | undefined {
    return this.dictionary(this.trailer.entries.get('Root'))
  }

  /** The object of a number, or undefined when it is free, missing, or not where the cross-reference says. */
  object(number: number): LocatedObject | undefined {
    if (!this.#objects.has(number)) this.#objects.set(number, this.#locate(number))
    return this.#objects.get(number)
  }

  /** What a value stands for: references followed, null where they lead nowhere (7.3.10). */
  resolve(value: PdfValue | undefined): PdfValue {
    let current = value ?? nullValue
    for (let hops = 0; current.kind === 'reference'; hops++) {
      const found = this.object(current.number)
      if (!found || found.generation !== current.generation || hops > 8) return nullValue
      current = found.value
    }
    return current
  }

  dictionary(value: PdfValue | undefined): PdfDictionary | undefined {
    const resolved = this.resolve(value)
    return resolved.kind === 'dictionary' ? resolved : undefined
  }

  array(value: PdfValue | undefined): PdfArray | undefined {
    const resolved = this.resolve(value)
    return resolved.kind === 'array' ? resolved : undefined
  }

  /** The data of a stream with its filters undone; undefined beyond `limit` octets or where it is malformed. */
  decode(stream: PdfStream, limit: number): Uint8Array | undefined {
    const data = this.rawData(stream)
    return data && decodeStream(stream.dictionary, data, limit)
  }

  /** The data of a stream as it stands in the file. */
  rawData(stream: PdfStream): Uint8Array | undefined {
    const length = stream.dictionary.entries.get('Length')
    const { bytes } = this.scan
    if (length?.kind === 'number') return bytes.subarray(stream.start, stream.limit)
    const octets = length?.kind === 'reference' ? this.#plainInteger(length) : undefined
    const end = stream.start + (octets ?? Number.NaN)
    // Between the data and `endstream` an end-of-line marker belongs, nothing else.
    if (!(end <= stream.limit) || skipWhiteSpace(bytes, end) < stream.limit) return undefined
    return bytes.subarray(stream.start, end)
  }

  /** Objects of the object stream at an offset. */
  members(place: ScannedObject): readonly Member[] | undefined {
    const { value } = place
    if (value.kind !== 'stream' || !isObjectStream(value)) return undefined
    const data = this.rawData(value)
    if (!data) return undefined
    const { objectStreams, budget } = this.#context
    const key = `${place.start} ${data.length}`
    if (!objectStreams.has(key)) {
      const decoded = decodeStream(value.dictionary, data, budget.remaining)
      if (decoded) budget.remaining -= decoded.length
      objectStreams.set(key, decoded && readMembers(value.dictionary, decoded))
    }
    return objectStreams.get(key)
  }

  #locate(number: number): LocatedObject | undefined {
    const entry = this.entries.get(number)
    if (entry?.type === 'offset') {
      const place = this.#at(number, entry)
      return place && { value: place.value, generation: place.generation, place }
    }
    if (entry?.type !== 'compressed') return undefined
    const container = this.entries.get(entry.container)
    const place = container?.type === 'offset' ? this.#at(entry.container, container) : undefined
    const member = place && this.members(place)?.[entry.index]
    return member?.number === number ? { value: member.value, generation: 0, place: null } : undefined
  }

  #at(number: number, entry: Extract<Entry, { type: 'offset' }>): ScannedObject | undefined {
    const place = this.scan.objectsByOffset.get(entry.offset)
    if (!place || place.number !== number || place.generation !== entry.generation) return undefined
    return place.end <= this.end ? place : undefined
  }

  /** A number that is an object of its own: the length of a stream must not need another stream to be known. */
  #plainInteger({ number, generation }: PdfReference): number | undefined {
    const entry = this.entries.get(number)
    const place = entry?.type === 'offset' ? this.#at(number, entry) : undefined
    return place?.generation === generation ? integerOf(place.value) : undefined
  }
}

export function isObjectStream({ dictionary }: PdfStream): boolean {
  const type = dictionary.entries.get('Type')
  return type?.kind === 'name' && type.value === 'ObjStm'
}
