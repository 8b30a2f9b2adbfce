import { paragraph, sectionHeading, subheading } from '../layout/text-blocks.ts'
import { table, type Cell, type CellText } from '../layout/table.ts'
import type { Composer } from '../layout/composer.ts'
import { bandColor } from '../layout/band-mark.ts'
import type { Finding } from '#shared/schema/finding.ts'
import { colors, sizes } from '../theme.ts'
import {
  answerText,
  dateText,
  evidenceName,
  evidenceOf,
  findingName,
  personName,
  questionName,
  type ReportView,
} from './view.ts'

/** Marks of severities as characters, so that they differ without colour also inside text. */
const severityMark = { low: '○', medium: '◑', high: '▲', critical: '◆' } as const

/** Every knock-out with how it stands. */
export function knockOutPages(composer: Composer, view: ReportView): void {
  const { score, questions, data, t } = view
  if (score.knockOuts.length === 0) return
  const failed = score.knockOuts.filter(({ state }) => state === 'failed').length
  const section = sectionHeading(
    composer,
    t('report.knock-outs.title'),
    t('report.knock-outs.count', { failed, all: score.knockOuts.length }),
  )
  paragraph(composer, section, [{ text: t('report.knock-outs.explanation') }], { color: colors.muted, after: 8 })
  const rows = score.knockOuts.flatMap(({ question, state }): Cell[][] => {
    const place = questions.get(question)
    if (place === undefined) return []
    const isBad = state === 'failed'
    return [
      [
        [{ spans: [{ text: questionName(view, place) }], color: colors.faint }],
        [{ spans: [{ text: place.question.text }] }],
        [
          {
            spans: [{ text: `${isBad ? '▲ ' : ''}${t(`report.knock-out.${state}`)}`, style: 'strong' }],
            color: isBad ? colors.high : colors.text,
          },
          {
            spans: [{ text: answerText(view, place, data.responses[question]) }],
            size: sizes.small,
            color: colors.muted,
          },
        ],
      ],
    ]
  })
  table(
    composer,
    section,
    [
      { title: t('report.column.id'), share: 8, isRowHeader: true },
      { title: t('report.column.question'), share: 54 },
      { title: t('report.column.state'), share: 38 },
    ],
    rows,
  )
}

/** Every finding with its source, treatment, owner and due date. */
export function findingsPages(composer: Composer, view: ReportView): void {
  const { data, t } = view
  const section = sectionHeading(composer, t('report.findings.title'), String(data.findings.length))
  if (data.findings.length === 0) {
    paragraph(composer, section, [{ text: t('report.findings.none') }], { color: colors.muted })
  } else {
    table(
      composer,
      section,
      [
        { title: t('report.column.severity'), share: 15 },
        { title: t('report.column.finding'), share: 85, isRowHeader: true },
      ],
      data.findings.map((finding) => [severityCell(view, finding), findingCell(view, finding)]),
    )
  }
  dismissed(composer, view, section)
}

function severityCell({ t }: ReportView, finding: Finding): Cell {
  const color = bandColor(finding.severity)
  const words = `${severityMark[finding.severity]} ${t(`severity.${finding.severity}`)}`
  const status = finding.status === 'open' ? [] : [t(`finding-status.${finding.status}`)]
  return [
    { spans: [{ text: words, style: 'strong' }], color },
    ...status.map((text): CellText => ({ spans: [{ text }], size: sizes.small, color: colors.muted })),
  ]
}

function findingCell(view: ReportView, finding: Finding): Cell {
  const { data, t, questions } = view
  const sources = finding.questions.flatMap((key) => {
    const place = questions.get(key)
    if (place === undefined) return []
    const response = data.responses[key]
    const evidence = evidenceOf(view, response).map((each) => `${evidenceName(each)} ${each.title}`)
    const parts = [
      `${questionName(view, place)}: “${answerText(view, place, response).replaceAll('• ', '').replaceAll('\n', '; ')}”`,
      ...(place.question.knockOut ? [t('report.mark.knock-out')] : []),
      evidence.length === 0 ? t('report.no-evidence') : evidence.join(', '),
    ]
    return [parts.join(' · ')]
  })
  const facts = [
    t('report.finding.treatment', { treatment: t(`treatment.${finding.treatment}`) }),
    ...(finding.owner === '' ? [] : [t('report.finding.owner', { owner: finding.owner })]),
    ...(finding.due === null ? [] : [t('report.finding.due', { date: dateText(view, finding.due) })]),
  ].join(' · ')
  const paragraphs: readonly (readonly [string, boolean])[] = [
    [finding.description, false],
    [finding.treatmentPlan, false],
    [facts, true],
    [severityNote(view, finding), true],
    [acceptanceNote(view, finding), true],
  ]
  return [
    { spans: [{ text: `${findingName(finding)}  ${finding.title}`, style: 'strong' }] },
    ...sources.map((text): CellText => ({ spans: [{ text }], size: sizes.small, color: colors.muted, before: 2 })),
    ...paragraphs
      .filter(([text]) => text !== '')
      .map(([text, isMuted]): CellText => ({
        spans: [{ text }],
        before: 3,
        ...(isMuted ? { size: sizes.small, color: colors.muted } : {}),
      })),
  ]
}

function severityNote({ t }: ReportView, finding: Finding): string {
  if (finding.severity === finding.proposedSeverity) return ''
  return t('report.finding.severity-changed', {
    proposed: t(`severity.${finding.proposedSeverity}`),
    reason: finding.severityReason,
  })
}

function acceptanceNote(view: ReportView, { acceptance }: Finding): string {
  if (acceptance === null) return ''
  return view.t('report.finding.accepted', {
    name: personName(view, acceptance.by),
    reason: acceptance.reason,
    date: dateText(view, acceptance.expires),
  })
}

/** Proposals that were not raised, by their reason: nothing that the method saw goes unmentioned. */
function dismissed(composer: Composer, view: ReportView, section: ReturnType<typeof sectionHeading>): void {
  const { data, t, questions } = view
  const names = new Map<string, string[]>()
  for (const [key, disposition] of Object.entries(data.proposals)) {
    const place = [...questions.values()].find((each) => each.key === key)
    if (place === undefined || disposition.kind !== 'dismissed') continue
    names.set(disposition.reason, [...(names.get(disposition.reason) ?? []), questionName(view, place)])
  }
  if (names.size === 0) return
  subheading(composer, section, t('report.proposals.dismissed'))
  for (const [reason, list] of names) {
    const text = t('report.proposals.reason', { reason, questions: list.join(', ') })
    paragraph(composer, section, [{ text }], { size: sizes.small, color: colors.muted, after: 3 })
  }
}
