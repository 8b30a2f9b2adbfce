import type { Condition } from '../schema/condition.ts'
import type { QuestionKey } from '../schema/primitives.ts'
import type { Question, Questionnaire, Section } from '../schema/questionnaire.ts'
import { assertNever } from './assert-never.ts'
import { splitQuestionKey } from './question-key.ts'

/** A question with the conditions that decide whether it is asked. */
export interface GraphNode {
  readonly question: Question
  readonly section: Section
  /**
   * Ids of the questions that its own condition and its section's condition ask about; ids of no question are left out.
   */
  readonly operands: readonly string[]
}

/** What depends on what inside one questionnaire. */
export interface ConditionGraph {
  /** By question id, in the order shown. */
  readonly nodes: ReadonlyMap<string, GraphNode>
  /** Question ids, every one after all its operands; those of `circular` are left out. */
  readonly order: readonly string[]
  /** Question ids whose conditions lead back to themselves, or that depend on such a one: they can never be decided. */
  readonly circular: readonly string[]
  /** Question id → ids of the questions that ask about it, in the order shown. */
  readonly dependants: ReadonlyMap<string, readonly string[]>
}

const graphs = new WeakMap<Questionnaire, ConditionGraph>()

/** The graph of a questionnaire; made once for each questionnaire object. */
export function conditionGraphOf(questionnaire: Questionnaire): ConditionGraph {
  const known = graphs.get(questionnaire)
  if (known !== undefined) return known
  const made = makeGraph(questionnaire)
  graphs.set(questionnaire, made)
  return made
}

/** Ids of the questions that a condition asks about, each once. */
export function operandsOf(condition: Condition | undefined): readonly string[] {
  if (condition === undefined) return []
  switch (condition.kind) {
    case 'all':
    case 'any':
      return [...new Set(condition.of.flatMap(operandsOf))]
    case 'not':
      return operandsOf(condition.of)
    case 'answered':
    case 'option':
    case 'text-contains':
    case 'compare':
      return [condition.question]
    case 'exposure':
      return []
    default:
      return assertNever(condition)
  }
}

/**
 * All questions whose visibility an answer to `questionId` can decide, directly or through others; not the question
 * itself.
 */
export function dependantsOf(graph: ConditionGraph, questionId: string): ReadonlySet<string> {
  const found = new Set<string>()
  const open = [questionId]
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    for (const dependant of graph.dependants.get(next) ?? []) {
      if (found.has(dependant)) continue
      found.add(dependant)
      open.push(dependant)
    }
  }
  found.delete(questionId)
  return found
}

/** Whether any question asks about the one that the key names, so that an answer to it may show or hide others. */
export function decidesOthers(questionnaires: readonly Questionnaire[], key: QuestionKey): boolean {
  const { questionnaireId, questionId } = splitQuestionKey(key)
  const questionnaire = questionnaires.find(({ id }) => id === questionnaireId)
  return questionnaire !== undefined && conditionGraphOf(questionnaire).dependants.has(questionId)
}

function makeGraph(questionnaire: Questionnaire): ConditionGraph {
  const places = questionnaire.sections.flatMap((section) =>
    section.questions.map((question) => ({ section, question })),
  )
  const ids = new Set(places.map(({ question }) => question.id))
  const nodes = new Map<string, GraphNode>()
  const dependants = new Map<string, string[]>()
  for (const { section, question } of places) {
    const named = new Set([...operandsOf(section.when), ...operandsOf(question.when)])
    const operands = [...named].filter((id) => ids.has(id))
    nodes.set(question.id, { question, section, operands })
    for (const operand of operands) {
      const known = dependants.get(operand)
      if (known === undefined) dependants.set(operand, [question.id])
      else known.push(question.id)
    }
  }
  const order = orderOf(nodes, dependants)
  const ordered = new Set(order)
  return { nodes, order, circular: [...nodes.keys()].filter((id) => !ordered.has(id)), dependants }
}

/** Topological order (Kahn); what lies on a circle or behind one never becomes ready. */
function orderOf(
  nodes: ReadonlyMap<string, GraphNode>,
  dependants: ReadonlyMap<string, readonly string[]>,
): readonly string[] {
  const missing = new Map([...nodes].map(([id, node]) => [id, node.operands.length]))
  const order = [...nodes.keys()].filter((id) => missing.get(id) === 0)
  for (const id of order) {
    for (const dependant of dependants.get(id) ?? []) {
      const left = (missing.get(dependant) ?? 0) - 1
      missing.set(dependant, left)
      if (left === 0) order.push(dependant)
    }
  }
  return order
}
