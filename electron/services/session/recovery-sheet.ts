import type { Translator } from '#shared/text/translator.ts'

export interface RecoverySheet {
  readonly workspace: string
  readonly organisation: string
  readonly folder: string
  /** Calendar date. */
  readonly made: string
  readonly recoveryKey: string
  readonly rootSha256: string
}

/** The recovery sheet as plain text, UTF-8, lines ended by a line feed. */
export function recoverySheetText(translate: Translator, sheet: RecoverySheet): string {
  const facts = factsOf(translate, sheet).map(([label, value]) => `${label}: ${value}`)
  return [
    `${translate('product.name')} · ${translate('recovery-sheet.title')}`,
    '',
    ...facts,
    '',
    `${translate('recovery-sheet.key')}:`,
    '',
    `    ${sheet.recoveryKey}`,
    '',
    ...remarksOf(translate),
    '',
  ].join('\n')
}

/** The recovery sheet as one page to print, without script and without anything from elsewhere. */
export function recoverySheetHtml(translate: Translator, sheet: RecoverySheet): string {
  const facts = factsOf(translate, sheet).map(
    ([label, value]) => `<dt>${escapeHtml(label)}</dt><dd>${escapeHtml(value)}</dd>`,
  )
  const title = escapeHtml(`${translate('product.name')} · ${translate('recovery-sheet.title')}`)
  return `<!doctype html>
<html lang="${escapeHtml(translate.locale)}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>${title}</title>
<style>
@page { margin: 22mm }
body { font: 11pt/1.5 sans-serif; max-width: 165mm; margin: 2em auto; color: #111; background: #fff }
h1 { font-size: 18pt; margin: 0 0 1em }
dl { display: grid; grid-template-columns: max-content 1fr; gap: .3em 1.2em; margin: 0 }
dt { color: #555 } dd { margin: 0; overflow-wrap: anywhere }
.key { font: 600 16pt/1.8 monospace; border: 1.5pt solid #111; padding: .6em .9em; margin: 1.4em 0; overflow-wrap: break-word }
</style>
</head>
<body>
<h1>${title}</h1>
<dl>${facts.join('')}</dl>
<p class="key">${escapeHtml(sheet.recoveryKey)}</p>
${remarksOf(translate)
  .map((remark) => `<p>${escapeHtml(remark)}</p>`)
  .join('\n')}
</body>
</html>
`
}

function factsOf(translate: Translator, sheet: RecoverySheet): readonly (readonly [string, string])[] {
  return [
    [translate('recovery-sheet.workspace'), sheet.workspace],
    [translate('recovery-sheet.organisation'), sheet.organisation],
    [translate('recovery-sheet.folder'), sheet.folder],
    [translate('recovery-sheet.made'), sheet.made],
    [translate('recovery-sheet.root'), sheet.rootSha256],
  ]
}

function remarksOf(translate: Translator): readonly string[] {
  return [translate('recovery-sheet.purpose'), translate('recovery-sheet.keep'), translate('recovery-sheet.use')]
}

function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`)
}
