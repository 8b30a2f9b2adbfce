import type { z } from 'zod'
import type { DocumentKind, DocumentKinds } from '../ports/repository.ts'
import { assessment } from './assessment.ts'
import { evidence } from './evidence.ts'
import { person } from './person.ts'
import { questionnaire } from './questionnaire.ts'
import { register } from './register.ts'
import { engagement, vendor } from './vendor.ts'
import { workspaceSettings } from './workspace-settings.ts'

/** How a kind of document is checked, named and protected. */
export interface DocumentDefinition<Value> {
  readonly schema: z.ZodType<Value>
  /** The name of a document inside its kind; follows from its value and never changes. */
  readonly id: (value: Value) => string
  /** The vendor under whose key the document lies; null for documents of the workspace. */
  readonly vendor: (value: Value) => string | null
}

/** Every kind of stored document. */
export const documentDefinitions: { readonly [Kind in DocumentKind]: DocumentDefinition<DocumentKinds[Kind]> } = {
  settings: { schema: workspaceSettings, id: (value) => value.id, vendor: ofWorkspace },
  person: { schema: person, id: (value) => value.id, vendor: ofWorkspace },
  vendor: { schema: vendor, id: (value) => value.id, vendor: (value) => value.id },
  engagement: { schema: engagement, id: (value) => value.id, vendor: (value) => value.vendorId },
  questionnaire: { schema: questionnaire, id: (value) => `${value.id}@${value.version}`, vendor: ofWorkspace },
  assessment: { schema: assessment, id: (value) => value.id, vendor: (value) => value.vendorId },
  evidence: { schema: evidence, id: (value) => value.id, vendor: (value) => value.vendorId },
  register: { schema: register, id: (value) => String(value.year), vendor: ofWorkspace },
}

/** All kinds, in no meaningful order. */
export const documentKinds: readonly DocumentKind[] = [
  'settings',
  'person',
  'vendor',
  'engagement',
  'questionnaire',
  'assessment',
  'evidence',
  'register',
]

/** The id under which a document of this value is stored: of a questionnaire `id@version`, of a register its year. */
export function documentId<Kind extends DocumentKind>(kind: Kind, value: DocumentKinds[Kind]): string {
  return documentDefinitions[kind].id(value)
}

/** Whose key protects a document: a vendor's, so that a vendor can be erased, or the workspace's (null). */
export function scopeOf<Kind extends DocumentKind>(kind: Kind, value: DocumentKinds[Kind]): string | null {
  return documentDefinitions[kind].vendor(value)
}

function ofWorkspace(): null {
  return null
}
