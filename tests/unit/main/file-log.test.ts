import { mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { createFileLog } from '#electron/main/app/file-log.ts'

let folder: string
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'countersign-log-'))
})
afterEach(() => rm(folder, { recursive: true, force: true }))

const now = (): Date => new Date('2026-01-02T03:04:05.678Z')

describe('the log', () => {
  it('is one object a line, there as soon as it is written', async () => {
    const file = join(folder, 'logs/app.log')
    const log = createFileLog(file, now)
    log.info('window.ready', { maximized: false })
    log.warn('ipc.refused', { code: 'not-permitted' })
    const lines = (await readFile(file, 'utf8'))
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line))
    expect(lines).toEqual([
      { at: '2026-01-02T03:04:05.678Z', level: 'info', event: 'window.ready', maximized: false },
      { at: '2026-01-02T03:04:05.678Z', level: 'warn', event: 'ipc.refused', code: 'not-permitted' },
    ])
    expect((await stat(file)).mode & 0o077).toBe(0)
  })

  it('tells where something broke and never what it was about', async () => {
    const file = join(folder, 'app.log')
    const cause = Object.assign(new TypeError('Northfield Labelling has no passphrase'), { code: 'ENOENT' })
    createFileLog(file, now).error('ipc.broken', cause, { reference: 'r1' })
    const text = await readFile(file, 'utf8')
    expect(JSON.parse(text)).toMatchObject({ cause: 'TypeError', code: 'ENOENT', reference: 'r1' })
    expect(text).toContain('file-log.test.ts')
    expect(text).not.toContain('Northfield')
  })

  it('starts a new file when the old one has grown large', async () => {
    const file = join(folder, 'app.log')
    await writeFile(file, 'x'.repeat(3 * 1024 * 1024))
    createFileLog(file, now).info('app.start')
    expect((await stat(file)).size).toBeLessThan(200)
    expect((await stat(`${file}.1`)).size).toBe(3 * 1024 * 1024)
  })
})
