import { exposureFactorIds } from '#shared/schema/exposure.ts'
import { toFixed2 } from '#shared/domain/fraction.ts'
import type { Composer } from '../layout/composer.ts'
import { table, type Cell } from '../layout/table.ts'
import { paragraph, sectionHeading, subheading } from '../layout/text-blocks.ts'
import type { StructureElement } from '../structure/elements.ts'
import { colors, sizes } from '../theme.ts'
import { hashGroups } from './evidence-pages.ts'
import { figureText, type ReportView } from './view.ts'

const levels = ['level-0', 'level-1', 'level-2', 'level-3', 'level-4'] as const

/** The arithmetic with its numbers, so that a reader can redo it with a pocket calculator. */
export function methodPages(composer: Composer, view: ReportView): void {
  const { data, t, score, explanation } = view
  const section = sectionHeading(composer, t('report.method.title'), t('report.method.version', { version: 1 }))
  exposureFactors(composer, view, section)
  if (score.exposure !== null) {
    const taken = exposureFactorIds.map((id) => data.exposure.factors[id])
    const known = taken.map(({ level }) => level ?? 0)
    const sums = {
      greatest: Math.max(...known),
      weighted: plain(taken.reduce((sum, { level, weight }) => sum + (level ?? 0) * weight, 0)),
      weights: plain(taken.reduce((sum, { weight }) => sum + weight, 0)),
    }
    paragraph(composer, section, [
      { text: t('report.method.exposure', { ...sums, exposure: toFixed2(score.exposure) }) },
    ])
  }
  subheading(composer, section, t('report.method.effectiveness'), 90)
  paragraph(composer, section, [{ text: t('report.method.effectiveness.explanation') }], { color: colors.muted })
  sectionTable(composer, view, section)
  if (explanation !== null) {
    subheading(composer, section, t('report.method.residual'), 60)
    for (const basis of ['claimed', 'verified', 'bestCase'] as const) {
      const { effectiveness, residual } = score[basis]
      if (effectiveness === null || residual === null) continue
      paragraph(
        composer,
        section,
        [
          {
            text: t('report.method.residual.formula', {
              basis: t(`report.basis.${basis}`),
              exposure: toFixed2(explanation.exposure),
              floor: toFixed2(explanation.floor),
              effectiveness: toFixed2(effectiveness),
              residual: toFixed2(residual),
            }),
          },
        ],
        { after: 3 },
      )
    }
    paragraph(composer, section, [{ text: t('report.method.rounding') }], {
      size: sizes.small,
      color: colors.muted,
      after: 4,
    })
  }
  paragraph(composer, section, [{ text: t('report.method.bands') }], { size: sizes.small, color: colors.muted })
  contents(composer, view, section)
}

function exposureFactors(composer: Composer, view: ReportView, section: StructureElement): void {
  const { data, t } = view
  subheading(composer, section, t('report.method.factors'), 90)
  table(
    composer,
    section,
    [
      { title: t('report.column.factor'), share: 30, isRowHeader: true },
      { title: t('report.column.level'), share: 8, align: 'right' },
      { title: t('report.column.anchor'), share: 62 },
    ],
    exposureFactorIds.map((id): Cell[] => {
      const { level, note, weight } = data.exposure.factors[id]
      const anchor = levels[level ?? -1]
      const words = anchor === undefined ? t('exposure.not-answered') : t(`exposure.${id}.${anchor}`)
      const extra = [note, weight === 1 ? '' : t('report.mark.weight', { weight: String(weight) })].filter(
        (text) => text !== '',
      )
      return [
        [{ spans: [{ text: t(`exposure.${id}.title`) }] }],
        [{ spans: [{ text: level === null ? '—' : String(level), style: 'strong' }] }],
        [
          { spans: [{ text: words }] },
          ...extra.map((text) => ({ spans: [{ text }], size: sizes.small, color: colors.muted, before: 1 })),
        ],
      ]
    }),
    'compact',
  )
}

function sectionTable(composer: Composer, view: ReportView, section: StructureElement): void {
  const { score, t } = view
  const number = (text: string): Cell => [{ spans: [{ text }] }]
  table(
    composer,
    section,
    [
      { title: t('report.column.section'), share: 40, isRowHeader: true },
      { title: t('report.column.weight'), share: 12, align: 'right' },
      { title: t('report.column.claimed'), share: 16, align: 'right' },
      { title: t('report.column.verified'), share: 16, align: 'right' },
      { title: t('report.column.unanswered'), share: 16, align: 'right' },
    ],
    [
      ...score.sections.map(({ title, weight, effectiveness, counts }): Cell[] => [
        [{ spans: [{ text: title }] }],
        number(toFixed2(weight)),
        number(effectiveness === null ? '—' : `${toFixed2(effectiveness.claimed)} %`),
        number(effectiveness === null ? '—' : `${toFixed2(effectiveness.verified)} %`),
        number(String(counts.applicable - counts.answered + counts.waiting)),
      ]),
      [
        [{ spans: [{ text: t('report.method.overall'), style: 'strong' }] }],
        [],
        [{ spans: [{ text: percent(view.data.score.claimed.effectiveness), style: 'strong' }] }],
        [{ spans: [{ text: percent(view.data.score.verified.effectiveness), style: 'strong' }] }],
        [],
      ],
    ],
    'compact',
  )
}

/** What is inside the file, and the hashes that tie it together. */
function contents(composer: Composer, view: ReportView, section: StructureElement): void {
  const { data, t } = view
  subheading(composer, section, t('report.contents.title'), 60)
  paragraph(composer, section, [{ text: t('report.contents.attached') }])
  const hashes: readonly (readonly [string, string])[] = [
    [t('report.contents.score-input'), data.score.inputSha256],
    ...data.questionnaireReferences.map(({ id, version, sha256 }): readonly [string, string] => {
      const title = data.questionnaires.find((each) => each.id === id)?.title ?? id
      return [t('report.contents.questionnaire', { title, version }), sha256]
    }),
    ...(data.auditHead === null
      ? []
      : [[t('report.contents.audit-head', { sequence: data.auditHead.sequence }), data.auditHead.sha256] as const]),
  ]
  for (const [name, sha256] of hashes) {
    paragraph(composer, section, [{ text: name, color: colors.muted }], { size: sizes.small, after: 0 })
    paragraph(composer, section, [{ text: hashGroups(sha256), style: 'mono' }], { size: 7, after: 4 })
  }
}

function percent(value: number | null): string {
  return value === null ? '—' : `${figureText(value)} %`
}

function plain(value: number): string {
  return String(Math.round(value * 1000) / 1000)
}
