import type { DemoCase } from './demo-case.ts'

/**
 * Strings of the example that must never be readable on the disk outside its reports: names of vendors, contacts, answers, notes, content and
 * names of evidence, reasons of the reviewer. Only strings that nothing else could hold by chance.
 */
export function secretsOf(cases: readonly DemoCase[], passphrase: string): readonly string[] {
  const all = cases.flatMap((script) => [
    script.vendor.legalName,
    script.vendor.notes ?? '',
    script.engagement.description ?? '',
    ...(script.vendor.contacts ?? []).map(({ name }) => name),
    ...Object.values(script.exposure).map(([, note]) => note),
    ...Object.values(script.answers).flatMap((short) => (typeof short === 'string' ? [short] : [short[1]])),
    ...script.evidence.flatMap(({ fileName, title, text, reason }) => [fileName, title, reason, ...text.split('\n')]),
    ...Object.values(script.review?.rejected ?? {}),
    script.decision?.reason ?? '',
  ])
  const telling = all.filter((text) => text.length >= 12 && text.includes(' '))
  return [
    ...new Set([passphrase, ...telling, ...cases.flatMap(({ evidence }) => evidence.map(({ fileName }) => fileName))]),
  ]
}
