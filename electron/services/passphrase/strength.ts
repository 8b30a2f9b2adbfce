/** How hard a passphrase is to guess. */
export interface Strength {
  /** 0 (guessed at once) to 4 (withstands an attack on the stolen folder). */
  readonly score: number
  /** Score 3 or more, and at least 12 characters. */
  readonly acceptable: boolean
  /** Catalogue keys `passphrase.hint.…`, the most telling first; empty when it is acceptable. */
  readonly hints: readonly string[]
}

const leastScore = 3
const leastLength = 12
/** The estimator looks no further than this; longer passphrases only grow stronger. */
const lookedAt = 256

type Estimator = Awaited<ReturnType<typeof loadEstimator>>
let estimator: Promise<Estimator> | undefined

/**
 * Estimates a passphrase with dictionaries, keyboard patterns, dates and the words of `context` (names that a guesser would try
 * first). Nothing is kept. The dictionaries are loaded at the first call: they are not needed to start the program.
 */
export async function assessPassphrase(passphrase: string, context: readonly string[]): Promise<Strength> {
  estimator ??= loadEstimator()
  const words = context.flatMap((text) => [text, ...text.split(/[\s@.,;:_-]+/)]).filter((word) => word.length > 2)
  const { score, feedback } = (await estimator).check(passphrase.slice(0, lookedAt), words)
  const tooShort = [...passphrase].length < leastLength
  const acceptable = score >= leastScore && !tooShort
  const remarks = [...(feedback.warning ? [feedback.warning] : []), ...feedback.suggestions].map(hintKey)
  const hints = acceptable ? [] : [...new Set([...(tooShort ? ['passphrase.hint.too-short'] : []), ...remarks])]
  return { score, acceptable, hints }
}

async function loadEstimator() {
  const [core, common, english] = await Promise.all([
    import('@zxcvbn-ts/core'),
    import('@zxcvbn-ts/language-common'),
    import('@zxcvbn-ts/language-en'),
  ])
  // Without translations the estimator answers the keys of its remarks, which are the keys of our catalogue in kebab case.
  return new core.ZxcvbnFactory({
    dictionary: { ...common.dictionary, ...english.dictionary },
    graphs: common.adjacencyGraphs,
  })
}

function hintKey(remark: string): string {
  return `passphrase.hint.${remark.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`
}
