import { success } from '#shared/domain/result.ts'
import { engagementId, vendorId } from '#shared/schema/primitives.ts'
import { emptyExposureProfile } from '#shared/schema/exposure.ts'
import type { Answer, Ask } from '../answer.ts'
import { changesBetween } from '../audit-detail.ts'
import type { ServicePorts } from '../ports.ts'
import type { Session } from '../session/session.ts'

/** Changes of vendors, engagements and their exposure. */
export interface VendorService {
  create(input: Ask<'vendor:create'>): Answer<'vendor:create'>
  update(input: Ask<'vendor:update'>): Answer<'vendor:update'>
  createEngagement(input: Ask<'engagement:create'>): Answer<'engagement:create'>
  updateEngagement(input: Ask<'engagement:update'>): Answer<'engagement:update'>
  setExposure(input: Ask<'engagement:set-exposure'>): Answer<'engagement:set-exposure'>
}

export function createVendorService(ports: ServicePorts, session: Session): VendorService {
  const { clock, ids } = ports
  return {
    async create(facts) {
      const allowed = session.authorise('edit-vendors')
      if (!allowed.ok) return allowed
      const { repository, person } = allowed.value
      const id = vendorId.parse(ids.next())
      const at = clock.now()
      const stored = await repository.create(
        'vendor',
        id,
        { id, ...facts, createdAt: at, updatedAt: at },
        { by: person.id, event: 'vendor-created' },
      )
      return stored.ok ? success({ vendor: stored.value.value }) : stored
    },
    async update({ id, facts }) {
      const allowed = session.authorise('edit-vendors')
      if (!allowed.ok) return allowed
      const { repository, person } = allowed.value
      const before = await repository.get('vendor', id)
      if (!before.ok) return before
      const stored = await repository.change(
        'vendor',
        id,
        (current) => success({ ...current, ...facts, updatedAt: clock.now() }),
        { by: person.id, event: 'vendor-changed', detail: changesBetween(before.value.value, facts) },
      )
      return stored.ok ? success({ vendor: stored.value.value }) : stored
    },
    async createEngagement({ vendorId: vendor, facts }) {
      const allowed = session.authorise('edit-vendors')
      if (!allowed.ok) return allowed
      const { repository, person } = allowed.value
      const owner = await repository.get('vendor', vendor)
      if (!owner.ok) return owner
      const id = engagementId.parse(ids.next())
      const at = clock.now()
      const stored = await repository.create(
        'engagement',
        id,
        { id, vendorId: vendor, ...facts, exposure: emptyExposureProfile, createdAt: at, updatedAt: at },
        { by: person.id, event: 'engagement-created' },
      )
      return stored.ok ? success({ engagement: stored.value.value }) : stored
    },
    async updateEngagement({ id, facts }) {
      const allowed = session.authorise('edit-vendors')
      if (!allowed.ok) return allowed
      const { repository, person } = allowed.value
      const before = await repository.get('engagement', id)
      if (!before.ok) return before
      const stored = await repository.change(
        'engagement',
        id,
        (current) => success({ ...current, ...facts, updatedAt: clock.now() }),
        { by: person.id, event: 'engagement-changed', detail: changesBetween(before.value.value, facts) },
      )
      return stored.ok ? success({ engagement: stored.value.value }) : stored
    },
    async setExposure({ id, exposure }) {
      const allowed = session.authorise('edit-vendors')
      if (!allowed.ok) return allowed
      const { repository, person } = allowed.value
      const before = await repository.get('engagement', id)
      if (!before.ok) return before
      const at = clock.now()
      const stored = await repository.change(
        'engagement',
        id,
        (current) => success({ ...current, exposure, updatedAt: at }),
        {
          by: person.id,
          event: 'exposure-changed',
          detail: changesBetween(before.value.value.exposure.factors, exposure.factors),
        },
      )
      return stored.ok ? success({ engagement: stored.value.value, savedAt: clock.now() }) : stored
    },
  }
}
