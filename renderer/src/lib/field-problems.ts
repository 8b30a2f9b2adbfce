import type { z } from 'zod'
import type { MessageKey } from '#shared/text/translator.ts'

/** Field path (`contacts.0.email`) → message about what is wrong with it. */
export type FieldProblems = Readonly<Record<string, MessageKey>>

type Issue = z.core.$ZodIssue

/** The first problem of each field that a schema found, as messages for people. */
export function fieldProblemsOf(issues: readonly Issue[]): FieldProblems {
  const problems: Record<string, MessageKey> = {}
  for (const issue of issues) problems[issue.path.map(String).join('.')] ??= problemOf(issue)
  return problems
}

function problemOf(issue: Issue): MessageKey {
  if (issue.code === 'too_big') return 'form.problem.too-long'
  if (issue.code === 'too_small') return 'form.problem.missing'
  const emails = issue.code === 'invalid_union' ? issue.errors.flat() : [issue]
  if (emails.some((each) => each.code === 'invalid_format' && each.format === 'email')) return 'form.problem.email'
  if (issue.code === 'invalid_format' && issue.format === 'date') return 'form.problem.date'
  return issue.code === 'invalid_type' ? 'form.problem.missing' : 'form.problem.format'
}
