/** Last part of a path of any system, for people to read: never used to reach a file. */
export function lastPart(path: string): string {
  const parts = path.split(/[\\/]+/).filter((part) => part !== '')
  return parts.at(-1) ?? path
}

/** A name that every file system takes: no separators, no reserved or control characters, at most 120 characters. */
export function fileNameOf(text: string): string {
  const plain = text
    .replace(/[\u0000-\u001f\u007f<>:"/\\|?*]+/g, ' ')
    .replace(/\s+/g, ' ')
    .replace(/\.+(?=\.[A-Za-z0-9]+$)/, '')
    .trim()
  const dot = plain.lastIndexOf('.')
  if (dot <= 0 || plain.length - dot > 10) return plain.slice(0, 120).trim()
  return `${plain.slice(0, Math.min(dot, 110)).trim()}${plain.slice(dot)}`
}
