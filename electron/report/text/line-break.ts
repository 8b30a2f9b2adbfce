import LineBreaker from 'linebreak'

/** Scripts written without spaces, whose words only a dictionary finds (class SA of UAX 14). */
const dictionaryScript = /[\u0E00-\u0EFF\u1000-\u109F\u1780-\u17FF]/

const words = new Intl.Segmenter('th', { granularity: 'word' })
const characters = new Intl.Segmenter('en', { granularity: 'grapheme' })

/** The pieces between which a line may be broken (UAX 14), spaces at their ends; joined they are the text. No line breaks in the text. */
export function breakablePieces(text: string): readonly string[] {
  const breaker = new LineBreaker(text)
  const pieces: string[] = []
  let last = 0
  for (let found = breaker.nextBreak(); found !== null; found = breaker.nextBreak()) {
    const piece = text.slice(last, found.position)
    last = found.position
    if (dictionaryScript.test(piece)) pieces.push(...wordsOf(piece))
    else pieces.push(piece)
  }
  return pieces
}

/** What a reader takes for single characters: the last resort for a word that is wider than its column. */
export function charactersOf(text: string): readonly string[] {
  return Array.from(characters.segment(text), ({ segment }) => segment)
}

function wordsOf(piece: string): readonly string[] {
  const found: string[] = []
  for (const { segment, isWordLike } of words.segment(piece)) {
    const previous = found.at(-1)
    // Spaces and closing punctuation stay with the word before them.
    if (isWordLike === true || previous === undefined) found.push(segment)
    else found[found.length - 1] = previous + segment
  }
  return found
}
