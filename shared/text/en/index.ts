import { cli } from './cli.ts'
import { close } from './close.ts'
import { common } from './common.ts'
import { errors } from './errors.ts'
import { exposure } from './exposure.ts'
import { formats } from './formats.ts'
import { lint } from './lint.ts'
import { menu } from './menu.ts'
import { services } from './services.ts'
import { shell } from './shell.ts'
import { verify } from './verify.ts'
import { demo } from './demo.ts'

/** Every word a person reads, in English; one file an area, keys `noun.thing`. Other languages translate exactly these keys. */
export const en = {
  ...cli,
  ...close,
  ...common,
  ...errors,
  ...exposure,
  ...formats,
  ...lint,
  ...menu,
  ...services,
  ...shell,
  ...verify,
  ...demo,
} as const satisfies Readonly<Record<string, string>>

export type MessageKey = keyof typeof en
