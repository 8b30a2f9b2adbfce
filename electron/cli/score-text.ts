import type { ScoreSummary } from '#shared/schema/score.ts'
import type { CliIo } from './io.ts'
import { columns, fields, paragraphs } from './layout.ts'

/** A score for people: the three ratings side by side, the reported band, knock-outs, and what it rests on. */
export function scoreText(
  score: ScoreSummary,
  comparison: { readonly stated: ScoreSummary; readonly matches: boolean } | null,
  io: CliIo,
): string {
  const { translate, width } = io
  const ratings = [score.claimed, score.verified, score.bestCase]
  const figure = (value: number | null) => (value === null ? translate('band.none') : value.toFixed(2))
  return paragraphs(
    ratingLine(score, io),
    fields([[translate('cli.score-exposure'), figure(score.exposure)]], width),
    columns([
      ['', translate('cli.score-claimed'), translate('cli.score-verified'), translate('cli.score-best-case')],
      [translate('cli.score-effectiveness'), ...ratings.map(({ effectiveness }) => figure(effectiveness))],
      [translate('cli.score-residual'), ...ratings.map(({ residual }) => figure(residual))],
      [translate('cli.score-band'), ...ratings.map(({ band }) => translate(`band.${band ?? 'none'}`))],
    ]),
    knockOutList(score, io),
    fields(
      [
        [translate('cli.score-as-of'), score.asOf],
        [translate('cli.score-input'), score.inputSha256],
        [translate('cli.score-compared'), comparison === null ? '' : comparisonText(comparison, io)],
      ],
      width,
    ),
  )
}

function ratingLine({ band, basis, knockOuts }: ScoreSummary, { translate }: CliIo): string {
  const inState = (wanted: string) => knockOuts.filter(({ state }) => state === wanted).length
  return translate('cli.score-rating', {
    band: translate(`band.${band ?? 'none'}`),
    basis,
    rated: String(band !== null),
    failed: inState('failed'),
    open: inState('open'),
  })
}

function knockOutList({ knockOuts }: ScoreSummary, { translate, width }: CliIo): string {
  if (knockOuts.length === 0) return ''
  const rows = knockOuts.map(({ question, state }): readonly [string, string] => [
    question,
    translate(`cli.knock-out-${state}`),
  ])
  return `${translate('cli.score-knock-outs')}\n${fields(rows, width)}`
}

function comparisonText(
  { stated, matches }: { readonly stated: ScoreSummary; readonly matches: boolean },
  { translate }: CliIo,
): string {
  if (matches) return translate('verify.score-matches')
  const residual = stated[stated.basis].residual
  return translate('cli.score-differs', {
    residual: residual === null ? translate('band.none') : residual.toFixed(2),
    band: translate(`band.${stated.band ?? 'none'}`),
  })
}
