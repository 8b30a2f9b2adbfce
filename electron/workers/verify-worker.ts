import { parentPort } from 'node:worker_threads'
import { verifyReport } from '#shared/verify/verify-report.ts'
import { verifyRequest } from './verify-message.ts'

/** Verifies one file and ends: a file from outside must not take the memory or the time of the program with it. */
async function verifyOne(message: unknown): Promise<void> {
  const { pdf, fileName, trusted, now } = verifyRequest.parse(message)
  const options = { trustedCertificates: trusted, now: new Date(now), file: fileName }
  parentPort?.postMessage(await verifyReport(pdf, options), [])
}

parentPort?.once('message', (message: unknown) => void verifyOne(message))
