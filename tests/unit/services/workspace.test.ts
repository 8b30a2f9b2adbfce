import { mkdtemp, readFile, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { createServices } from '#electron/services/index.ts'
import { personId } from '#shared/schema/primitives.ts'
import { bytes } from '#tests/fixtures/services/fake-formats.ts'
import { codeOf, createdWorkspace, folder, passphrase, valueOf } from '#tests/fixtures/services/journey.ts'
import { createTestPorts } from '#tests/fixtures/services/test-ports.ts'

const person = { name: 'Ada Moreau', title: '', email: 'ada@example.org' as const, passphrase }
const facts = { folder, name: 'Vendor diligence', organisation: 'Northlight Research' }

describe('creating a workspace', () => {
  it('opens it with its first person as administrator, preparer and reviewer', async () => {
    const { services, recoveryKey } = await createdWorkspace()
    const status = valueOf(await services.workspace.status())
    expect(status.state === 'open' && status.person.roles).toEqual(['administrator', 'preparer', 'reviewer'])
    expect(status.state === 'open' && status.person.certificate?.issuer).toBe('Northlight Research')
    expect(status.state === 'open' && status.fourEyes).toBe('waived')
    expect(recoveryKey).not.toBe('')
  })

  it('refuses a passphrase that would be guessed, before the folder is touched', async () => {
    const ports = createTestPorts()
    const weak = { ...person, passphrase: 'Northlight2026' }
    const created = await createServices(ports).workspace.create({
      ...facts,
      person: weak,
      signing: { kind: 'create' },
    })
    expect(codeOf(created)).toBe('passphrase-too-weak')
    expect(codeOf(await ports.vault.inspect(folder))).toBe('workspace-missing')
  })

  it('seals the key of the root and keeps none of it readable in the settings', async () => {
    const { ports } = await createdWorkspace()
    const [settings] = await ports.vault.repository(folder).list('settings')
    expect(settings?.value.root.sealedKey).toBeTruthy()
    expect(JSON.stringify(settings)).not.toContain('root key of')
  })

  it('imports an identity of the organisation, and touches no folder when its passphrase is wrong', async () => {
    const ports = createTestPorts()
    const services = createServices(ports)
    const path = join(await mkdtemp(join(tmpdir(), 'identity-')), 'ada.p12')
    await writeFile(path, bytes(JSON.stringify({ name: 'Ada of Elsewhere', passphrase: 'theirs', serial: 7 })))
    const wrong = { kind: 'import', path, passphrase: 'guess' } as const
    expect(codeOf(await services.workspace.create({ ...facts, person, signing: wrong }))).toBe(
      'pkcs12-wrong-passphrase',
    )
    expect(codeOf(await ports.vault.inspect(folder))).toBe('workspace-missing')
    const { status } = valueOf(
      await services.workspace.create({ ...facts, person, signing: { ...wrong, passphrase: 'theirs' } }),
    )
    expect(status.state === 'open' && status.person.certificate?.subject).toBe('Ada of Elsewhere')
  })
})

describe('locking and unlocking', () => {
  it('lets nothing be read while locked, and goes on after the right passphrase', async () => {
    const { services, ports } = await createdWorkspace()
    const locked = valueOf(await services.workspace.lock())
    expect(locked.state).toBe('locked')
    expect(codeOf(await services.lists.vendors())).toBe('workspace-locked')
    const ada = locked.state === 'locked' ? locked.people[0] : undefined
    const id = personId.parse(ada?.id)
    const wrong = await services.workspace.unlock({ personId: id, passphrase: 'not this one', takeOver: false })
    expect(codeOf(wrong)).toBe('wrong-passphrase')
    expect(valueOf(await services.workspace.unlock({ personId: id, passphrase, takeOver: false })).state).toBe('open')
    const events = ports.vault.repository(folder).notes.map(({ event }) => event)
    expect(events.slice(-2)).toEqual(['workspace-locked', 'workspace-unlocked'])
  })

  it('names the workspace on the unlock screen of the next start', async () => {
    const { services, ports } = await createdWorkspace()
    valueOf(await services.workspace.leave())
    const next = createServices(ports)
    const closed = valueOf(await next.workspace.status())
    expect(closed.state === 'closed' && closed.recent).toEqual([{ folder, name: 'Vendor diligence' }])
    const selected = valueOf(await next.workspace.select({ folder }))
    expect(selected.state === 'locked' && selected.name).toBe('Vendor diligence')
  })

  it('remarks that a workspace was put back to an older state', async () => {
    const { services, ports } = await createdWorkspace()
    const status = valueOf(await services.workspace.lock())
    const heads = ports.profile.current.auditHeads
    ports.profile.current = {
      ...ports.profile.current,
      auditHeads: Object.fromEntries(
        Object.entries(heads).map(([id, head]) => [id, { ...head, sequence: head.sequence + 5 }]),
      ),
    }
    const id = personId.parse(status.state === 'locked' ? status.people[0]?.id : '')
    const opened = valueOf(await services.workspace.unlock({ personId: id, passphrase, takeOver: false }))
    expect(opened.state === 'open' && opened.problems.map(({ code }) => code)).toEqual(['rolled-back'])
  })
})

describe('the recovery key', () => {
  const next = 'walnut harbour silent tram'

  it('gives a new passphrase and a new signing certificate, and says so in the audit log', async () => {
    const { services, ports, recoveryKey } = await createdWorkspace()
    const before = valueOf(await services.workspace.status())
    const locked = valueOf(await services.workspace.lock())
    const id = personId.parse(locked.state === 'locked' ? locked.people[0]?.id : '')
    const recovered = valueOf(
      await services.workspace.unlockWithRecovery({ personId: id, recoveryKey, newPassphrase: next, takeOver: false }),
    )
    expect(recovered.state === 'open' && recovered.person.certificate?.sha256).not.toBe(
      before.state === 'open' && before.person.certificate?.sha256,
    )
    const events = ports.vault.repository(folder).notes.map(({ event }) => event)
    expect(events.slice(-2)).toEqual(['signing-identity-reissued', 'workspace-recovered'])
    valueOf(await services.workspace.lock())
    expect(codeOf(await services.workspace.unlock({ personId: id, passphrase, takeOver: false }))).toBe(
      'wrong-passphrase',
    )
    expect((await services.workspace.unlock({ personId: id, passphrase: next, takeOver: false })).ok).toBe(true)
  })

  it('opens nothing when it is wrong, or when the new passphrase is weak', async () => {
    const { services, recoveryKey } = await createdWorkspace()
    const locked = valueOf(await services.workspace.lock())
    const id = personId.parse(locked.state === 'locked' ? locked.people[0]?.id : '')
    const attempt = { personId: id, recoveryKey: 'AAAA', newPassphrase: next, takeOver: false }
    expect(codeOf(await services.workspace.unlockWithRecovery(attempt))).toBe('wrong-recovery-key')
    const weak = { ...attempt, recoveryKey, newPassphrase: 'summer2026' }
    expect(codeOf(await services.workspace.unlockWithRecovery(weak))).toBe('passphrase-too-weak')
    expect(valueOf(await services.workspace.status()).state).toBe('locked')
  })

  it('is saved as a page to print with everything that is needed to use it', async () => {
    const { services, ports, recoveryKey } = await createdWorkspace()
    const place = await mkdtemp(join(tmpdir(), 'sheet-'))
    ports.dialogs.saveTo = (fileName) => join(place, fileName)
    const { savedTo } = valueOf(await services.keepsakes.saveRecoverySheet({ recoveryKey: `${recoveryKey}<b>` }))
    const page = await readFile(savedTo ?? '', 'utf8')
    expect(page).toContain(`${recoveryKey}&#60;b&#62;`)
    expect(page).toContain('Vendor diligence')
    expect(page).not.toMatch(/<script|https?:/)
    ports.dialogs.saveTo = () => join(place, 'sheet.txt')
    valueOf(await services.keepsakes.saveRecoverySheet({ recoveryKey }))
    expect(await readFile(join(place, 'sheet.txt'), 'utf8')).toContain(`    ${recoveryKey}\n`)
  })
})

describe('the root certificate', () => {
  it('is exported as PEM of exactly the certificate that reports lead to', async () => {
    const { services, ports } = await createdWorkspace()
    const place = await mkdtemp(join(tmpdir(), 'root-'))
    ports.dialogs.saveTo = (fileName) => join(place, fileName)
    const { savedTo } = valueOf(await services.keepsakes.exportRoot())
    const pem = await readFile(savedTo ?? '', 'utf8')
    const [settings] = await ports.vault.repository(folder).list('settings')
    expect(pem.replace(/-----[A-Z ]+-----|\n/g, '')).toBe(settings?.value.root.certificate)
  })
})
