import type { z } from 'zod'

/** Where a document departs from its schema, and how: the codes of the catalogue's `schema-issue` message. */
export interface SchemaIssue {
  /** Such as `sections[0].questions[2].weight`; empty for the document itself. */
  readonly path: string
  readonly issue: 'type' | 'missing' | 'unknown' | 'value' | 'small' | 'big' | 'form' | 'other'
  /** What was wanted, or the keys that are not known; may be empty. */
  readonly detail: string
}

/** The first departure; of a choice between several forms, the deepest one. */
export function firstIssue(error: z.ZodError): SchemaIssue & Readonly<Record<string, string>> {
  const issue = deepest(error.issues[0])
  return { path: pathOf(issue?.path ?? []), issue: kindOf(issue), detail: detailOf(issue) }
}

type Issue = z.core.$ZodIssue

function deepest(issue: Issue | undefined): Issue | undefined {
  if (issue?.code !== 'invalid_union') return issue
  const inner = issue.errors
    .flatMap((issues) => issues.slice(0, 1))
    .map((each) => deepest({ ...each, path: [...issue.path, ...each.path] }))
    .toSorted((left, right) => (right?.path.length ?? 0) - (left?.path.length ?? 0))
  return inner[0] ?? issue
}

function pathOf(path: readonly PropertyKey[]): string {
  return path.reduce<string>((text, key) => {
    if (typeof key === 'number') return `${text}[${key}]`
    return text === '' ? String(key) : `${text}.${String(key)}`
  }, '')
}

function kindOf(issue: Issue | undefined): SchemaIssue['issue'] {
  switch (issue?.code) {
    case 'invalid_type':
      return issue.input === undefined && issue.message.includes('undefined') ? 'missing' : 'type'
    case 'unrecognized_keys':
      return 'unknown'
    case 'invalid_value':
      return 'value'
    case 'too_small':
      return 'small'
    case 'too_big':
      return 'big'
    case 'invalid_format':
      return 'form'
    default:
      return 'other'
  }
}

function detailOf(issue: Issue | undefined): string {
  switch (issue?.code) {
    case 'invalid_type':
      return issue.expected
    case 'unrecognized_keys':
      return issue.keys.join(', ')
    case 'invalid_value':
      return issue.values.map(String).join(', ')
    case 'too_small':
      return String(issue.minimum)
    case 'too_big':
      return String(issue.maximum)
    case 'invalid_format':
      return issue.format
    default:
      return issue?.message ?? ''
  }
}
