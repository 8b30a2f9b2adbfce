import type { Translator } from '#shared/text/translator.ts'
import type { Fidelity, FidelityNote } from './fidelity.ts'
import type { ImportProblem } from './problem.ts'

/** A fidelity report in words, as people and scripts read it. */
export interface DescribedFidelity {
  readonly read: number
  readonly changed: readonly { readonly item: string; readonly what: string }[]
  readonly notUnderstood: readonly { readonly item: string; readonly what: string }[]
}

/** Puts a fidelity report into words. */
export function describeFidelity(fidelity: Fidelity, translate: Translator): DescribedFidelity {
  const describe = ({ item, code, values }: FidelityNote) => ({ item, what: translate(`fidelity.${code}`, values) })
  return {
    read: fidelity.read,
    changed: fidelity.changed.map(describe),
    notUnderstood: fidelity.notUnderstood.map(describe),
  }
}

/** Says why a file was refused, and where in it. */
export function describeImportProblem({ code, values }: ImportProblem, translate: Translator): string {
  return code === 'not-as-described'
    ? translate('import-problem.not-as-described', { problem: describeSchemaIssue(values, translate) })
    : translate(`import-problem.${code}`, values)
}

/** Says where a document departs from its schema; `values` is a `SchemaIssue`. */
export function describeSchemaIssue(values: ImportProblem['values'], translate: Translator): string {
  const path = values['path']
  return translate('schema-issue', {
    issue: 'other',
    detail: '',
    ...values,
    path: path === undefined || path === '' ? translate('schema-issue.document') : path,
  })
}
