import process from 'node:process'
import { measureReports } from './reports.ts'
import { measureSaves } from './saves.ts'
import { measureStart } from './start.ts'
import { tableOf, type Measurement } from './measure.ts'

/** Measures and prints; asserts nothing. `--json` prints one JSON document instead of the table. */
const measurements: Measurement[] = []
for (const measure of [measureStart, measureSaves, measureReports]) measurements.push(...(await measure()))
process.stdout.write(
  process.argv.includes('--json')
    ? `${JSON.stringify({ runtime: process.versions, measurements }, null, 2)}\n`
    : `${tableOf(measurements)}\n`,
)
