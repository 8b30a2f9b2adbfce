import type { Composer } from '../layout/composer.ts'
import { ensureSpace, skip } from '../layout/composer.ts'
import { signatureField } from '../layout/signature-field.ts'
import { paragraph, sectionHeading, subheading } from '../layout/text-blocks.ts'
import { colors, sizes } from '../theme.ts'
import { hashGroups } from './evidence-pages.ts'
import { instantText, personName, type ReportView } from './view.ts'

/** The four fields, made before the first signature since none can be added after it. */
const fields = ['Assessor', 'Reviewer', 'Spare1', 'Spare2'] as const
const fieldHeight = 84
const gap = 14

/** Who prepared, reviewed and decided; the signature fields; how to check it all. */
export function signaturePages(composer: Composer, view: ReportView): void {
  const { data, t } = view
  const { frame } = composer
  const section = sectionHeading(composer, t('report.signatures.title'), '', { keepWith: 2 * fieldHeight + 80 })
  const names = (ids: readonly string[]) => ids.map((id) => personName(view, id)).join(', ')
  const { preparedBy, reviewedBy, decision } = data.assessment
  paragraph(composer, section, [
    {
      text: t('report.signatures.people', {
        prepared: names(preparedBy),
        reviewed: reviewedBy.length === 0 ? '—' : names(reviewedBy),
        decided: personName(view, decision.by),
      }),
    },
  ])
  if (decision.samePersonPrepared) paragraph(composer, section, [{ text: t('report.same-person'), style: 'strong' }])
  const width = (frame.right - frame.left - gap) / 2
  for (let row = 0; row < fields.length; row += 2) {
    ensureSpace(composer, fieldHeight + 24)
    const top = composer.y
    fields.slice(row, row + 2).forEach((name, column) => {
      const x = frame.left + column * (width + gap)
      composer.y = top
      const text = t(`report.signature.${name}`)
      paragraph(composer, section, [{ text }], { size: sizes.small, color: colors.muted, x, width, after: 2 })
      const place = { x, y: composer.y - fieldHeight, width, height: fieldHeight }
      signatureField(composer, section, { name, label: text }, place)
    })
    skip(composer, fieldHeight + 12)
  }
  paragraph(composer, section, [{ text: t('report.signatures.clock', { at: instantText(view, data.issuedAt) }) }], {
    size: sizes.small,
    color: colors.muted,
  })
  subheading(composer, section, t('report.check.title'), 60)
  paragraph(composer, section, [{ text: t('report.check.how') }])
  if (data.rootCertificateSha256 === null) return
  paragraph(composer, section, [{ text: t('report.check.root') }], { after: 1 })
  paragraph(composer, section, [{ text: hashGroups(data.rootCertificateSha256).toUpperCase(), style: 'mono' }], {
    size: 7.5,
  })
}
