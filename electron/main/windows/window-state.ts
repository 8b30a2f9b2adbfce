import { readFileSync, writeFileSync } from 'node:fs'
import { z } from 'zod'

/** Where the window was, in device-independent pixels. */
export const windowState = z.strictObject({
  place: z.strictObject({ x: z.int(), y: z.int() }).optional(),
  width: z.int().min(640).max(20_000),
  height: z.int().min(480).max(20_000),
  maximized: z.boolean(),
})
export type WindowState = Readonly<z.infer<typeof windowState>>

export interface Rectangle {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

const firstState: WindowState = { width: 1280, height: 860, maximized: false }

/** How much of the title bar must be on a screen for the window to count as reachable, in pixels. */
const grip = { width: 120, height: 32 }

function isReachable(state: WindowState, screens: readonly Rectangle[]): boolean {
  if (state.place === undefined) return false
  const { x, y } = state.place
  return screens.some(
    (screen) =>
      x + state.width >= screen.x + grip.width &&
      x <= screen.x + screen.width - grip.width &&
      y >= screen.y &&
      y <= screen.y + screen.height - grip.height,
  )
}

/**
 * The state to open with: the saved one, without its place when that lies on no screen any more. Pure.
 */
export function fitToScreens(state: WindowState, screens: readonly Rectangle[]): WindowState {
  if (isReachable(state, screens)) return state
  return { width: state.width, height: state.height, maximized: state.maximized }
}

/** Reads the saved state; a missing or unreadable one is that of a first start. */
export function readWindowState(file: string): WindowState {
  try {
    return windowState.parse(JSON.parse(readFileSync(file, 'utf8')))
  } catch {
    return firstState
  }
}

/** Saves the state. One that cannot be saved is forgotten: the window opens as at the first start. */
export function writeWindowState(file: string, state: WindowState): void {
  try {
    writeFileSync(file, JSON.stringify(state), { mode: 0o600 })
  } catch {
    // The place of a window is worth no message.
  }
}
