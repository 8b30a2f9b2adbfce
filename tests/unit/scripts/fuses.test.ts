import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { readFuses, statedFuses } from '../../../scripts/lib/fuses.mjs'

const sentinel = 'dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX'
const wire = (states: string): Buffer =>
  Buffer.concat([
    Buffer.from(`before${sentinel}`),
    Buffer.from([1, states.length]),
    Buffer.from(states),
    Buffer.from('after'),
  ])

describe('the fuses', () => {
  it('are all stated in electron-builder.yml, the dangerous ones off', async () => {
    const yaml = await readFile(join(import.meta.dirname, '../../../electron-builder.yml'), 'utf8')
    expect(statedFuses(yaml)).toEqual({
      runAsNode: 'off',
      enableCookieEncryption: 'on',
      enableNodeOptionsEnvironmentVariable: 'off',
      enableNodeCliInspectArguments: 'off',
      enableEmbeddedAsarIntegrityValidation: 'on',
      onlyLoadAppFromAsar: 'on',
      loadBrowserProcessSpecificV8Snapshot: 'off',
      grantFileProtocolExtraPrivileges: 'off',
      wasmTrapHandlers: 'on',
    })
  })

  it('are read from the wire of a binary in their order', () => {
    expect(readFuses(wire('10r'))).toEqual({
      runAsNode: 'on',
      enableCookieEncryption: 'off',
      enableNodeOptionsEnvironmentVariable: 'removed',
    })
  })

  it('of a newer Electron that nobody named here are not passed over', () => {
    expect(readFuses(wire('0000000001'))).toHaveProperty('fuse 9', 'on')
  })

  it('of a binary without any are an error', () => {
    expect(() => readFuses(Buffer.from('nothing'))).toThrow('no fuses')
  })
})
