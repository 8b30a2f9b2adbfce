import type { Band } from '#shared/schema/score.ts'
import { figure, fillColor, strokeColor } from '../text/draw-line.ts'
import { colors, type Color } from '../theme.ts'

export function bandColor(band: Band | null): Color {
  return band === null ? colors.muted : colors[band]
}

/** Control points of a quarter circle. */
const kappa = 0.5523

function circle(x: number, y: number, radius: number): string {
  const k = radius * kappa
  const point = (dx: number, dy: number) => `${figure(x + dx)} ${figure(y + dy)}`
  return [
    `${point(radius, 0)} m`,
    `${point(radius, k)} ${point(k, radius)} ${point(0, radius)} c`,
    `${point(-k, radius)} ${point(-radius, k)} ${point(-radius, 0)} c`,
    `${point(-radius, -k)} ${point(-k, -radius)} ${point(0, -radius)} c`,
    `${point(k, -radius)} ${point(radius, -k)} ${point(radius, 0)} c`,
  ].join('\n')
}

function halfCircle(x: number, y: number, radius: number): string {
  const k = radius * kappa
  const point = (dx: number, dy: number) => `${figure(x + dx)} ${figure(y + dy)}`
  return [
    `${point(0, radius)} m`,
    `${point(k, radius)} ${point(radius, k)} ${point(radius, 0)} c`,
    `${point(radius, -k)} ${point(k, -radius)} ${point(0, -radius)} c h f`,
  ].join('\n')
}

/** The mark of a band in a square of `size` with its centre at (x, y): shapes that differ without colour, as on the screens. */
export function bandShape(band: Band, x: number, y: number, size: number): string {
  const color = bandColor(band)
  const radius = size * 0.375
  const begin = `q ${fillColor(color)}${strokeColor(color)}${figure(size * 0.13)} w\n`
  const corner = (dx: number, dy: number) => `${figure(x + dx * size)} ${figure(y + dy * size)}`
  switch (band) {
    case 'low':
      return `${begin}${circle(x, y, radius)} s\nQ\n`
    case 'medium':
      return `${begin}${circle(x, y, radius)} s\n${halfCircle(x, y, radius)}\nQ\n`
    case 'high':
      return `${begin}${corner(0, 0.42)} m ${corner(0.42, -0.38)} l ${corner(-0.42, -0.38)} l h f\nQ\n`
    case 'critical':
      return `${begin}${corner(0, 0.44)} m ${corner(0.44, 0)} l ${corner(0, -0.44)} l ${corner(-0.44, 0)} l h f\nQ\n`
  }
}
