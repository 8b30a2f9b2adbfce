import { readFileSync } from 'node:fs'

/**
 * @typedef {object} Count
 * @property {number} passed
 * @property {number} failed
 * @property {number} skipped
 */

/** @param {string} file */
function readReport(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'))
  } catch {
    return undefined
  }
}

/**
 * Counts of a Vitest JSON report. A file that could not even be loaded has no tests to fail: it counts as one failure.
 * @param {string} file
 * @returns {Count | undefined} undefined when there is no readable report
 */
export function countVitest(file) {
  const report = readReport(file)
  if (report === undefined) return undefined
  /** @type {{ status: string, assertionResults: { status: string }[] }[]} */
  const suites = report.testResults ?? []
  const broken = suites.filter(
    (suite) => suite.status === 'failed' && !suite.assertionResults.some((test) => test.status === 'failed'),
  )
  return {
    passed: report.numPassedTests ?? 0,
    failed: (report.numFailedTests ?? 0) + broken.length,
    skipped: (report.numPendingTests ?? 0) + (report.numTodoTests ?? 0),
  }
}

/**
 * Counts of a Playwright JSON report. A flaky test counts as failed; so does an error outside any test.
 * @param {string} file
 * @returns {Count | undefined}
 */
export function countPlaywright(file) {
  const report = readReport(file)
  if (report?.stats === undefined) return undefined
  const { expected, unexpected, flaky, skipped } = report.stats
  const stray = unexpected + flaky === 0 ? (report.errors ?? []).length : 0
  return { passed: expected, failed: unexpected + flaky + stray, skipped }
}

/**
 * What one test step contributes. A runner that failed without a failed test, or that ran none at all, counts as one
 * failure, so that the count never looks better than the run.
 * @param {Count | undefined} count
 * @param {number} exitCode of the runner
 * @returns {Count}
 */
export function honestCount(count, exitCode) {
  const known = count ?? { passed: 0, failed: 0, skipped: 0 }
  const isSilentFailure = known.failed === 0 && (exitCode !== 0 || known.passed === 0)
  return isSilentFailure ? { ...known, failed: 1 } : known
}

/**
 * The closing line.
 * @param {readonly Count[]} counts
 */
export function summaryLine(counts) {
  const sum = (/** @type {keyof Count} */ key) => counts.reduce((total, count) => total + count[key], 0)
  const skipped = sum('skipped')
  return `${sum('passed')} passed, ${sum('failed')} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`
}
