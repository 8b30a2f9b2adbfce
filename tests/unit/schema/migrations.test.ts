import { describe, expect, it } from 'vitest'
import { failure, success } from '#shared/domain/result.ts'
import { documentKinds } from '#shared/schema/documents.ts'
import { documentMigrations } from '#shared/schema/migrations/document-migrations.ts'
import { migrate, migrationPath, type Migration } from '#shared/schema/migrations/migration-path.ts'

/** A made-up kind: version 2 adds a country, version 3 makes the name an object and refuses what has none. */
const steps: readonly Migration[] = [
  { from: 1, migrate: (value) => success({ ...record(value), country: 'XX' }) },
  {
    from: 2,
    migrate(value) {
      const { name, ...rest } = record(value)
      return typeof name === 'string' ? success({ ...rest, name: { legal: name } }) : failure('no name')
    },
  },
]

function record(value: unknown): Record<string, unknown> {
  if (typeof value !== 'object' || value === null) throw new TypeError('not an object')
  return { ...value }
}

describe('migrations', () => {
  const path = migrationPath(steps)

  it('bring a value of any version to the current one', () => {
    expect(path.current).toBe(3)
    const now = { country: 'XX', name: { legal: 'Lake' } }
    expect(migrate(path, 1, { name: 'Lake' })).toEqual(success(now))
    expect(migrate(path, 2, { country: 'XX', name: 'Lake' })).toEqual(success(now))
    expect(migrate(path, 3, now)).toEqual(success(now))
  })

  it('refuse a version to come', () => {
    expect(migrate(path, 4, {})).toEqual(failure({ kind: 'newer', version: 4 }))
  })

  it('name the step that fails or throws', () => {
    expect(migrate(path, 1, {})).toEqual(failure({ kind: 'step-failed', from: 2, reason: 'no name' }))
    expect(migrate(path, 1, 7)).toMatchObject(failure({ kind: 'step-failed', from: 1 }))
  })

  it('leave no gap', () => {
    expect(() => migrationPath(steps.slice(1))).toThrow(RangeError)
    expect(() => migrationPath([...steps, ...steps])).toThrow(RangeError)
  })

  it('exist for every kind of document', () => {
    expect(Object.keys(documentMigrations).toSorted()).toEqual(documentKinds.toSorted())
  })
})
