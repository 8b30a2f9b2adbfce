/**
 * Whether JSON text (UTF-8) nests arrays and objects at most `limit` deep. Looks at brackets outside strings only, so that no parser has to
 * follow a file into its depths; whether the text is JSON at all is for the parser to say.
 */
export function isNestedWithin(text: Uint8Array, limit: number): boolean {
  let depth = 0
  let inString = false
  for (let at = 0; at < text.length; at++) {
    const octet = text[at]
    if (inString) {
      if (octet === 92) at++
      else if (octet === 34) inString = false
    } else if (octet === 34) inString = true
    else if (octet === 123 || octet === 91) {
      depth++
      if (depth > limit) return false
    } else if (octet === 125 || octet === 93) depth--
  }
  return true
}
