import { cp, mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { readCruise, checkGraph } from '../../scripts/lib/graph.mjs'
import { runTool } from '../../scripts/lib/tools.mjs'
import { bystanders, graphBreaches, lintBreaches, typeBreaches, type Breach } from './breaches.ts'

const project = resolve(import.meta.dirname, '../..')
const rooms = ['shared', 'electron', 'renderer', 'scripts', 'tests/tsconfig.json']
const settings = ['.dependency-cruiser.mjs', 'oxlint.config.ts', 'package.json', 'tsconfig.base.json', 'tsconfig.json']

/** The Electron that runs this test runs the tools too. */
const runtime = {
  kind: 'fallback',
  version: process.versions['electron'] ?? '',
  executable: process.execPath,
  folder: dirname(process.execPath),
} as const

let copy: string

async function plant(list: readonly Omit<Breach, 'rule'>[]): Promise<void> {
  for (const { file, text } of list) {
    await mkdir(dirname(join(copy, file)), { recursive: true })
    await writeFile(join(copy, file), text)
  }
}

/** A copy of the tree, apart from it, so that nothing is left behind and no other tool sees the breaches. */
beforeAll(async () => {
  copy = await mkdtemp(join(tmpdir(), 'countersign-planted-'))
  for (const entry of [...rooms, ...settings]) await cp(join(project, entry), join(copy, entry), { recursive: true })
  await symlink(join(project, 'node_modules'), join(copy, 'node_modules'), 'dir')
  await plant([...bystanders, ...graphBreaches, ...lintBreaches, ...typeBreaches])
})

afterAll(async () => {
  await rm(copy, { recursive: true, force: true })
})

/** Breaches of the list that no line of the report names together with its rule. */
function unnoticed(breaches: readonly Breach[], report: string): string[] {
  const lines = report.split('\n')
  return breaches
    .filter(({ file, rule }) => !lines.some((line) => line.includes(file) && line.includes(rule)))
    .map(({ file, rule }) => `${rule} in ${file}`)
}

describe('a planted breach', () => {
  it('of each rule of the import graph fails the check, named', async () => {
    const { code, output } = await checkGraph(runtime, copy)
    expect(unnoticed(graphBreaches, output)).toEqual([])
    expect(code).toBe(1)
  })

  it('of each rule of the linter fails the check, named', async () => {
    const files = lintBreaches.map(({ file }) => file)
    const { code, output } = await runTool(runtime, 'oxlint', ['--type-aware', '--format=unix', ...files], {
      cwd: copy,
    })
    expect(unnoticed(lintBreaches, output)).toEqual([])
    expect(code).toBe(1)
  })

  it('of the rules that the compiler keeps fails the check', async () => {
    const { code, output } = await runTool(runtime, 'tsc', ['-p', 'shared/tsconfig.json', '--pretty', 'false'], {
      cwd: copy,
    })
    expect(unnoticed(typeBreaches, output)).toEqual([])
    expect(code).not.toBe(0)
  })
})

describe('the list of breaches', () => {
  it('has one for every rule of the import graph', async () => {
    const { default: cruiser } = await import('../../.dependency-cruiser.mjs')
    const rules = cruiser.forbidden.map(({ name }: { name: string }) => name)
    const planted = new Set(graphBreaches.map(({ rule }) => rule))
    expect(rules.filter((rule: string) => !planted.has(rule))).toEqual([])
  })
})

describe('a check that sees nothing', () => {
  it('is a failure', async () => {
    const empty = await mkdtemp(join(tmpdir(), 'countersign-empty-'))
    try {
      for (const room of ['shared', 'electron', 'renderer', 'tests', 'scripts']) await mkdir(join(empty, room))
      for (const entry of settings) await cp(join(project, entry), join(empty, entry))
      const { code, output } = await checkGraph(runtime, empty)
      expect(output).toContain('saw no module')
      expect(code).toBe(1)
    } finally {
      await rm(empty, { recursive: true, force: true })
    }
  })

  it('is told from one that sees the project', async () => {
    const cruise = await runTool(runtime, 'depcruise', [
      '--config',
      '.dependency-cruiser.mjs',
      '--output-type',
      'json',
      'shared',
    ])
    expect(readCruise(cruise.stdout).modules).toBeGreaterThan(50)
  })
})
