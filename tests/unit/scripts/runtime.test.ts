import { describe, expect, it } from 'vitest'
import { chooseRuntime, describeRuntime } from '../../../scripts/lib/runtime.mjs'

const bare = { wanted: undefined, officialStands: false, officialFailedLately: false, fallbackRunsHere: true }

describe('the choice of a runtime', () => {
  it('tries the official one first and then falls back', () => {
    expect(chooseRuntime(bare)).toBe('try-official-then-fallback')
  })

  it('does not try again what failed lately', () => {
    expect(chooseRuntime({ ...bare, officialFailedLately: true })).toBe('fallback')
  })

  it('takes the official one where it stands, whatever failed before', () => {
    expect(chooseRuntime({ ...bare, officialStands: true, officialFailedLately: true })).toBe('official')
  })

  it('has no way but the official one where the fallback does not run', () => {
    const elsewhere = { ...bare, fallbackRunsHere: false }
    expect(chooseRuntime(elsewhere)).toBe('official-only')
    expect(chooseRuntime({ ...elsewhere, officialFailedLately: true })).toBe('official-only')
  })

  it('obeys a person who names one', () => {
    expect(chooseRuntime({ ...bare, wanted: 'fallback', officialStands: true })).toBe('fallback')
    expect(chooseRuntime({ ...bare, wanted: 'official', officialFailedLately: true })).toBe('official-only')
  })

  it('stops at a name that is not possible here', () => {
    expect(() => chooseRuntime({ ...bare, wanted: 'fallback', fallbackRunsHere: false })).toThrow('not possible here')
    expect(() => chooseRuntime({ ...bare, wanted: 'newest' })).toThrow('COUNTERSIGN_ELECTRON=newest')
  })
})

describe('the line about the runtime', () => {
  it('says which one it is and how it was checked', () => {
    const place = { executable: '/x/electron', folder: '/x' }
    expect(describeRuntime({ kind: 'fallback', version: '42.0.0', ...place })).toMatch(
      /fallback Electron 42\.0\.0.*sha512 checked/,
    )
    expect(describeRuntime({ kind: 'official', version: '45.4.1', ...place })).toMatch(
      /official Electron 45\.4\.1.*checked/,
    )
  })
})
