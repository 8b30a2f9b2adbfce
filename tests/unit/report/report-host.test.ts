import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { createInProcessReportBuilder, createWorkerReportBuilder } from '#electron/report/report-host.ts'
import { smallReportData } from '#tests/fixtures/small-report-data.ts'

const project = join(import.meta.dirname, '../../..')
const common = { resourcesDirectory: join(project, 'resources'), version: '0.1.0' }
const script = join(project, 'electron/workers/report-worker.ts')
const looks = { paper: 'a4', preview: false } as const

describe('building in a thread of its own', () => {
  it('gives the bytes that building here gives', async () => {
    const data = await smallReportData()
    const here = await createInProcessReportBuilder(common).build(data, looks)
    const there = await createWorkerReportBuilder({ ...common, script }).build(data, looks)
    if (!here.ok || !there.ok) throw new Error('not built')
    expect(Buffer.compare(there.value.bytes, here.value.bytes)).toBe(0)
    expect(there.value).toMatchObject({ pages: here.value.pages, warnings: [] })
  })

  it('gives up a report that takes too long, and says so', async () => {
    const builder = createWorkerReportBuilder({ ...common, script, patience: 1 })
    expect(await builder.build(await smallReportData(), looks)).toMatchObject({
      ok: false,
      error: { code: 'report-too-slow' },
    })
  })

  it('is a failure, not the end of the program, when fonts are missing or memory ends', async () => {
    const data = await smallReportData()
    const fontless = createWorkerReportBuilder({ ...common, script, resourcesDirectory: join(project, 'nowhere') })
    expect(await fontless.build(data, looks)).toMatchObject({ ok: false, error: { code: 'internal' } })
    const narrow = createWorkerReportBuilder({ ...common, script, memory: 8 })
    expect(await narrow.build(data, looks)).toMatchObject({ ok: false, error: { code: 'internal' } })
  })
})
