import { parentPort } from 'node:worker_threads'
import { buildReport } from '#electron/report/build-report.ts'
import { reportRequest } from './report-message.ts'

/** Builds one report and ends: laying out pages blocks its thread for the whole time. */
async function buildOne(message: unknown): Promise<void> {
  const { data, options } = reportRequest.parse(message)
  const built = await buildReport(data, options)
  parentPort?.postMessage(built, [])
}

parentPort?.once('message', (message: unknown) => void buildOne(message))
