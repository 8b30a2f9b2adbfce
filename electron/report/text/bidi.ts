import createBidi from 'bidi-js'

const bidi = createBidi()

/** Characters of right-to-left scripts, and marks and isolates that set a direction. Without one a text needs no algorithm. */
const directional = /[\u0590-\u08FF\u200E\u200F\u2066-\u2069\uFB1D-\uFDFF\uFE70-\uFEFC]|\uD802|\uD803|\uD83A|\uD83B/

/** Directions in a paragraph by the Unicode Bidirectional Algorithm (UAX 9). */
export interface ParagraphDirection {
  /** The paragraph as a whole, by its first strong character. */
  readonly rightToLeft: boolean
  /** Embedding level of every UTF-16 unit; null when all are left-to-right. */
  readonly levels: Uint8Array | null
}

const plain: ParagraphDirection = { rightToLeft: false, levels: null }

/** The direction of a paragraph without line breaks. */
export function directionOf(text: string): ParagraphDirection {
  if (!directional.test(text)) return plain
  const { levels, paragraphs } = bidi.getEmbeddingLevels(text, 'auto')
  return { rightToLeft: (paragraphs[0]?.level ?? 0) % 2 === 1, levels }
}

/** Puts the pieces of one line, each of one level, from logical into visual order (rule L2). */
export function visualOrder<Piece extends { readonly level: number }>(pieces: readonly Piece[]): readonly Piece[] {
  const ordered = [...pieces]
  const highest = Math.max(0, ...pieces.map(({ level }) => level))
  for (let level = highest; level >= 1; level -= 1) {
    let start = 0
    while (start < ordered.length) {
      if ((ordered[start]?.level ?? 0) < level) {
        start += 1
        continue
      }
      let end = start
      while (end < ordered.length && (ordered[end]?.level ?? 0) >= level) end += 1
      ordered.splice(start, end - start, ...ordered.slice(start, end).reverse())
      start = end
    }
  }
  return ordered
}
