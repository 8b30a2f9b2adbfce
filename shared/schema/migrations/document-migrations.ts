import type { DocumentKind } from '../../ports/repository.ts'
import { migrationPath, type MigrationPath } from './migration-path.ts'

const stillFirstVersion = migrationPath([])

/** The way of each kind of document to its current version. */
export const documentMigrations: Readonly<Record<DocumentKind, MigrationPath>> = {
  settings: stillFirstVersion,
  person: stillFirstVersion,
  vendor: stillFirstVersion,
  engagement: stillFirstVersion,
  questionnaire: stillFirstVersion,
  assessment: stillFirstVersion,
  evidence: stillFirstVersion,
  register: stillFirstVersion,
}
