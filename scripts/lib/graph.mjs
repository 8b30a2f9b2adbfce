import { runTool } from './tools.mjs'

/** The folders whose imports are looked at. */
const ROOMS = ['shared', 'electron', 'renderer', 'tests', 'scripts']

/**
 * Reads the JSON that dependency-cruiser prints.
 * @param {string} text
 * @returns {{ modules: number, violations: string[] }} each violation as `rule: from → to`
 */
export function readCruise(text) {
  const { summary } = JSON.parse(text)
  /** @type {{ rule: { name: string, severity: string }, from: string, to: string }[]} */
  const violations = summary.violations
  return {
    modules: summary.totalCruised,
    violations: violations
      .filter((violation) => violation.rule.severity === 'error')
      .map((violation) => `${violation.rule.name}: ${violation.from} → ${violation.to}`),
  }
}

/**
 * Checks the import graph against .dependency-cruiser.mjs. A cruise that saw no module is a failure: without a
 * TypeScript that it understands the tool sees nothing and is content.
 * @param {import('./runtime.mjs').Runtime} runtime
 * @param {string} folder the tree to look at
 * @returns {Promise<{ code: number, output: string }>}
 */
export async function checkGraph(runtime, folder) {
  const args = ['--config', '.dependency-cruiser.mjs', '--output-type', 'json', ...ROOMS]
  const result = await runTool(runtime, 'depcruise', args, { cwd: folder })
  try {
    const { modules, violations } = readCruise(result.stdout)
    if (modules === 0) return { code: 1, output: 'The graph check saw no module at all, so it checked nothing.' }
    return { code: violations.length === 0 ? 0 : 1, output: violations.join('\n') }
  } catch {
    return { code: 1, output: result.output }
  }
}
