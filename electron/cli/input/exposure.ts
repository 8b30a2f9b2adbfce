import { success, type Result } from '#shared/domain/result.ts'
import {
  emptyExposureProfile,
  exposureFactorIds,
  exposureProfile,
  type ExposureProfile,
} from '#shared/schema/exposure.ts'
import type { CliProblem } from '../command.ts'
import type { CliIo } from '../io.ts'
import { checkDocument } from './check-document.ts'
import { inputProblem, readJson } from './read-file.ts'
import { isRecord } from './shorthand.ts'

/**
 * Reads an exposure profile, or its short form `{ "factor": level }` with levels 0 to 4. A factor that is left out is not answered, and
 * leaves the exposure not rated.
 */
export async function readExposure(path: string, io: CliIo): Promise<Result<ExposureProfile, CliProblem>> {
  const json = await readJson(path, io)
  if (!json.ok) return json
  if (!isRecord(json.value)) return inputProblem(io.translate('cli-input.exposure-not-object', { file: path }))
  if ('factors' in json.value) return checkDocument(path, json.value, exposureProfile, io)
  let factors = emptyExposureProfile.factors
  for (const [name, given] of Object.entries(json.value)) {
    const factor = exposureFactorIds.find((id) => id === name)
    if (factor === undefined) {
      return inputProblem(
        io.translate('cli-input.factor-unknown', { file: path, factor: name, factors: exposureFactorIds.join(', ') }),
      )
    }
    const isLevel = typeof given === 'number' && Number.isInteger(given) && given >= 0 && given <= 4
    if (given !== null && !isLevel) {
      return inputProblem(io.translate('cli-input.level-wrong', { file: path, factor, given: JSON.stringify(given) }))
    }
    factors = { ...factors, [factor]: { ...factors[factor], level: isLevel ? given : null } }
  }
  return success({ factors })
}
