/** Drawn on a grid of 16, one stroke. */
const shapes = {
  portfolio: 'M2 14V8m4 6V4m4 10V9m4 5V2',
  vendors: 'M2 14V3h7v11M9 7h5v7M4.5 6h2M4.5 9h2',
  review: 'M2 8l4 4 8-9',
  reports: 'M4 2h6l3 3v9H4zM6.5 8h4M6.5 11h4',
  bank: 'M3 3h10v10H3zM3 6.5h10M6.5 6.5V13',
  verify: 'M8 2l5 2v4c0 3-2 5-5 6-3-1-5-3-5-6V4zM5.8 8l1.6 1.6L10.4 6.5',
  settings: 'M2 5h12M2 11h12M6 3v4M10 9v4',
  lock: 'M4 7.5h8V14H4zM5.5 7.5V5a2.5 2.5 0 0 1 5 0v2.5',
  close: 'M4 4l8 8M12 4l-8 8',
  plus: 'M8 3v10M3 8h10',
  minus: 'M3 8h10',
  check: 'M3 8.5l3.2 3.2L13 5',
  chevronDown: 'M4 6l4 4 4-4',
  chevronRight: 'M6 4l4 4-4 4',
  chevronLeft: 'M10 4l-4 4 4 4',
  arrowRight: 'M3 8h10M9 4l4 4-4 4',
  sidebar: 'M2 3h12v10H2zM6 3v10',
  panel: 'M2 3h12v10H2zM10 3v10',
  search: 'M7 2.5a4.5 4.5 0 1 1 0 9 4.5 4.5 0 0 1 0-9zM10.5 10.5L14 14',
  file: 'M4 2h5l3 3v9H4zM9 2v3h3',
  folder: 'M2 4h4.5L8 5.5h6V13H2z',
  attach: 'M12.5 7.5l-5 5a3 3 0 0 1-4.2-4.2l5.4-5.4a2 2 0 0 1 2.8 2.8L6.2 11a1 1 0 0 1-1.4-1.4l4.7-4.7',
  note: 'M3 3h10v7l-3 3H3zM13 10h-3v3',
  flag: 'M4 14V3h8l-2 3 2 3H4',
  warning: 'M8 2.5l6 11H2zM8 7v3M8 12v.2',
  info: 'M8 2a6 6 0 1 1 0 12A6 6 0 0 1 8 2zM8 7.5V11M8 5v.2',
  clock: 'M8 2a6 6 0 1 1 0 12A6 6 0 0 1 8 2zM8 4.5V8l2.5 1.5',
  copy: 'M5.5 5.5h8v8h-8zM10.5 5.5v-3h-8v8h3',
  download: 'M8 2v8M4.5 7L8 10.5 11.5 7M3 13.5h10',
  print: 'M4.5 6V2h7v4M4.5 12H2.5V6h11v6h-2M4.5 10h7v4h-7z',
  key: 'M10.5 2.5a3 3 0 1 1-2.6 4.5L3 12v1.5h2V12h1.5v-1.5L8.4 8.6',
  pencil: 'M3 13l.8-3L11 2.8 13.2 5 6 12.2z',
  trash: 'M3 4h10M6 4V2.5h4V4M4.5 4l.5 9.5h6l.5-9.5',
  person: 'M8 2.5a2.5 2.5 0 1 1 0 5 2.5 2.5 0 0 1 0-5zM3 14c0-3 2-4.5 5-4.5s5 1.5 5 4.5',
  external: 'M6 3H3v10h10v-3M9 3h4v4M13 3L7.5 8.5',
  more: 'M3.5 8h.1M8 8h.1M12.5 8h.1',
  sort: 'M5 3v10M5 13l-2-2M5 13l2-2M11 13V3M11 3L9 5M11 3l2 2',
  eye: 'M1.5 8S4 3.5 8 3.5 14.5 8 14.5 8 12 12.5 8 12.5 1.5 8 1.5 8zM8 6.2a1.8 1.8 0 1 1 0 3.6 1.8 1.8 0 0 1 0-3.6z',
} as const

export type IconName = keyof typeof shapes

/** A small picture beside a word: hidden from screen readers, since the word says it. */
export function Icon({ name, size = 16 }: { readonly name: IconName; readonly size?: number }) {
  return (
    <svg
      width={size}
      height={size}
      viewBox="0 0 16 16"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.6"
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden="true"
      focusable="false"
    >
      <path d={shapes[name]} />
    </svg>
  )
}
