import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { countPlaywright, countVitest, honestCount, summaryLine } from '../../../scripts/lib/test-reports.mjs'

let folder: string
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'countersign-reports-'))
})
afterEach(() => rm(folder, { recursive: true, force: true }))

async function report(content: unknown): Promise<string> {
  const file = join(folder, 'report.json')
  await writeFile(file, JSON.stringify(content))
  return file
}

const passed = { status: 'passed', assertionResults: [{ status: 'passed' }] }

describe('the count of a run', () => {
  it('takes passed, failed and skipped tests from Vitest', async () => {
    const file = await report({ numPassedTests: 5, numFailedTests: 2, numPendingTests: 1, testResults: [passed] })
    expect(countVitest(file)).toEqual({ passed: 5, failed: 2, skipped: 1 })
  })

  it('counts a test file that cannot be loaded as a failure', async () => {
    const broken = { status: 'failed', assertionResults: [] }
    const file = await report({ numPassedTests: 5, numFailedTests: 0, testResults: [passed, broken] })
    expect(countVitest(file)).toEqual({ passed: 5, failed: 1, skipped: 0 })
  })

  it('counts a flaky test of Playwright as failed', async () => {
    const file = await report({ stats: { expected: 3, unexpected: 1, flaky: 1, skipped: 0 }, errors: [] })
    expect(countPlaywright(file)).toEqual({ passed: 3, failed: 2, skipped: 0 })
  })

  it('counts an error outside any test of Playwright', async () => {
    const file = await report({
      stats: { expected: 3, unexpected: 0, flaky: 0, skipped: 0 },
      errors: [{ message: 'x' }],
    })
    expect(countPlaywright(file)).toEqual({ passed: 3, failed: 1, skipped: 0 })
  })

  it('knows nothing of a report that is missing', () => {
    expect(countVitest(join(folder, 'none.json'))).toBe(undefined)
    expect(countPlaywright(join(folder, 'none.json'))).toBe(undefined)
  })
})

describe('an honest count', () => {
  it('never looks better than the runner', () => {
    expect(honestCount({ passed: 4, failed: 0, skipped: 0 }, 1)).toEqual({ passed: 4, failed: 1, skipped: 0 })
    expect(honestCount(undefined, 0)).toEqual({ passed: 0, failed: 1, skipped: 0 })
    expect(honestCount({ passed: 0, failed: 0, skipped: 2 }, 0)).toEqual({ passed: 0, failed: 1, skipped: 2 })
    expect(honestCount({ passed: 4, failed: 2, skipped: 0 }, 1)).toEqual({ passed: 4, failed: 2, skipped: 0 })
  })

  it('is closed by one plain line', () => {
    const counts = [
      { passed: 4, failed: 1, skipped: 0 },
      { passed: 2, failed: 0, skipped: 0 },
    ]
    expect(summaryLine(counts)).toBe('6 passed, 1 failed')
    expect(summaryLine([{ passed: 1, failed: 0, skipped: 2 }])).toBe('1 passed, 0 failed, 2 skipped')
    expect(summaryLine([])).toBe('0 passed, 0 failed')
  })
})
