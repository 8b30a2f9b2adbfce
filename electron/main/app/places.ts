import { join } from 'node:path'

/** Absolute paths of what comes with the app. */
export interface Places {
  /** The page, as the build made it. */
  readonly renderer: string
  readonly preload: string
  /** Worker threads, one file a worker. */
  readonly workers: string
  /** Fonts, questionnaires, icons, licences. */
  readonly resources: string
}

/** The places, seen from the folder of the app: the project's own when unpackaged, the archive when packaged. */
export function placesIn(appFolder: string): Places {
  return {
    renderer: join(appFolder, 'out/renderer'),
    preload: join(appFolder, 'out/preload/index.cjs'),
    workers: join(appFolder, 'out/workers'),
    resources: join(appFolder, 'resources'),
  }
}
