import { mkdtemp, readFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { z } from 'zod'
import { systemClock } from '#electron/adapters/system-clock.ts'
import { runDemo } from '#electron/cli/demo/run-demo.ts'
import { readCertificateFile } from '#electron/report/signing/pem.ts'
import { createFileVault } from '#electron/store/vault/file-vault.ts'
import { createTranslator } from '#shared/text/translator.ts'
import { verifyReport } from '#shared/verify/verify-report.ts'
import { filesUnder } from '#tests/fixtures/services/file-services.ts'
import { realReportBuilder, resources } from '#tests/fixtures/services/real-report-builder.ts'
import { valueOf } from '#tests/fixtures/services/journey.ts'

const printed = z.strictObject({
  workspace: z.string(),
  passphrase: z.string(),
  reports: z.array(z.string()),
  rootCertificate: z.string(),
  vendors: z.array(z.string()),
  secrets: z.array(z.string().min(1)),
})

describe('the example', () => {
  let folder = ''
  let output: string[] = []

  beforeAll(async () => {
    folder = join(await mkdtemp(join(tmpdir(), 'example-')), 'new', 'folder')
    output = []
    const code = await runDemo(['--out', folder, '--json'], {
      translate: createTranslator('en'),
      resources,
      reportBuilder: realReportBuilder,
      present: new Date(),
      standardOutput: (text) => output.push(text),
      standardError: () => undefined,
    })
    expect(code).toBe(0)
  })

  function example() {
    expect(output).toHaveLength(1)
    return printed.parse(JSON.parse(output[0] ?? ''))
  }

  it('has three reports that verify by its root certificate: Low, High and one on claims alone', async () => {
    const { reports, rootCertificate } = example()
    const trustedCertificates = readCertificateFile(await readFile(rootCertificate))
    const seen = []
    for (const path of reports) {
      const { report } = await verifyReport(await readFile(path), { trustedCertificates, now: new Date() })
      seen.push([report.verdict, report.score?.matches, report.score?.stated.band, report.score?.stated.basis])
    }
    expect(seen).toEqual([
      ['valid', true, 'low', 'verified'],
      ['valid', true, 'high', 'verified'],
      ['valid', true, 'medium', 'claimed'],
    ])
  })

  it('opens with the passphrase that it names, and its audit log explains every document', async () => {
    const { workspace, passphrase, vendors } = example()
    const vault = createFileVault({ clock: systemClock })
    const { people } = valueOf(await vault.inspect(workspace))
    const open = valueOf(await vault.unlock(workspace, people[0]?.personId ?? '', passphrase, { takeOver: false }))
    const stored = await open.repository.list('vendor')
    expect(stored.map(({ value }) => value.legalName).toSorted()).toEqual(vendors.toSorted())
    const statuses = (await open.repository.list('assessment')).map(({ value }) => value.status)
    expect(statuses.toSorted()).toEqual(['in-progress', 'issued', 'issued', 'issued'])
    expect((await open.verifyAudit()).problems).toEqual([])
    await open.close()
  })

  it('has none of its secrets readable outside the reports', async () => {
    const { secrets } = example()
    expect(secrets.length).toBeGreaterThan(100)
    const files = (await filesUnder(folder)).filter(({ name }) => !name.startsWith(join('/', 'reports')))
    expect(files.length).toBeGreaterThan(20)
    for (const { name, bytes } of files) {
      const found = secrets.filter((secret) => bytes.includes(secret) || basename(name).includes(secret))
      expect([name, found]).toEqual([name, []])
    }
  })
})
