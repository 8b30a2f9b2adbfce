import type { ReportEvidence } from '#shared/schema/report-data.ts'
import type { Composer } from '../layout/composer.ts'
import { table, type Cell } from '../layout/table.ts'
import { paragraph, sectionHeading } from '../layout/text-blocks.ts'
import { colors, sizes } from '../theme.ts'
import { dateText, evidenceName, questionName, type ReportView } from './view.ts'

/** Every piece of evidence with its hash, so that a file can be compared years later. */
export function evidencePages(composer: Composer, view: ReportView): void {
  const { data, t } = view
  const section = sectionHeading(composer, t('report.evidence.title'), String(data.evidence.length))
  if (data.evidence.length === 0) {
    paragraph(composer, section, [{ text: t('report.evidence.none') }], { color: colors.muted })
    return
  }
  paragraph(composer, section, [{ text: t('report.evidence.explanation') }], { color: colors.muted, after: 8 })
  table(
    composer,
    section,
    [
      { title: t('report.column.id'), share: 9, isRowHeader: true },
      { title: t('report.column.evidence'), share: 56 },
      { title: t('report.column.validity'), share: 35 },
    ],
    data.evidence.map((each) => [
      [{ spans: [{ text: evidenceName(each) }], color: colors.faint }],
      descriptionCell(view, each),
      validityCell(view, each),
    ]),
  )
}

function descriptionCell(view: ReportView, evidence: ReportEvidence): Cell {
  const { data, questions, t } = view
  const supports = [...questions.values()]
    .filter(({ key }) => data.responses[key]?.evidence.includes(evidence.id) === true)
    .map((place) => questionName(view, place))
  const file = t('report.evidence.file', { name: evidence.fileName, size: String(evidence.size) })
  return [
    { spans: [{ text: evidence.title, style: 'strong' }] },
    { spans: [{ text: file }], size: sizes.small, color: colors.muted, before: 2 },
    ...(supports.length === 0
      ? []
      : [
          {
            spans: [{ text: t('report.evidence.supports', { questions: supports.join(', ') }) }],
            size: sizes.small,
            color: colors.muted,
          },
        ]),
    ...(evidence.note === ''
      ? []
      : [{ spans: [{ text: evidence.note }], size: sizes.small, color: colors.muted, before: 2 }]),
    { spans: [{ text: hashGroups(evidence.sha256), style: 'mono' }], size: 6.5, color: colors.faint, before: 3 },
  ]
}

function validityCell(view: ReportView, evidence: ReportEvidence): Cell {
  const { t, data } = view
  const isExpired = evidence.expires !== null && evidence.expires < data.asOf
  const verdict = evidence.verdict === null ? t('report.evidence.not-reviewed') : t(`verdict.${evidence.verdict}`)
  const grade = evidence.grade === null ? '' : ` · ${t('report.evidence.grade', { grade: evidence.grade })}`
  const period =
    evidence.periodFrom === null && evidence.periodTo === null
      ? null
      : t('report.evidence.period', {
          from: evidence.periodFrom === null ? '…' : dateText(view, evidence.periodFrom),
          to: evidence.periodTo === null ? '…' : dateText(view, evidence.periodTo),
        })
  const expiry =
    evidence.expires === null
      ? null
      : t(isExpired ? 'report.evidence.expired' : 'report.evidence.expires', { date: dateText(view, evidence.expires) })
  const lines = [t(`evidence-kind.${evidence.kind}`), period, expiry, evidence.reviewReason]
  return [
    { spans: [{ text: `${verdict}${grade}`, style: 'strong' }] },
    ...lines
      .filter((text): text is string => text !== null && text !== '')
      .map((text) => ({ spans: [{ text }], size: sizes.small, color: colors.muted, before: 1 })),
  ]
}

/** A hash in groups of eight on two lines, as eyes compare it. */
export function hashGroups(sha256: string): string {
  const groups = sha256.match(/.{1,8}/g) ?? [sha256]
  return [groups.slice(0, 4), groups.slice(4)].map((half) => half.join(' ')).join('\n')
}
