/** Decodes standard base64; null unless it is the one text that these bytes have, so that no change of a character goes unseen. */
export function strictBase64(text: string): Buffer | null {
  const bytes = Buffer.from(text, 'base64')
  return bytes.toString('base64') === text ? bytes : null
}
