/**
 * Text as a document can hold it, on one line: control characters, byte order marks and code points that are no characters are left out,
 * since no font and no XML has them and PDF/A refuses them as the text of a glyph (ISO 19005-3, 6.2.11.7.2); tabs and line ends become
 * spaces, half a surrogate pair the replacement character.
 */
export function plainText(text: string): string {
  return text
    .toWellFormed()
    .replaceAll(/\r\n|[\t\n\r\u0085\u2028\u2029]/g, ' ')
    .replaceAll(/[\p{Cc}\p{Noncharacter_Code_Point}\ufeff]/gu, '')
}
