import { vendorNameOf } from '#shared/domain/vendor-name.ts'
import { toFixed2 } from '#shared/domain/fraction.ts'
import { addElement } from '../structure/elements.ts'
import { drawLine, strokeColor } from '../text/draw-line.ts'
import type { Span } from '../text/text-engine.ts'
import { singleLine } from '../text/wrap.ts'
import { bandColor, bandShape } from '../layout/band-mark.ts'
import { addSection, artifact, currentSheet, horizontalLine, mark, skip, type Composer } from '../layout/composer.ts'
import { hairline, paragraph, subheading } from '../layout/text-blocks.ts'
import { colors, sizes } from '../theme.ts'
import { decisionSentence, knockOutSentence } from './sentences.ts'
import { dateText, dayText, figureText, findingName, type ReportView } from './view.ts'
import { waterfall } from './waterfall.ts'

/** The first page: who, what rating, how it comes about, what matters most, under which conditions. */
export function summaryPage(composer: Composer, view: ReportView): void {
  const { data, t } = view
  const section = addSection(composer)
  paragraph(composer, section, [{ text: overline(view) }], { size: sizes.tiny + 0.5, color: colors.faint, after: 3 })
  composer.outline.push({ title: data.vendor.legalName, page: 0, top: composer.y + 6 })
  const name = vendorNameOf(data.vendor)
  paragraph(composer, section, [{ text: name, style: 'strong' }], { size: sizes.title, leading: 25, after: 2 }, 'H1')
  paragraph(composer, section, [{ text: engagementLine(view) }], { size: 11.25, color: colors.muted, after: 14 })
  ratingBlock(composer, view)
  threeFigures(composer, view)
  if (view.explanation !== null) {
    subheading(composer, section, t('report.waterfall'), 150)
    waterfall(composer, section, view)
  }
  whatMattersMost(composer, view, section)
  const { conditions } = data.assessment.decision
  if (conditions.length > 0) {
    subheading(composer, section, t('report.conditions'))
    conditions.forEach((condition, index) => {
      paragraph(composer, section, [{ text: `${index + 1}.  ${condition}` }], { after: 2 })
    })
  }
  remarks(composer, view, section)
}

function overline({ data, t, isPreview }: ReportView): string {
  return [
    t('report.kind').toUpperCase(),
    data.number,
    t('report.confidential').toUpperCase(),
    ...(isPreview ? [t('report.preview').toUpperCase()] : []),
  ].join('  ·  ')
}

function engagementLine(view: ReportView): string {
  const { data, t } = view
  return t('report.engagement-line', {
    engagement: data.engagement.title,
    from: dayText(view, data.assessment.startedAt),
    to: dayText(view, data.assessment.decision.at),
    organisation: data.organisation,
  })
}

/** Band with its shape and word, beside it the decision and what the rating rests on, between two strong lines. */
function ratingBlock(composer: Composer, view: ReportView): void {
  const { data, t } = view
  const { frame, engine } = composer
  const { band } = data.score
  const section = addSection(composer)
  artifact(composer, strokeColor(colors.strongLine) + horizontalLine(frame.left, frame.right, composer.y, 1.1))
  skip(composer, 15)
  const top = composer.y
  const word = singleLine(engine, [{ text: t(band === null ? 'band.none' : `band.${band}`), style: 'strong' }])
  const shapeWidth = band === null ? 0 : 28
  const wordWidth = (word.width * sizes.rating) / 1000
  const page = currentSheet(composer)
  const textX = frame.left + Math.max(120, shapeWidth + wordWidth + 22)
  paragraph(composer, section, decisionSentence(view), { x: textX, width: frame.right - textX, after: 3 })
  paragraph(composer, section, [{ text: basisSentence(view) }], {
    x: textX,
    width: frame.right - textX,
    color: colors.muted,
    after: 0,
  })
  const bottom = Math.min(composer.y, top - sizes.rating)
  const middle = (top + bottom) / 2
  const baseline = middle - sizes.rating * 0.34
  const shape = band === null ? '' : bandShape(band, frame.left + 11, middle, 22)
  const rating = drawLine(word, frame.left + shapeWidth, baseline, sizes.rating, bandColor(band))
  const element = addElement(section, 'Figure', {
    alternative: t('report.rating-alternative', { band: t(band === null ? 'band.none' : `band.${band}`) }),
    box: [frame.left, baseline - 6, frame.left + shapeWidth + wordWidth, baseline + 20],
  })
  mark(composer, element, shape + rating, page)
  composer.y = bottom - 13
  artifact(composer, strokeColor(colors.strongLine) + horizontalLine(frame.left, frame.right, composer.y, 1.1))
  skip(composer, 15)
}

/** Residual risk, knock-outs and how much was reviewed. */
function basisSentence(view: ReportView): string {
  const { data, score, t } = view
  const { counts } = score
  const residual = data.score[data.score.basis].residual
  return [
    residual === null
      ? t('report.not-rated')
      : t(`report.residual-sentence.${data.score.basis}`, { residual: residual.toFixed(2) }),
    knockOutSentence(view),
    t('report.reviewed-sentence', { reviewed: counts.reviewed, applicable: counts.applicable }),
  ]
    .filter((sentence) => sentence !== '')
    .join(' ')
}

function threeFigures(composer: Composer, view: ReportView): void {
  const { data, t } = view
  const { frame, engine } = composer
  const { score, previous } = data
  const main = score[score.basis]
  const columns = [
    { title: t('report.exposure'), value: figureText(score.exposure), note: t('report.exposure.note') },
    {
      title: t('report.effectiveness'),
      value: main.effectiveness === null ? '—' : `${main.effectiveness.toFixed(2)} %`,
      note: t(`report.effectiveness.note.${score.basis}`, {
        other: figureText(score[score.basis === 'verified' ? 'claimed' : 'verified'].effectiveness),
      }),
    },
    {
      title: t('report.residual'),
      value: figureText(main.residual),
      note:
        previous === null
          ? t('report.residual.note')
          : t('report.residual.previous', {
              residual: figureText(previous.score[previous.score.basis].residual),
              number: previous.number,
            }),
    },
  ]
  const section = addSection(composer)
  const width = (frame.right - frame.left) / 3
  const top = composer.y
  columns.forEach(({ title, value, note }, index) => {
    const x = frame.left + index * width + (index === 0 ? 0 : 12)
    const element = addElement(section, 'P')
    const line = (text: string, baseline: number, size: number, isStrong = false) =>
      drawLine(
        singleLine(engine, [{ text, style: isStrong ? 'strong' : 'regular' }]),
        x,
        top - baseline,
        size,
        isStrong ? colors.text : colors.muted,
      )
    mark(
      composer,
      element,
      line(title, 9, sizes.body) + line(value, 26, sizes.figure, true) + line(note, 39, sizes.small),
    )
    if (index > 0) artifact(composer, `${strokeColor(colors.line)}0.8 w ${x - 12} ${top} m ${x - 12} ${top - 42} l S\n`)
  })
  skip(composer, 54)
}

/** The questions that cost most, with the finding that deals with each. */
function whatMattersMost(composer: Composer, view: ReportView, section: ReturnType<typeof addSection>): void {
  const { data, t, explanation, questions } = view
  const open = data.findings.filter(({ status }) => status !== 'closed').slice(0, 6)
  if (open.length > 0) {
    subheading(composer, section, t('report.matters-most'))
    for (const [index, finding] of open.entries()) {
      const spans: readonly Span[] = [
        { text: `${index + 1}.  ${finding.title}  ` },
        { text: `${t(`severity.${finding.severity}`)} · ${findingName(finding)}`, color: colors.muted },
      ]
      paragraph(composer, section, spans, { after: 2 })
    }
  }
  const move = explanation?.bandMove ?? null
  if (move === null) return
  const names = move.answers.map(({ question }) => questions.get(question)?.question.id ?? question)
  paragraph(
    composer,
    section,
    [
      {
        text: t('report.band-move', {
          band: t(`band.${move.to}`),
          residual: toFixed2(move.residual),
          questions: names.join(', '),
        }),
      },
    ],
    { color: colors.muted, after: 4 },
  )
}

/** What a reader must know before relying on it. */
function remarks(composer: Composer, view: ReportView, section: ReturnType<typeof addSection>): void {
  const { data, t } = view
  const texts = [
    ...(data.assessment.decision.samePersonPrepared ? [t('report.same-person')] : []),
    ...(data.score.basis === 'claimed' ? [t('report.claimed-remark')] : []),
    ...(data.engagement.nextReview === null
      ? []
      : [t('report.next-review', { date: dateText(view, data.engagement.nextReview) })]),
  ]
  if (texts.length === 0) return
  skip(composer, 6)
  hairline(composer)
  skip(composer, 6)
  for (const text of texts)
    paragraph(composer, section, [{ text }], { size: sizes.small, color: colors.muted, after: 2 })
}
