import { dirname, join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'

/** The top folder of the project, absolute. */
export const root = resolve(dirname(fileURLToPath(import.meta.url)), '../..')

/** Everything that can be fetched or made again: runtimes, stamps, locks. */
export const cacheFolder = join(root, '.cache')

/** What a run leaves behind for a person to read: reports, screenshots, traces. */
export const artifactsFolder = join(root, 'artifacts')

/** The build: main, preload, renderer, cli, workers. */
export const outFolder = join(root, 'out')
