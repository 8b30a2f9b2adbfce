import { describe, expect, it } from 'vitest'
import { readableName } from '../../../../renderer/src/lib/distinguished-name.ts'

describe('a distinguished name in words', () => {
  it('is the common name, and the organisation where the name does not say it already', () => {
    expect(readableName('CN=Mara Lindqvist,O=Example Laboratory')).toBe('Mara Lindqvist, Example Laboratory')
    expect(readableName('CN=Example Laboratory root,O=Example Laboratory')).toBe('Example Laboratory root')
  })

  it('takes an escaped comma for a part of the name and not for its end', () => {
    expect(readableName(String.raw`CN=Labels\, Sons \+ Co,O=Trusted root`)).toBe('Labels, Sons + Co, Trusted root')
    expect(readableName(String.raw`CN=A\,O=Trusted root,O=Nobody`)).toBe('A,O=Trusted root, Nobody')
  })

  it('reads bytes that are written in hexadecimal', () => {
    expect(readableName(String.raw`CN=Zo\C3\AB`)).toBe('Zoë')
  })

  it('says a name without a common name as it stands', () => {
    expect(readableName('O=Example Laboratory,C=NO')).toBe('O=Example Laboratory,C=NO')
    expect(readableName('')).toBe('')
  })
})
