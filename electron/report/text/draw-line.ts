import type { Color } from '../theme.ts'
import type { Line, LineRun } from './text-engine.ts'

/** A number as a content stream writes it: at most two decimals. */
export function figure(value: number): string {
  const rounded = Math.round(value * 100) / 100
  return Object.is(rounded, -0) ? '0' : String(rounded)
}

/** The operator that sets the colour of what is filled. */
export function fillColor(color: Color): string {
  return `${color.map(figure).join(' ')} rg\n`
}

export function strokeColor(color: Color): string {
  return `${color.map(figure).join(' ')} RG\n`
}

/** UTF-16BE in hexadecimal with its mark, as a text string of a PDF. */
function textString(text: string): string {
  const units = Array.from({ length: text.length }, (_, index) => text.charCodeAt(index).toString(16).padStart(4, '0'))
  return `<feff${units.join('')}>`
}

/**
 * Operators that draw a line with its baseline at (x, y), in points from the lower left. Glyphs are placed one by one where the font's
 * own widths do not do (ISO 32000-1, 9.4.3, TJ). `color` is of the runs that bring none.
 */
export function drawLine(line: Line, x: number, y: number, size: number, color: Color): string {
  const pen = createPen(size)
  for (const run of line.runs) pen.draw(run, run.color ?? color)
  return `BT 1 0 0 1 ${figure(x)} ${figure(y)} Tm\n${pen.finish()}ET\n`
}

function createPen(size: number) {
  let operators = ''
  let array = ''
  let codes = ''
  let font = ''
  let color = ''
  let rise = 0

  function endCodes(): void {
    if (codes !== '') array += `<${codes}>`
    codes = ''
  }

  function endArray(): void {
    endCodes()
    if (array !== '') operators += `[${array}] TJ\n`
    array = ''
  }

  function adjust(amount: number): void {
    if (Math.abs(amount) <= 0.4) return
    endCodes()
    array += `${figure(amount)} `
  }

  function drawGlyphs({ face, shaped }: LineRun): void {
    for (const { id, advance, ownAdvance, offsetX, offsetY } of shaped.glyphs) {
      if (face.name !== font) {
        endArray()
        font = face.name
        operators += `/${font} ${figure(size)} Tf\n`
      }
      if (Math.abs(offsetY - rise) > 0.5) {
        endArray()
        rise = offsetY
        operators += `${figure((rise * size) / 1000)} Ts\n`
      }
      adjust(-offsetX)
      codes += id.toString(16).padStart(4, '0')
      adjust(offsetX + ownAdvance - advance)
    }
  }

  return {
    draw(run: LineRun, runColor: Color): void {
      const wanted = fillColor(runColor)
      if (wanted !== color) {
        endArray()
        color = wanted
        operators += wanted
      }
      if (run.needsActualText) {
        endArray()
        operators += `/Span <</ActualText ${textString(run.text)}>> BDC\n`
      }
      drawGlyphs(run)
      if (run.needsActualText) {
        endArray()
        operators += 'EMC\n'
      }
    },
    finish(): string {
      endArray()
      return rise === 0 ? operators : `${operators}0 Ts\n`
    },
  }
}
