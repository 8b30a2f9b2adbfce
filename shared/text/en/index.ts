import { cli } from './cli.ts'
import { close } from './close.ts'
import { common } from './common.ts'
import { errors } from './errors.ts'
import { exposure } from './exposure.ts'
import { firstRun } from './first-run.ts'
import { formats } from './formats.ts'
import { lint } from './lint.ts'
import { menu } from './menu.ts'
import { runner } from './runner.ts'
import { reportScreen } from './report-screen.ts'
import { report } from './report.ts'
import { services } from './services.ts'
import { settings } from './settings.ts'
import { shell } from './shell.ts'
import { verify } from './verify.ts'
import { portfolio } from './portfolio.ts'
import { vendors } from './vendors.ts'
import { engagements } from './engagements.ts'
import { questionBank } from './question-bank.ts'
import { demo } from './demo.ts'
import { review } from './review.ts'

/** Every word a person reads, in English; one file an area, keys `noun.thing`. Other languages translate exactly these keys. */
export const en = {
  ...cli,
  ...close,
  ...common,
  ...errors,
  ...exposure,
  ...firstRun,
  ...formats,
  ...lint,
  ...menu,
  ...runner,
  ...report,
  ...reportScreen,
  ...services,
  ...settings,
  ...shell,
  ...verify,
  ...portfolio,
  ...vendors,
  ...engagements,
  ...questionBank,
  ...demo,
  ...review,
} as const satisfies Readonly<Record<string, string>>

export type MessageKey = keyof typeof en
