import { describe, expect, it } from 'vitest'
import { contract } from '#shared/ipc/contract.ts'
import { creationOf, emptyDraft, isStepComplete } from '../../../../renderer/src/features/first-run/draft.ts'

const filled = {
  ...emptyDraft,
  name: ' Procurement 2026 ',
  organisation: 'Acme Laboratory',
  folder: '/home/maria/procurement',
  personName: 'Maria Okafor',
  passphrase: ' tram walnut kettle horizon ',
  repeated: ' tram walnut kettle horizon ',
}

describe('the way to a new workspace', () => {
  it('asks for a request that the contract takes, with the passphrase exactly as typed', () => {
    const parsed = contract['workspace:create'].input.parse(creationOf(filled))
    expect(parsed.name).toBe('Procurement 2026')
    expect(parsed.person.passphrase).toBe(' tram walnut kettle horizon ')
    expect(parsed.signing).toEqual({ kind: 'create' })
  })

  it('goes on from no step that lacks something', () => {
    expect(isStepComplete('workspace', { ...filled, organisation: '  ' })).toBe(false)
    expect(isStepComplete('workspace', { ...filled, folder: '' })).toBe(false)
    expect(isStepComplete('person', { ...filled, repeated: 'tram walnut kettle horizon' })).toBe(false)
    expect(isStepComplete('person', filled)).toBe(true)
    expect(isStepComplete('signing', { ...filled, signing: 'import' })).toBe(false)
    expect(isStepComplete('signing', { ...filled, signing: 'import', pkcs12Path: 'C:\\keys\\maria.p12' })).toBe(true)
  })
})
