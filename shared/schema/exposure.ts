import { z } from 'zod'
import { longText, type DeepReadonly } from './primitives.ts'

/** The eight facts about an engagement that make up its exposure (scoring method 1). Anchors: text/en/exposure.ts. */
export const exposureFactorIds = [
  'personal-data',
  'people-count',
  'project-secrecy',
  'access-depth',
  'training-influence',
  'concentration',
  'regulation',
  'geography',
] as const

export const exposureFactorId = z.enum(exposureFactorIds)
export type ExposureFactorId = z.infer<typeof exposureFactorId>

const factor = z.strictObject({
  /** 0 (none) to 4 (extreme) by the written anchors; null = not answered, which leaves the exposure not rated. */
  level: z.int().min(0).max(4).nullable(),
  note: longText.default(''),
  weight: z.number().min(0).max(100).default(1),
})

/** Exposure profile of an engagement: exactly the eight factors. */
export const exposureProfile = z.strictObject({ factors: z.record(exposureFactorId, factor) })

export type ExposureProfile = DeepReadonly<z.infer<typeof exposureProfile>>

/** A profile in which nothing has been answered. */
export const emptyExposureProfile: ExposureProfile = {
  factors: {
    'personal-data': { level: null, note: '', weight: 1 },
    'people-count': { level: null, note: '', weight: 1 },
    'project-secrecy': { level: null, note: '', weight: 1 },
    'access-depth': { level: null, note: '', weight: 1 },
    'training-influence': { level: null, note: '', weight: 1 },
    concentration: { level: null, note: '', weight: 1 },
    regulation: { level: null, note: '', weight: 1 },
    geography: { level: null, note: '', weight: 1 },
  },
}
