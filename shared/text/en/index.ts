import { close } from './close.ts'
import { common } from './common.ts'
import { errors } from './errors.ts'
import { exposure } from './exposure.ts'
import { lint } from './lint.ts'
import { menu } from './menu.ts'
import { services } from './services.ts'

/** Every word a person reads, in English; one file an area, keys `noun.thing`. Other languages translate exactly these keys. */
export const en = {
  ...close,
  ...common,
  ...errors,
  ...exposure,
  ...lint,
  ...menu,
  ...services,
} as const satisfies Readonly<Record<string, string>>

export type MessageKey = keyof typeof en
