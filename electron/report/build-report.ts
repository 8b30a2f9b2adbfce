import { createHash } from 'node:crypto'
import { PDFDocument } from 'pdf-lib'
import { vendorNameOf } from '#shared/domain/vendor-name.ts'
import { canonicalJson } from '#shared/schema/canonical.ts'
import type { BuiltReport } from '#shared/ports/report-builder.ts'
import type { ReportData } from '#shared/schema/report-data.ts'
import { createTranslator } from '#shared/text/translator.ts'
import { createComposer, finishPages, newPage, type Composer } from './layout/composer.ts'
import { fillContents, reserveContents } from './layout/contents.ts'
import { frameOf, type Paper } from './layout/paper.ts'
import { footers, sectionHeading } from './layout/text-blocks.ts'
import { answerPages } from './pages/answer-pages.ts'
import { evidencePages } from './pages/evidence-pages.ts'
import { findingsPages, knockOutPages } from './pages/findings-pages.ts'
import { methodPages } from './pages/method-pages.ts'
import { openPoints } from './pages/open-points.ts'
import { previewMarks } from './pages/preview-marks.ts'
import { sectionBars } from './pages/section-bars.ts'
import { signaturePages } from './pages/signature-pages.ts'
import { summaryPage } from './pages/summary-page.ts'
import { createView, isShown, type ReportView } from './pages/view.ts'
import { attachFiles } from './structure/attachment.ts'
import { writeMetadata } from './structure/metadata.ts'
import { writeOutline } from './structure/outline.ts'
import { writeStructure } from './structure/write-structure.ts'
import { embedFonts } from './text/embed-fonts.ts'
import { fontLibrary } from './text/font-library.ts'
import { loadSubsetter } from './text/subsetter.ts'
import { createTextEngine } from './text/text-engine.ts'

export interface BuildOptions {
  /** Folder with fonts/ and harfbuzz/. */
  readonly resourcesDirectory: string
  readonly paper: Paper
  /** Marks every page as not issued. */
  readonly preview: boolean
  /** Of the program, named as the producer. */
  readonly version: string
}

/**
 * Makes the unsigned PDF of a report: PDF/A-3a and PDF/UA-1, with its data attached as `assessment.json` and four empty signature fields.
 * The same data and options give the same bytes. Blocks for its whole duration: run it in a worker where somebody waits.
 */
export async function buildReport(data: ReportData, options: BuildOptions): Promise<BuiltReport> {
  const { resourcesDirectory, paper, preview } = options
  const view = createView(data, createTranslator(data.language), preview)
  const document = await PDFDocument.create({ updateMetadata: false })
  const engine = createTextEngine(fontLibrary(resourcesDirectory))
  const composer = createComposer(document, engine, frameOf(paper))
  compose(composer, view)
  embedFonts(document, engine.glyphs, composer.fonts, loadSubsetter(resourcesDirectory))
  finishPages(composer)
  const pages = composer.sheets.map(({ page }) => page.ref)
  writeStructure(
    document,
    composer.root,
    pages,
    composer.sheets.map(({ marks }) => marks),
  )
  writeOutline(document, composer.outline, pages)
  describe(document, view, options)
  const bytes = await document.save({
    useObjectStreams: false,
    addDefaultPage: false,
    updateFieldAppearances: false,
    objectsPerTick: Infinity,
  })
  const missing = engine.missing()
  return {
    bytes,
    pages: pages.length,
    warnings: missing.length === 0 ? [] : [{ code: 'no-glyph', characters: missing }],
  }
}

/** The parts in their order. The contents come second and are filled in once the pages are known. */
function compose(composer: Composer, view: ReportView): void {
  const { t, data } = view
  newPage(composer)
  summaryPage(composer, view)
  newPage(composer)
  const section = sectionHeading(composer, t('report.toc'))
  const fixed = composer.outline.length
  const place = reserveContents(composer, section, entryCount(view))
  newPage(composer)
  knockOutPages(composer, view)
  findingsPages(composer, view)
  sectionBars(composer, view)
  newPage(composer)
  answerPages(composer, view)
  evidencePages(composer, view)
  openPoints(composer, view)
  newPage(composer)
  methodPages(composer, view)
  signaturePages(composer, view)
  fillContents(composer, place, fixed)
  const name = vendorNameOf(data.vendor)
  const footer = `${name} · ${data.number} · ${t(`report.edition.${data.edition}`)}`
  footers(composer, footer, (page, of) => t('report.page', { page, of }))
  if (view.isPreview) previewMarks(composer, t('report.preview.mark'))
}

/** How many parts will stand in the contents: the fixed ones and a part for each section with a question that is shown. */
function entryCount({ score }: ReportView): number {
  const hasRating = score.sections.some(({ effectiveness }) => effectiveness !== null)
  const sections = score.sections.filter(({ questions }) =>
    questions.some((question) => isShown(question) && question.question.type !== 'information'),
  )
  return sections.length + 5 + (score.knockOuts.length > 0 ? 1 : 0) + (hasRating ? 1 : 0)
}

function describe(document: PDFDocument, { data, t }: ReportView, { version, paper, preview }: BuildOptions): void {
  const json = canonicalJson(data)
  const subject = t('report.subject', { vendor: data.vendor.legalName, engagement: data.engagement.title })
  const identity = createHash('sha256').update(`${json} ${paper} ${preview} ${version}`).digest('hex')
  writeMetadata(document, {
    title: t('report.document-title', { vendor: data.vendor.legalName, number: data.number }),
    author: data.organisation,
    subject,
    language: data.language,
    createdAt: data.issuedAt,
    version,
    identifier: identity.slice(0, 32),
  })
  attachFiles(document, [
    {
      name: 'assessment.json',
      mediaType: 'application/json',
      description: t('report.attachment'),
      bytes: new TextEncoder().encode(json),
      modifiedAt: data.issuedAt,
    },
  ])
}
