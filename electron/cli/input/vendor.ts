import { z } from 'zod'
import { success, type Result } from '#shared/domain/result.ts'
import {
  engagement,
  engagementFacts,
  vendor,
  vendorFacts,
  type EngagementFacts,
  type VendorFacts,
} from '#shared/schema/vendor.ts'
import type { CliProblem } from '../command.ts'
import type { CliIo } from '../io.ts'
import { checkDocument } from './check-document.ts'
import { readJson } from './read-file.ts'
import { isRecord } from './shorthand.ts'

/** Reads facts about a vendor: as a person enters them, or as a workspace keeps them (with an id). */
export async function readVendor(path: string, io: CliIo): Promise<Result<VendorFacts, CliProblem>> {
  const json = await readJson(path, io)
  if (!json.ok) return json
  if (!isRecord(json.value) || !('id' in json.value)) return checkDocument(path, json.value, vendorFacts, io)
  const stored = checkDocument(path, json.value, vendor, io)
  return stored.ok ? success(z.object(vendorFacts.shape).parse(stored.value)) : stored
}

/** Reads facts about an engagement, in either form; without a file, one that is only named. */
export async function readEngagement(
  path: string | undefined,
  io: CliIo,
): Promise<Result<EngagementFacts, CliProblem>> {
  if (path === undefined) return success(engagementFacts.parse({ title: io.translate('cli-report.engagement') }))
  const json = await readJson(path, io)
  if (!json.ok) return json
  if (!isRecord(json.value) || !('id' in json.value)) return checkDocument(path, json.value, engagementFacts, io)
  const stored = checkDocument(path, json.value, engagement, io)
  return stored.ok ? success(z.object(engagementFacts.shape).parse(stored.value)) : stored
}
