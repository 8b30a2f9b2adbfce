import type { ChannelInput } from '#shared/ipc/contract.ts'

/** What has been entered so far on the way to a new workspace. */
export interface WorkspaceDraft {
  readonly name: string
  readonly organisation: string
  readonly folder: string
  readonly personName: string
  readonly title: string
  readonly email: string
  readonly passphrase: string
  readonly repeated: string
  readonly signing: 'create' | 'import'
  readonly pkcs12Path: string
  readonly pkcs12Passphrase: string
}

export const emptyDraft: WorkspaceDraft = {
  name: '',
  organisation: '',
  folder: '',
  personName: '',
  title: '',
  email: '',
  passphrase: '',
  repeated: '',
  signing: 'create',
  pkcs12Path: '',
  pkcs12Passphrase: '',
}

export type Step = 'workspace' | 'person' | 'signing'
export const steps: readonly Step[] = ['workspace', 'person', 'signing']

/** Whether a step has all that it needs; the passphrase's strength is judged apart. */
export function isStepComplete(step: Step, draft: WorkspaceDraft): boolean {
  switch (step) {
    case 'workspace':
      return draft.name.trim() !== '' && draft.organisation.trim() !== '' && draft.folder !== ''
    case 'person':
      return draft.personName.trim() !== '' && draft.passphrase !== '' && draft.repeated === draft.passphrase
    case 'signing':
      return draft.signing === 'create' || draft.pkcs12Path !== ''
  }
}

/** The request that makes the workspace. */
export function creationOf(draft: WorkspaceDraft): ChannelInput<'workspace:create'> {
  const { folder, name, organisation, personName, title, email, passphrase } = draft
  return {
    folder,
    name: name.trim(),
    organisation: organisation.trim(),
    person: { name: personName.trim(), title: title.trim(), email: email.trim(), passphrase },
    signing:
      draft.signing === 'create'
        ? { kind: 'create' }
        : { kind: 'import', path: draft.pkcs12Path, passphrase: draft.pkcs12Passphrase },
  }
}
