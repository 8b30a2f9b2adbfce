import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { fitToScreens, readWindowState, writeWindowState } from '#electron/main/windows/window-state.ts'

const screens = [
  { x: 0, y: 0, width: 1920, height: 1080 },
  { x: 1920, y: 200, width: 1280, height: 800 },
]
const size = { width: 1280, height: 860, maximized: false }

let file: string
let folder: string
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'countersign-window-'))
  file = join(folder, 'window.json')
})
afterEach(() => rm(folder, { recursive: true, force: true }))

describe('the place of the window', () => {
  it('comes back as it was saved', () => {
    const state = { ...size, place: { x: 40, y: 60 } }
    writeWindowState(file, state)
    expect(readWindowState(file)).toEqual(state)
  })

  it('is that of a first start when nothing readable was saved', async () => {
    const first = readWindowState(file)
    for (const text of ['', '{', '{"width":1,"height":1,"maximized":false}', '{"width":1280}']) {
      await writeFile(file, text)
      expect(readWindowState(file)).toEqual(first)
    }
  })

  it('is kept on any screen where its title bar can be grasped', () => {
    for (const place of [
      { x: 100, y: 100 },
      { x: 2000, y: 300 },
      { x: -1000, y: 0 },
    ]) {
      expect(fitToScreens({ ...size, place }, screens)).toEqual({ ...size, place })
    }
  })

  it('is dropped, and the size kept, when that screen is gone', () => {
    for (const place of [
      { x: 5000, y: 100 },
      { x: 100, y: 1075 },
      { x: 100, y: -200 },
      { x: -1270, y: 0 },
    ]) {
      expect(fitToScreens({ ...size, place }, screens)).toEqual(size)
    }
  })
})
