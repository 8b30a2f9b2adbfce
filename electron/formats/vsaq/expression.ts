/** A condition of VSAQ, parsed. Operators have no precedence: they apply from left to right. */
export type Expression =
  | { readonly kind: 'constant'; readonly value: boolean }
  | { readonly kind: 'reference'; readonly reference: Reference }
  | { readonly kind: 'not'; readonly of: Expression }
  | { readonly kind: 'and' | 'or'; readonly left: Expression; readonly right: Expression }
  | { readonly kind: 'matches'; readonly subject: Reference; readonly pattern: string; readonly flags: string }
  | { readonly kind: 'contains'; readonly subject: Reference; readonly needle: string }

export interface Reference {
  readonly id: string
  /** `^id`: whether the item is visible, whatever was answered. */
  readonly visibility: boolean
  readonly part: 'none' | 'yes' | 'no' | 'value'
}

/** The parts of a condition that ask about an item. */
export type Comparison = Extract<Expression, { kind: 'reference' | 'matches' | 'contains' }>

/** The reference in a comparison. */
export function referenceIn(comparison: Comparison): Reference {
  return comparison.kind === 'reference' ? comparison.reference : comparison.subject
}

/** The comparisons in a condition, from left to right. */
export function comparisonsIn(expression: Expression): readonly Comparison[] {
  switch (expression.kind) {
    case 'constant':
      return []
    case 'not':
      return comparisonsIn(expression.of)
    case 'and':
    case 'or':
      return [...comparisonsIn(expression.left), ...comparisonsIn(expression.right)]
    default:
      return [expression]
  }
}

/** Operators and brackets that one condition may hold, and how deep brackets may nest. */
const maximumOperators = 200
const maximumDepth = 40

/** Parses a condition; empty means true. Null when it is not one, or is longer than a condition may be. */
export function parseExpression(text: string): Expression | null {
  const tokens = tokenize(text)
  if (tokens === null || tokens.filter(({ kind }) => kind === 'sign').length > maximumOperators) return null
  const reader: Reader = { tokens, position: 0 }
  const expression = readExpression(reader, 0)
  return reader.position === tokens.length ? expression : null
}

type Token = { readonly kind: 'sign' | 'name' | 'string'; readonly text: string }

interface Reader {
  readonly tokens: readonly Token[]
  position: number
}

const token = /\s*(?:(&&|\|\||[!(),])|"((?:[^"\\]|\\[\s\S])*)"|([^\s()!&|,"][^\s()!&|,]*))/y

function tokenize(text: string): readonly Token[] | null {
  const tokens: Token[] = []
  const end = text.trimEnd().length
  let position = 0
  while (position < end) {
    token.lastIndex = position
    const found = token.exec(text)
    if (found === null) return null
    position = token.lastIndex
    if (found[1] !== undefined) tokens.push({ kind: 'sign', text: found[1] })
    else if (found[2] !== undefined) tokens.push({ kind: 'string', text: found[2].replace(/\\([\s\S])/g, '$1') })
    else tokens.push({ kind: 'name', text: found[3] ?? '' })
  }
  return tokens
}

/** Reads up to a closing bracket, a comma or the end, none of which is consumed. */
function readExpression(reader: Reader, depth: number): Expression | null {
  const first = reader.tokens[reader.position]
  if (first === undefined || isSign(first, ')')) return { kind: 'constant', value: true }
  let left = readOperand(reader, depth)
  for (;;) {
    const operator = reader.tokens[reader.position]
    const kind = isSign(operator, '&&') ? 'and' : isSign(operator, '||') ? 'or' : null
    if (kind === null || left === null) return left
    reader.position += 1
    const right = readOperand(reader, depth)
    left = right === null ? null : { kind, left, right }
  }
}

function readOperand(reader: Reader, depth: number): Expression | null {
  const next = reader.tokens[reader.position]
  reader.position += 1
  if (next === undefined || depth > maximumDepth) return null
  if (isSign(next, '!')) {
    const of = readOperand(reader, depth + 1)
    return of === null ? null : { kind: 'not', of }
  }
  if (isSign(next, '(')) {
    const inner = readExpression(reader, depth + 1)
    return takesSign(reader, ')') ? inner : null
  }
  if (next.kind !== 'name') return null
  if (next.text === 'false') return { kind: 'constant', value: false }
  return isSign(reader.tokens[reader.position], '(')
    ? readCall(next.text, reader)
    : { kind: 'reference', reference: referenceOf(next.text) }
}

function readCall(name: string, reader: Reader): Expression | null {
  reader.position += 1
  const parts: Token[] = []
  do {
    const part = reader.tokens[reader.position]
    if (part === undefined || part.kind === 'sign') return null
    parts.push(part)
    reader.position += 1
  } while (takesSign(reader, ','))
  if (!takesSign(reader, ')')) return null
  const [first, second, third, ...others] = parts
  if (first?.kind !== 'name' || second?.kind !== 'string' || others.length > 0) return null
  const subject = referenceOf(first.text)
  if (subject.visibility || subject.part !== 'value') return null
  if (name === 'contains' && third === undefined) return { kind: 'contains', subject, needle: second.text }
  if (name === 'matches' && third?.kind !== 'name') {
    return { kind: 'matches', subject, pattern: second.text, flags: third?.text ?? '' }
  }
  return null
}

function referenceOf(name: string): Reference {
  const visibility = name.startsWith('^')
  const bare = visibility ? name.slice(1) : name
  const part = /\/(yes|no|value)$/.exec(bare)?.[1]
  const id = part === undefined ? bare : bare.slice(0, -part.length - 1)
  return { id, visibility, part: part === 'yes' || part === 'no' || part === 'value' ? part : 'none' }
}

function isSign(candidate: Token | undefined, text: string): boolean {
  return candidate?.kind === 'sign' && candidate.text === text
}

function takesSign(reader: Reader, text: string): boolean {
  if (!isSign(reader.tokens[reader.position], text)) return false
  reader.position += 1
  return true
}
