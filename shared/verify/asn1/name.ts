import { toHex, toLatin1 } from '../bytes.ts'
import { childrenOf, objectIdentifier, tags, type DerValue } from './der.ts'
import { oids } from './object-identifiers.ts'

const shortNames: Readonly<Record<string, string>> = {
  [oids.commonName]: 'CN',
  [oids.serialNumberName]: 'serialNumber',
  [oids.countryName]: 'C',
  [oids.localityName]: 'L',
  [oids.stateName]: 'ST',
  [oids.organizationName]: 'O',
  [oids.organizationalUnitName]: 'OU',
  [oids.givenName]: 'GN',
  [oids.surname]: 'SN',
  [oids.emailAddress]: 'emailAddress',
  [oids.domainComponent]: 'DC',
}

export interface NameAttribute {
  readonly type: string
  readonly value: string
}

/** Attributes of a Name (RFC 5280, 4.1.2.4) in the order of the certificate; undefined when it is malformed. */
export function readName(name: DerValue | undefined): readonly NameAttribute[] | undefined {
  const sets = childrenOf(name, tags.sequence)
  if (!sets) return undefined
  const attributes: NameAttribute[] = []
  for (const set of sets) {
    const members = childrenOf(set, tags.set)
    if (!members || members.length === 0) return undefined
    for (const member of members) {
      const [typeValue, value, ...more] = childrenOf(member, tags.sequence) ?? []
      const type = objectIdentifier(typeValue)
      if (type === undefined || !value || more.length > 0) return undefined
      attributes.push({ type, value: readText(value) })
    }
  }
  return attributes
}

/** Text of the name, most specific part first, special characters escaped (RFC 4514). */
export function nameText(attributes: readonly NameAttribute[]): string {
  return [...attributes]
    .reverse()
    .map(({ type, value }) => `${shortNames[type] ?? type}=${value.replace(/([,+"\\<>;]|^[ #]| $)/g, '\\$1')}`)
    .join(',')
}

/** The common name, else the organisation, else the whole name. */
export function displayName(attributes: readonly NameAttribute[]): string {
  const find = (type: string): string | undefined => attributes.findLast((attribute) => attribute.type === type)?.value
  return find(oids.commonName) ?? find(oids.organizationName) ?? nameText(attributes)
}

function readText(value: DerValue): string {
  switch (value.tag) {
    case tags.utf8String:
      return new TextDecoder().decode(value.content)
    case tags.bmpString:
      return new TextDecoder('utf-16be').decode(value.content)
    case tags.printableString:
    case tags.numericString:
    case tags.teletexString:
    case tags.ia5String:
    case tags.visibleString:
      return toLatin1(value.content)
    default:
      return `#${toHex(value.encoded)}`
  }
}
