/** A colour in device RGB, 0 to 1 each: the output intent is sRGB. */
export type Color = readonly [number, number, number]

function hex(value: number): Color {
  return [(value >> 16) / 255, ((value >> 8) & 255) / 255, (value & 255) / 255]
}

/** Colours on paper: the light theme of the screens, dark enough for greyscale print. */
export const colors = {
  text: hex(0x14191f),
  muted: hex(0x4d5863),
  faint: hex(0x66717c),
  line: hex(0xdfe3e7),
  strongLine: hex(0x14191f),
  accent: hex(0x0b6e75),
  accentSoft: hex(0xcfe6e8),
  step: hex(0x7fb5b9),
  low: hex(0x2f7d4f),
  medium: hex(0x8a6100),
  high: hex(0xb3470f),
  critical: hex(0x9d1c3c),
  white: hex(0xffffff),
} as const

/** Sizes of type in points. */
export const sizes = {
  title: 21,
  section: 14,
  heading: 10,
  body: 9.25,
  small: 8.25,
  tiny: 7.5,
  figure: 15,
  rating: 23,
} as const

/** Leading for a size of running text. */
export function leadingOf(size: number): number {
  return Math.round(size * 1.45 * 4) / 4
}
