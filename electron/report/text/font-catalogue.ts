/** The faces of text on a page. Scripts without a face of their own in a style use the regular one. */
export type FontStyle = 'regular' | 'strong' | 'italic' | 'mono'

/** A bundled font file with the characters that it is asked for. */
export interface CataloguedFace {
  /** Name in the pages' resources; fixed, so that the same text gives the same octets whatever was loaded before. */
  readonly name: string
  readonly file: string
  /** Pairs of first and last code point. */
  readonly ranges: readonly (readonly [number, number])[]
}

const everything = [[0, 0x10ffff]] as const

const primary: Readonly<Record<FontStyle, CataloguedFace>> = {
  regular: { name: 'R', file: 'NotoSans-Regular.ttf', ranges: everything },
  strong: { name: 'S', file: 'NotoSans-SemiBold.ttf', ranges: everything },
  italic: { name: 'I', file: 'NotoSans-Italic.ttf', ranges: everything },
  mono: { name: 'M', file: 'NotoSansMono-Regular.ttf', ranges: everything },
}

const arabic = [
  [0x600, 0x6ff],
  [0x750, 0x77f],
  [0x8a0, 0x8ff],
  [0xfb50, 0xfdff],
  [0xfe70, 0xfefc],
] as const
const hebrew = [
  [0x590, 0x5ff],
  [0xfb1d, 0xfb4f],
] as const
const devanagari = [
  [0x900, 0x97f],
  [0x1cd0, 0x1cff],
  [0xa8e0, 0xa8ff],
] as const
const thai = [[0xe00, 0xe7f]] as const

const strongScripts: readonly CataloguedFace[] = [
  { name: 'SA', file: 'NotoSansArabic-SemiBold.ttf', ranges: arabic },
  { name: 'SH', file: 'NotoSansHebrew-SemiBold.ttf', ranges: hebrew },
  { name: 'SD', file: 'NotoSansDevanagari-SemiBold.ttf', ranges: devanagari },
  { name: 'ST', file: 'NotoSansThai-SemiBold.ttf', ranges: thai },
]

const scripts: readonly CataloguedFace[] = [
  { name: 'A', file: 'NotoSansArabic-Regular.ttf', ranges: arabic },
  { name: 'H', file: 'NotoSansHebrew-Regular.ttf', ranges: hebrew },
  { name: 'D', file: 'NotoSansDevanagari-Regular.ttf', ranges: devanagari },
  { name: 'T', file: 'NotoSansThai-Regular.ttf', ranges: thai },
  {
    name: 'Armn',
    file: 'NotoSansArmenian-Regular.ttf',
    ranges: [
      [0x530, 0x58f],
      [0xfb13, 0xfb17],
    ],
  },
  { name: 'Beng', file: 'NotoSansBengali-Regular.ttf', ranges: [[0x980, 0x9ff]] },
  { name: 'Guru', file: 'NotoSansGurmukhi-Regular.ttf', ranges: [[0xa00, 0xa7f]] },
  { name: 'Gujr', file: 'NotoSansGujarati-Regular.ttf', ranges: [[0xa80, 0xaff]] },
  { name: 'Orya', file: 'NotoSansOriya-Regular.ttf', ranges: [[0xb00, 0xb7f]] },
  { name: 'Taml', file: 'NotoSansTamil-Regular.ttf', ranges: [[0xb80, 0xbff]] },
  { name: 'Telu', file: 'NotoSansTelugu-Regular.ttf', ranges: [[0xc00, 0xc7f]] },
  { name: 'Knda', file: 'NotoSansKannada-Regular.ttf', ranges: [[0xc80, 0xcff]] },
  { name: 'Mlym', file: 'NotoSansMalayalam-Regular.ttf', ranges: [[0xd00, 0xd7f]] },
  { name: 'Sinh', file: 'NotoSansSinhala-Regular.ttf', ranges: [[0xd80, 0xdff]] },
  { name: 'Laoo', file: 'NotoSansLao-Regular.ttf', ranges: [[0xe80, 0xeff]] },
  {
    name: 'Mymr',
    file: 'NotoSansMyanmar-Regular.ttf',
    ranges: [
      [0x1000, 0x109f],
      [0xa9e0, 0xa9ff],
      [0xaa60, 0xaa7f],
    ],
  },
  {
    name: 'Geor',
    file: 'NotoSansGeorgian-Regular.ttf',
    ranges: [
      [0x10a0, 0x10ff],
      [0x1c90, 0x1cbf],
      [0x2d00, 0x2d2f],
    ],
  },
  {
    name: 'Ethi',
    file: 'NotoSansEthiopic-Regular.ttf',
    ranges: [
      [0x1200, 0x139f],
      [0x2d80, 0x2ddf],
      [0xab00, 0xab2f],
    ],
  },
  {
    name: 'Khmr',
    file: 'NotoSansKhmer-Regular.ttf',
    ranges: [
      [0x1780, 0x17ff],
      [0x19e0, 0x19ff],
    ],
  },
  {
    name: 'Math',
    file: 'NotoSansMath-Regular.ttf',
    ranges: [
      [0x2000, 0x2bff],
      [0x1d400, 0x1d7ff],
    ],
  },
  {
    name: 'Symb',
    file: 'NotoSansSymbols2-Regular.ttf',
    ranges: [
      [0x2000, 0x2bff],
      [0x1f000, 0x1fbff],
    ],
  },
  {
    name: 'Hani',
    file: 'DroidSansFallback.ttf',
    ranges: [
      [0x1100, 0x11ff],
      [0x2000, 0x9fff],
      [0xa960, 0xa97f],
      [0xac00, 0xd7ff],
      [0xf900, 0xfaff],
      [0xfe30, 0xfe4f],
      [0xff00, 0xffef],
    ],
  },
]

/** Faces in the order in which they are asked for a character in a style. */
export const facesByStyle: Readonly<Record<FontStyle, readonly CataloguedFace[]>> = {
  regular: [primary.regular, ...scripts],
  strong: [primary.strong, ...strongScripts, ...scripts],
  italic: [primary.italic, primary.regular, ...scripts],
  mono: [primary.mono, primary.regular, ...scripts],
}
