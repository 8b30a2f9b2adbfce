import { RE2JS } from 're2js'

/** Longest pattern of a stranger that is compiled. */
const longestPattern = 500

/**
 * A test of short texts; null when the pattern is none that can be run. Patterns of strangers run on an engine whose time grows with the
 * length of the text alone.
 */
export function testOf(
  comparison:
    | { readonly kind: 'contains'; readonly needle: string }
    | { readonly kind: 'matches'; readonly pattern: string; readonly flags: string },
): ((text: string) => boolean) | null {
  if (comparison.kind === 'contains') return (text) => text.includes(comparison.needle)
  const { pattern, flags } = comparison
  if (pattern.length > longestPattern || !/^[gimsuy]*$/.test(flags)) return null
  try {
    const compiled = RE2JS.compile(
      pattern,
      (flags.includes('i') ? RE2JS.CASE_INSENSITIVE : 0) |
        (flags.includes('m') ? RE2JS.MULTILINE : 0) |
        (flags.includes('s') ? RE2JS.DOTALL : 0),
    )
    return (text) => compiled.matcher(text).find()
  } catch {
    return null
  }
}

/**
 * The texts, one of which a regular expression looks for, when it is nothing but plain texts separated by `|`; null when it is more than that.
 * Escaped signs stand for themselves.
 */
export function literalsOf(pattern: string, flags: string): readonly string[] | null {
  if (!/^[giu]*$/.test(flags)) return null
  const texts: string[] = []
  let text = ''
  for (let position = 0; position < pattern.length; position += 1) {
    const sign = pattern[position] ?? ''
    const next = pattern[position + 1]
    if (sign === '|') {
      texts.push(text)
      text = ''
    } else if (sign === '\\' && next !== undefined && /[^A-Za-z0-9]/.test(next)) {
      text += next
      position += 1
    } else if (/[\\^$.*+?()[\]{}]/.test(sign)) return null
    else text += sign
  }
  return [...texts, text]
}
