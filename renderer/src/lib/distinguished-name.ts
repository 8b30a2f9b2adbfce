/** One attribute of a name as RFC 4514 writes it: a backslash escapes, so no comma is an end there. */
const attribute = /([A-Za-z][A-Za-z0-9-]*|[0-9.]+)=((?:\\[\s\S]|[^,+\\])*)/g

function unescaped(value: string): string {
  const bytes: number[] = []
  const encoder = new TextEncoder()
  for (const part of value.match(/\\[0-9A-Fa-f]{2}|\\[\s\S]|[^\\]+/g) ?? []) {
    if (/^\\[0-9A-Fa-f]{2}$/.test(part)) bytes.push(Number.parseInt(part.slice(1), 16))
    else bytes.push(...encoder.encode(part.startsWith('\\') ? part.slice(1) : part))
  }
  return new TextDecoder().decode(Uint8Array.from(bytes))
}

/**
 * A distinguished name (RFC 4514) as people say it: the common name, and the organisation behind it unless the name says it already.
 * A name without a common name is given as it stands. It comes from a file: show it as text only.
 */
export function readableName(distinguished: string): string {
  const found = [...distinguished.matchAll(attribute)]
  const valueOf = (type: string): string | undefined => {
    const value = found.find((match) => match[1]?.toUpperCase() === type)?.[2]
    return value === undefined ? undefined : unescaped(value)
  }
  const name = valueOf('CN')
  const organisation = valueOf('O')
  if (name === undefined || name === '') return distinguished
  return organisation === undefined || name.includes(organisation) ? name : `${name}, ${organisation}`
}
