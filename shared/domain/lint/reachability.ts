import type { Condition } from '../../schema/condition.ts'
import { question as questionSchema, type Question, type Questionnaire } from '../../schema/questionnaire.ts'
import { conditionGraphOf, operandsOf, type ConditionGraph } from '../condition-graph.ts'
import { visibility, type Visibility } from '../conditions.ts'
import { lintProblem, type LintPlace, type LintProblem } from './problem.ts'
import { leavesOf, trialsOf } from './trials.ts'

/** Conditions that lead back to themselves, that can never be true, or that can never be false. Ids and references must be sound. */
export function reachabilityProblems(questionnaire: Questionnaire): readonly LintProblem[] {
  const graph = conditionGraphOf(questionnaire)
  const circular = new Set(graph.circular)
  return questionnaire.sections.flatMap((section) => {
    const stuck = section.questions.filter(({ id }) => circular.has(id))
    const sound = section.questions.filter(({ id }) => !circular.has(id))
    return [
      ...stuck.map((question) => lintProblem('condition-circular', { section, question })),
      ...(stuck.length > 0 || section.when === undefined
        ? []
        : conditionProblems({ section }, undefined, section.when, questionnaire, graph)),
      ...sound.flatMap((question) =>
        question.when === undefined
          ? []
          : conditionProblems({ section, question }, section.when, question.when, questionnaire, graph),
      ),
    ]
  })
}

/** Tries a condition where the outer one, that of the section, holds. */
function conditionProblems(
  place: LintPlace,
  outer: Condition | undefined,
  inner: Condition,
  questionnaire: Questionnaire,
  graph: ConditionGraph,
): readonly LintProblem[] {
  const involved = involvedIn([outer, inner], graph)
  const conditions = involved.flatMap(({ question, section }) => [question.when, section.when])
  const trials = trialsOf(
    involved.map(({ question }) => question),
    [outer, inner, ...conditions].flatMap(leavesOf),
  )
  if (trials === null) return []
  const small = reduced(questionnaire, involved, outer, inner)
  const seen = new Set<Visibility>()
  for (const { answers, exposure } of trials) {
    const shown = visibility(small, answers, exposure)
    if (shown.get(outerProbe) === 'shown') seen.add(shown.get(innerProbe) ?? 'waiting')
  }
  if (!seen.has('shown')) return [lintProblem('condition-never', place)]
  return seen.has('hidden') ? [] : [lintProblem('condition-always', place)]
}

type Node = NonNullable<ReturnType<ConditionGraph['nodes']['get']>>

/** The questions that decide some conditions, directly or through others, in the order shown. */
function involvedIn(conditions: readonly (Condition | undefined)[], graph: ConditionGraph): readonly Node[] {
  const found = new Set<string>()
  const open = conditions.flatMap(operandsOf)
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    if (found.has(next)) continue
    found.add(next)
    open.push(...(graph.nodes.get(next)?.operands ?? []))
  }
  return [...graph.nodes].filter(([id]) => found.has(id)).map(([, node]) => node)
}

// Ids of questions begin with a letter or digit, so these cannot meet one.
const outerProbe = '~outer'
const innerProbe = '~inner'

/** A questionnaire of the involved questions alone, and two probes that are shown when the outer, and when both conditions hold. */
function reduced(
  questionnaire: Questionnaire,
  involved: readonly Node[],
  outer: Condition | undefined,
  inner: Condition,
): Questionnaire {
  const both: Condition = outer === undefined ? inner : { kind: 'all', of: [outer, inner] }
  const sections = involved.map(({ section, question }) => ({ ...section, questions: [question] }))
  const probes: readonly Question[] = [
    { ...probe, id: outerProbe, ...(outer === undefined ? {} : { when: outer }) },
    { ...probe, id: innerProbe, when: both },
  ]
  return {
    ...questionnaire,
    sections: [...sections, { id: '~probes', title: '~', introduction: '', weight: 0, questions: probes }],
  }
}

const probe = questionSchema.parse({ id: 'probe', type: 'information', text: '~', weight: 0 })
