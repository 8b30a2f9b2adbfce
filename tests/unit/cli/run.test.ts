import { describe, expect, it } from 'vitest'
import { commands } from '#electron/cli/commands/index.ts'
import { createCli } from '../../fixtures/cli-io.ts'

const cli = createCli()

describe('the command line', () => {
  it('lists its commands, and explains each with examples', async () => {
    const overview = await cli.run('--help')
    expect(overview).toMatchObject({ exit: 0, stderr: '' })
    for (const { name, options } of commands) {
      expect(overview.stdout).toContain(`  ${name} `)
      const help = await cli.run(name, '--help')
      expect(help).toMatchObject({ exit: 0, stderr: '' })
      expect(help.stdout).toContain(`Usage: countersign ${name} `)
      expect(help.stdout).toMatch(/Examples\n {2}countersign /)
      for (const option of options) expect(help.stdout).toContain(`--${option.name}`)
      expect((await cli.run('help', name)).stdout).toBe(help.stdout)
    }
  })

  it('keeps its help within the width of the terminal, examples excepted', async () => {
    for (const { name } of commands) {
      const { stdout } = await cli.run(name, '--help')
      const [explanation = ''] = stdout.split('\nExamples\n')
      const lines = explanation.split('\n')
      expect(Math.max(...lines.map((line) => line.length)), name).toBeLessThanOrEqual(100)
    }
  })

  it('says its version', async () => {
    expect(await cli.run('--version')).toEqual({ exit: 0, stdout: '0.1.0\n', stderr: '' })
  })

  it('shows its help on the error stream when nothing was asked', async () => {
    const { exit, stdout, stderr } = await cli.run()
    expect({ exit, stdout }).toEqual({ exit: 2, stdout: '' })
    expect(stderr).toContain('Commands')
  })

  it.each([
    [['frobnicate'], '“frobnicate”'],
    [['score', '--colour', 'red'], '“--colour”'],
    [['score', '--answers'], '--answers FILE'],
    [['score', '--answers', '--exposure'], '--answers FILE'],
    [['score', '--answers', 'a', '--answers', 'b'], 'more than once'],
    [['score', '--json=yes'], 'takes no value'],
    [['import'], 'FILE is missing'],
    [['import', 'a', 'b'], '“b”'],
    [['import', 'a.json', '--out', './a.json'], 'overwritten'],
    [['score', '--questionnaire', 'x'], '--assessment'],
    [['score', '--assessment', 'x', '--answers', 'y'], '--assessment'],
    [['report', '--assessment', 'x'], '“--identity” is missing'],
    [['schema', 'nothing'], '“nothing”'],
    [['verify'], 'FILE is missing'],
  ])('refuses wrong use with code 2 and what is wrong: %j', async (argv, words) => {
    const { exit, stdout, stderr } = await cli.run(...argv)
    expect({ exit, stdout }).toEqual({ exit: 2, stdout: '' })
    expect(stderr).toContain(words)
    const { exit: code, document } = await cli.json(...argv)
    expect(code).toBe(2)
    expect(document).toEqual({ error: { kind: 'usage', message: expect.stringContaining(words) as string } })
  })

  it('takes words after two dashes as they are', async () => {
    const { exit, stderr } = await cli.run('lint', '--', '--json')
    expect(exit).toBe(2)
    expect(stderr).toContain('--json')
  })

  it('never lets a mistake of the program pass for a verdict', async () => {
    const failing = createCli({}, { questionnaires: { list: () => Promise.reject(new Error('disk on fire')) } })
    const { exit, stderr, document } = await failing.json('lint', 'ai-data-vendor')
    expect({ exit, document }).toMatchObject({ exit: 2, document: { error: { kind: 'internal' } } })
    expect(stderr).toContain('disk on fire')
  })

  it('takes a value behind an equals sign', async () => {
    const { stderr } = await cli.run('score', '--questionnaire=quick-screening', '--answers=a=b.json', '--exposure=e')
    expect(stderr).toContain('a=b.json')
  })
})
