/**
 * Breaks a text at spaces into lines of at most `width` characters; a longer word stands alone. Line breaks in it stay, and so do spaces at
 * the beginning of a line, before what is continued too.
 */
export function wrapped(text: string, width: number): readonly string[] {
  return text.split('\n').flatMap((paragraph) => {
    const words = paragraph.trimStart()
    const margin = ' '.repeat(paragraph.length - words.length)
    const lines: string[] = []
    let line = ''
    for (const word of words.split(' ')) {
      const longer = line === '' ? word : `${line} ${word}`
      if (line !== '' && margin.length + longer.length > width) {
        lines.push(line)
        line = word
      } else line = longer
    }
    return [...lines, line].map((each) => `${margin}${each}`.trimEnd())
  })
}

/** Lines of a label and what belongs to it, the labels in a column of their own. Rows without a value are left out. */
export function fields(rows: readonly (readonly [label: string, value: string])[], width: number, indent = 2): string {
  const filled = rows.filter(([, value]) => value !== '')
  const column = Math.max(0, ...filled.map(([label]) => label.length)) + 2
  const margin = ' '.repeat(indent)
  return filled
    .flatMap(([label, value]) =>
      wrapped(value, Math.max(20, width - column - indent)).map(
        (line, index) => `${margin}${(index === 0 ? label : '').padEnd(column)}${line}`,
      ),
    )
    .map((line) => line.trimEnd())
    .join('\n')
}

/** Columns under each other: the first to the left, all others to the right. */
export function columns(rows: readonly (readonly string[])[], indent = 2): string {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => (row[column] ?? '').length)))
  return rows
    .map((row) =>
      row
        .map((cell, column) => (column === 0 ? cell.padEnd(widths[0] ?? 0) : cell.padStart(widths[column] ?? 0)))
        .join('   ')
        .trimEnd(),
    )
    .map((line) => `${' '.repeat(indent)}${line}`)
    .join('\n')
}

/** Parts of a text with an empty line between; empty parts are left out. */
export function paragraphs(...parts: readonly string[]): string {
  return parts.filter((part) => part !== '').join('\n\n')
}

/** Items with a bullet, wrapped under themselves. */
export function bullets(items: readonly string[], width: number, indent = 2): string {
  return items
    .flatMap((item) =>
      wrapped(item, width - indent - 2).map(
        (line, index) => `${' '.repeat(indent)}${index === 0 ? '• ' : '  '}${line}`,
      ),
    )
    .join('\n')
}
