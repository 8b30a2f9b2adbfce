import { inflate } from './inflate.ts'
import type { PdfDictionary, PdfValue } from './values.ts'

/**
 * Undoes the filters of a stream's data: FlateDecode with or without a PNG predictor, or none. Undefined for other filters, malformed
 * data, or more than `limit` octets. All values of the dictionary that matter here must be direct.
 */
export function decodeStream(dictionary: PdfDictionary, data: Uint8Array, limit: number): Uint8Array | undefined {
  const filters = listOf(dictionary.entries.get('Filter'))
  const parameters = listOf(dictionary.entries.get('DecodeParms'))
  if (filters.length > 2) return undefined
  let decoded: Uint8Array | undefined = data
  for (const [index, filter] of filters.entries()) {
    if (filter.kind !== 'name' || filter.value !== 'FlateDecode') return undefined
    decoded = inflate(decoded, limit)
    decoded = decoded && undoPredictor(decoded, parameters[index])
    if (!decoded) return undefined
  }
  return decoded.length > limit ? undefined : decoded
}

function listOf(value: PdfValue | undefined): readonly PdfValue[] {
  if (!value || value.kind === 'null') return []
  return value.kind === 'array' ? value.items : [value]
}

/** Predictors 10 to 15 (PNG) for one octet a colour, as cross-reference streams use them. */
function undoPredictor(data: Uint8Array, parameters: PdfValue | undefined): Uint8Array | undefined {
  if (!parameters || parameters.kind === 'null') return data
  if (parameters.kind !== 'dictionary') return undefined
  const number = (key: string, otherwise: number): number => {
    const value = parameters.entries.get(key)
    return value ? (value.kind === 'number' ? value.value : Number.NaN) : otherwise
  }
  const predictor = number('Predictor', 1)
  if (predictor === 1) return data
  const columns = number('Columns', 1)
  const plain = number('Colors', 1) === 1 && number('BitsPerComponent', 8) === 8
  if (!(predictor >= 10 && predictor <= 15) || !plain || !Number.isInteger(columns)) return undefined
  if (columns < 1 || columns > 1024 || data.length % (columns + 1) !== 0) return undefined
  return undoPng(data, columns)
}

function undoPng(data: Uint8Array, columns: number): Uint8Array | undefined {
  const rows = data.length / (columns + 1)
  const plain = new Uint8Array(rows * columns)
  for (let row = 0; row < rows; row++) {
    const filter = data[row * (columns + 1)] ?? 0
    if (filter > 4) return undefined
    for (let column = 0; column < columns; column++) {
      const at = row * columns + column
      const left = column > 0 ? (plain[at - 1] ?? 0) : 0
      const up = row > 0 ? (plain[at - columns] ?? 0) : 0
      const corner = row > 0 && column > 0 ? (plain[at - columns - 1] ?? 0) : 0
      const predicted = [0, left, up, (left + up) >> 1, paeth(left, up, corner)][filter] ?? 0
      plain[at] = (data[row * (columns + 1) + 1 + column] ?? 0) + predicted
    }
  }
  return plain
}

function paeth(left: number, up: number, corner: number): number {
  const estimate = left + up - corner
  const toLeft = Math.abs(estimate - left)
  const toUp = Math.abs(estimate - up)
  const toCorner = Math.abs(estimate - corner)
  if (toLeft <= toUp && toLeft <= toCorner) return left
  return toUp <= toCorner ? up : corner
}
