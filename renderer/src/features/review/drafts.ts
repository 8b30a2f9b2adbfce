import { createStore, type StoreApi } from 'zustand'
import { emptyDecision, type DecisionForm } from './model/decision.ts'
import type { FindingForm } from './model/findings.ts'

/** What is typed and not recorded yet: kept while the reviewer looks elsewhere in the review, gone when it is left. */
export interface Drafts {
  /** Reasons, by what they are for. */
  readonly reasons: Readonly<Record<string, string>>
  /** Findings, by the question or the finding they are for. */
  readonly findings: Readonly<Record<string, FindingForm>>
  readonly decision: DecisionForm
}

export type DraftStore = StoreApi<Drafts>

export function createDrafts(): DraftStore {
  return createStore<Drafts>(() => ({ reasons: {}, findings: {}, decision: emptyDecision }))
}

/** A record with an entry changed; null takes it away. */
export function withEntry<Value>(
  record: Readonly<Record<string, Value>>,
  key: string,
  value: Value | null,
): Readonly<Record<string, Value>> {
  const { [key]: _before, ...rest } = record
  return value === null ? rest : { ...rest, [key]: value }
}
