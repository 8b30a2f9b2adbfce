import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  chartSize,
  frame,
  markRadius,
  overlap,
  placeLabels,
  placeOf,
  residualCurve,
  type Box,
} from '../../../../renderer/src/features/portfolio/model/chart.ts'
import { riskPictureOf } from '../../../../renderer/src/features/portfolio/model/risk-marks.ts'
import { row } from '../rows.ts'

describe('the picture of risk', () => {
  it('counts exactly the engagements that it draws, and the others apart', () => {
    const picture = riskPictureOf([
      row({ vendor: 1, band: 'high' }),
      row({ vendor: 2, band: 'low' }),
      row({ vendor: 3, band: null, residual: null, effectiveness: null }),
      row({ vendor: 4, status: null }),
      row({ vendor: 5, exposure: null }),
      row({ vendor: 6, engagement: null }),
      row({ vendor: 7, engagement: { status: 'ended' } }),
      row({ vendor: 8, vendorStatus: 'ended' }),
    ])
    expect(picture.marks.map(({ vendorName }) => vendorName)).toEqual(['Vendor 1', 'Vendor 2'])
    expect(picture.counts).toEqual({ low: 1, medium: 0, high: 1, critical: 0 })
    expect(picture.notRated).toBe(3)
  })

  it('puts the worst first: by band, then by residual risk', () => {
    const rows = [
      row({ vendor: 1, band: 'medium', residual: 49 }),
      row({ vendor: 2, band: 'high', residual: 20 }),
      row({ vendor: 3, band: 'medium', residual: 49.5 }),
    ]
    expect(riskPictureOf(rows).marks.map(({ vendorName }) => vendorName)).toEqual(['Vendor 2', 'Vendor 3', 'Vendor 1'])
  })
})

describe('the chart', () => {
  const percent = fc.double({ min: 0, max: 100, noNaN: true })

  it('has its axes at the frame', () => {
    expect(placeOf(0, 0)).toEqual({ x: frame.left, y: frame.bottom })
    expect(placeOf(100, 100)).toEqual({ x: frame.right, y: frame.top })
  })

  it.each([25, 50, 75])('draws the line of residual risk %d where the method has it', (residual) => {
    const points = residualCurve(residual)
      .split(/[ML]/)
      .filter(Boolean)
      .map((point) => point.split(' ').map(Number))
    expect(points).toHaveLength(41)
    for (const [x = 0, y = 0] of points) {
      const effectiveness = ((x - frame.left) / (frame.right - frame.left)) * 100
      const exposure = ((frame.bottom - y) / (frame.bottom - frame.top)) * 100
      expect(exposure).toBeLessThanOrEqual(100.1)
      const floor = 0.2 * exposure
      expect(floor + (exposure - floor) * (1 - effectiveness / 100)).toBeCloseTo(residual, 0)
    }
  })

  it('lets no label cover a mark or another label, or leave the picture', () => {
    const marks = fc.array(
      fc.record({ effectiveness: percent, exposure: percent, length: fc.integer({ min: 1, max: 40 }) }),
      {
        maxLength: 30,
      },
    )
    fc.assert(
      fc.property(marks, fc.nat(8), (all, most) => {
        const placed = all.map(({ effectiveness, exposure, length }) => ({
          text: 'x'.repeat(length),
          place: placeOf(effectiveness, exposure),
        }))
        const labels = placeLabels(placed, most, (text) => text.length * 6)
        expect(labels.length).toBeLessThanOrEqual(most)
        for (const label of labels) {
          expect(label.box.left >= 0 && label.box.right <= chartSize.width).toBe(true)
          expect(label.box.top >= 0 && label.box.bottom <= chartSize.height).toBe(true)
          const others = labels.filter((other) => other !== label)
          expect(others.some(({ box }) => overlap(box, label.box))).toBe(false)
          const marksAside = placed.filter((_, index) => index !== label.index).map(({ place }) => around(place))
          expect(marksAside.some((box) => overlap(box, label.box))).toBe(false)
        }
      }),
    )
  })

  it('names the first marks where there is room, and not more than asked', () => {
    const far = [
      { text: 'Worst', place: placeOf(10, 90) },
      { text: 'Next', place: placeOf(50, 50) },
      { text: 'Fine', place: placeOf(90, 10) },
    ]
    expect(placeLabels(far, 2, () => 40).map(({ text }) => text)).toEqual(['Worst', 'Next'])
  })
})

function around({ x, y }: { readonly x: number; readonly y: number }): Box {
  return { left: x - markRadius, right: x + markRadius, top: y - markRadius, bottom: y + markRadius }
}
