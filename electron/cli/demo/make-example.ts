import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createServices } from '#electron/services/index.ts'
import type { ServicePorts } from '#electron/services/ports.ts'
import type { ReportRow } from '#shared/ipc/report-channels.ts'
import type { DeepReadonly } from '#shared/schema/primitives.ts'
import type { DemoClock } from './demo-clock.ts'
import { done } from './done.ts'
import { harbor } from './harbor.ts'
import { lakeside } from './lakeside.ts'
import { northfield } from './northfield.ts'
import { playCase } from './play-case.ts'
import { secretsOf } from './secrets.ts'
import { summit } from './summit.ts'

/** Where everything of the example is, and how to get in. Paths are absolute when `folder` is. */
export interface Example {
  readonly workspace: string
  readonly passphrase: string
  readonly reports: readonly string[]
  readonly rootCertificate: string
  readonly vendors: readonly string[]
  /** Strings that must never be readable on the disk outside the reports. */
  readonly secrets: readonly string[]
}

export interface ExampleProgress {
  readonly workspace: () => void
  readonly vendor: (name: string) => void
  readonly report: (name: string, report: DeepReadonly<ReportRow>) => void
}

const passphrase = 'tram walnut kettle horizon'
const cases = [northfield, harbor, lakeside, summit]

/**
 * Makes the example in an empty folder through the same services as the app: workspace, vendors, engagements, assessments, evidence,
 * reviews, decisions, signed reports with copies in `reports`, and the root certificate. Files that were attached are removed again.
 * Throws `StepRefused`, and leaves nothing then.
 */
export async function makeExample(
  ports: Omit<ServicePorts, 'dialogs'>,
  clock: DemoClock,
  folder: string,
  progress: ExampleProgress,
): Promise<Example> {
  const rootCertificate = join(folder, 'root-certificate.pem')
  const dialogs = {
    chooseFolder: () => Promise.resolve(null),
    chooseFiles: () => Promise.resolve(null),
    saveFile: () => Promise.resolve(rootCertificate),
  }
  const services = createServices({ ...ports, dialogs })
  const workspace = join(folder, 'workspace')
  const reportFolder = join(folder, 'reports')
  await mkdir(reportFolder, { recursive: true })
  const scratch = await mkdtemp(join(tmpdir(), 'countersign-example-'))
  try {
    progress.workspace()
    await done(
      services.workspace.create({
        folder: workspace,
        name: 'Example: vendor diligence',
        organisation: 'Example Model Laboratory',
        person: {
          name: 'Mara Lindqvist',
          title: 'Head of vendor security',
          email: 'mara@laboratory.example',
          passphrase,
        },
        signing: { kind: 'create' },
      }),
    )
    await done(services.keepsakes.exportRoot())
    const reports: string[] = []
    for (const script of cases) {
      progress.vendor(script.vendor.legalName)
      const report = await playCase({ services, clock, scratch, passphrase }, script)
      if (!report) continue
      const { pdf } = await done(services.reports.read({ id: report.id }))
      const path = join(reportFolder, report.fileName)
      await writeFile(path, pdf)
      reports.push(path)
      progress.report(script.vendor.legalName, report)
    }
    clock.arrive()
    return {
      workspace,
      passphrase,
      reports,
      rootCertificate,
      vendors: cases.map(({ vendor }) => vendor.legalName),
      secrets: secretsOf(cases, passphrase),
    }
  } catch (error) {
    await services.workspace.leave()
    // Half an example helps nobody, and its folder would be refused the next time.
    for (const made of [workspace, reportFolder, rootCertificate]) await rm(made, { recursive: true, force: true })
    throw error
  } finally {
    await services.workspace.leave()
    await rm(scratch, { recursive: true, force: true })
  }
}
