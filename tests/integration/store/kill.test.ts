import { fork } from 'node:child_process'
import { once } from 'node:events'
import { afterEach, describe, expect, it } from 'vitest'
import { z } from 'zod'
import { idOf } from '#tests/fixtures/store-documents.ts'
import { testWorkspace, type TestWorkspace } from '#tests/fixtures/store-workspace.ts'

const acknowledgement = z.strictObject({ word: z.string(), revision: z.int() })
const kills = 10

let set: TestWorkspace | null = null

afterEach(async () => {
  await set?.dispose()
})

/** Lets another process save without pause and kills it after so many acknowledgements; gives the last of each document. */
async function saveAndKill(folder: string, after: number): Promise<ReadonlyMap<string, number>> {
  const saver = fork(new URL('../../fixtures/store-saver.ts', import.meta.url), [folder], { stdio: 'inherit' })
  const acknowledged = new Map<string, number>()
  let count = 0
  saver.on('message', (message) => {
    const { word, revision } = acknowledgement.parse(message)
    acknowledged.set(word, revision)
    count += 1
    if (count === after) saver.kill('SIGKILL')
  })
  const [, signal] = await once(saver, 'exit')
  expect(signal).toBe('SIGKILL')
  return acknowledged
}

describe('a process that is killed while it saves', () => {
  it(`loses no acknowledged revision in ${kills} kills, and the audit log stays whole`, async () => {
    set = await testWorkspace()
    await set.workspace.close()
    const newest = new Map<string, number>()
    for (let kill = 0; kill < kills; kill += 1) {
      // Spread over the start, where documents are created, and the middle of many saves.
      const acknowledged = await saveAndKill(set.folder, 1 + ((kill * 37) % 60))
      for (const [word, revision] of acknowledged) newest.set(word, revision)
      const opened = await set.unlock()
      for (const [word, revision] of newest) {
        const read = await opened.repository.get('vendor', idOf(word))
        if (!read.ok) throw new Error(`${word}: ${read.error.code}`)
        expect(read.value.revision).toBeGreaterThanOrEqual(revision)
        expect(read.value.value.notes).toBe(`revision ${read.value.revision}`)
      }
      expect((await opened.verifyAudit()).problems).toEqual([])
      expect(opened.problems()).toEqual([])
      await opened.close()
    }
    expect(newest.size).toBe(3)
  })
})
