import {
  booleanOf,
  childrenOf,
  objectIdentifier,
  octetsOf,
  primitiveContextTag,
  readDer,
  smallInteger,
  tags,
  type DerValue,
} from '../asn1/der.ts'
import { oids } from '../asn1/object-identifiers.ts'

/** The extensions that are understood (RFC 5280, 4.2.1). */
export interface ExtensionValues {
  /** Null: no basic constraints, so not an authority. */
  readonly basicConstraints: { readonly authority: boolean; readonly pathLength: number | null } | null
  /** Null: no key usage, so the key is not restricted. */
  readonly keyUsage: {
    readonly digitalSignature: boolean
    readonly nonRepudiation: boolean
    readonly certificateSign: boolean
  } | null
  readonly extendedKeyUsage: readonly string[] | null
  readonly subjectKeyIdentifier: Uint8Array | null
  readonly authorityKeyIdentifier: Uint8Array | null
  /** Critical extensions that are not understood: such a certificate cannot be trusted (RFC 5280, 4.2). */
  readonly unknownCritical: readonly string[]
}

type Extensions = ReadonlyMap<string, { readonly critical: boolean; readonly value: Uint8Array }>

const understood: ReadonlySet<string> = new Set([
  oids.basicConstraints,
  oids.keyUsage,
  oids.extendedKeyUsage,
  oids.subjectKeyIdentifier,
  oids.authorityKeyIdentifier,
  oids.subjectAlternativeName,
  oids.issuerAlternativeName,
  oids.certificatePolicies,
  oids.crlDistributionPoints,
  oids.authorityInformationAccess,
])

/** Undefined when an extension that matters is malformed. */
export function readExtensionValues(extensions: Extensions): ExtensionValues | undefined {
  const read = (type: string): DerValue | undefined | null => {
    const extension = extensions.get(type)
    return extension ? readDer(extension.value) : null
  }
  const basicConstraints = optional(read(oids.basicConstraints), readBasicConstraints)
  const keyUsage = optional(read(oids.keyUsage), readKeyUsage)
  const extendedKeyUsage = optional(read(oids.extendedKeyUsage), readExtendedKeyUsage)
  const subjectKeyIdentifier = optional(read(oids.subjectKeyIdentifier), octetsOf)
  const authorityKeyIdentifier = optional(read(oids.authorityKeyIdentifier), readAuthorityKeyIdentifier)
  if (basicConstraints === undefined || keyUsage === undefined || extendedKeyUsage === undefined) return undefined
  if (subjectKeyIdentifier === undefined || authorityKeyIdentifier === undefined) return undefined
  const unknownCritical = [...extensions].filter(([type, { critical }]) => critical && !understood.has(type))
  return {
    basicConstraints,
    keyUsage,
    extendedKeyUsage,
    subjectKeyIdentifier,
    authorityKeyIdentifier,
    unknownCritical: unknownCritical.map(([type]) => type),
  }
}

/** Null stays null (extension absent); a value is read; undefined (not DER, or refused by the reader) means malformed. */
function optional<Value>(
  value: DerValue | undefined | null,
  reader: (value: DerValue) => Value | undefined,
): Value | null | undefined {
  if (value === null) return null
  return value ? reader(value) : undefined
}

function readBasicConstraints(value: DerValue): ExtensionValues['basicConstraints'] | undefined {
  const fields = childrenOf(value, tags.sequence)
  if (!fields || fields.length > 2) return undefined
  if (fields.length === 0) return { authority: false, pathLength: null }
  const authority = booleanOf(fields[0])
  if (authority === undefined) return undefined
  if (fields.length === 1) return { authority, pathLength: null }
  const pathLength = smallInteger(fields[1])
  return pathLength === undefined ? undefined : { authority, pathLength }
}

function readKeyUsage(value: DerValue): ExtensionValues['keyUsage'] | undefined {
  const bits = value.content[1]
  if (value.tag !== tags.bitString || bits === undefined) return undefined
  const has = (bit: number): boolean => (bits & (0x80 >> bit)) !== 0
  return { digitalSignature: has(0), nonRepudiation: has(1), certificateSign: has(5) }
}

function readExtendedKeyUsage(value: DerValue): readonly string[] | undefined {
  const usages: string[] = []
  for (const item of childrenOf(value, tags.sequence) ?? []) {
    const usage = objectIdentifier(item)
    if (usage === undefined) return undefined
    usages.push(usage)
  }
  return usages.length > 0 ? usages : undefined
}

/** Key identifier of the issuer; the other two fields of the extension are not used. An empty result stands for "not given". */
function readAuthorityKeyIdentifier(value: DerValue): Uint8Array | undefined {
  const fields = childrenOf(value, tags.sequence)
  return fields && (fields.find(({ tag }) => tag === primitiveContextTag(0))?.content ?? new Uint8Array(0))
}
