import type { PersonSummary } from '#shared/ipc/workspace-channels.ts'
import { request } from '../../lib/api.ts'
import { fingerprintOf } from '../../lib/fingerprint.ts'
import { useFormat, useText } from '../../lib/text.ts'
import { localDay } from '../../lib/today.ts'
import type { OpenWorkspaceStatus } from '../../lib/workspace.ts'
import { Button } from '../../ui/Button.tsx'
import { Facts, Section } from '../../ui/Section.tsx'
import { toast } from '../../ui/toast.tsx'
import { utilities } from '../../ui/utilities.ts'
import styles from './settings.module.css'

/** Who works here, with what certificate, and the root that auditors compare. */
export function PeopleSection({ workspace }: { readonly workspace: OpenWorkspaceStatus }) {
  const t = useText()

  async function exportRoot(): Promise<void> {
    const saved = await request('workspace:export-root', {})
    if (!saved.ok) toast(saved.error.message)
    else if (saved.value.savedTo !== null) toast(t('settings.root.saved'))
  }

  async function copyFingerprint(): Promise<void> {
    const copied = await request('app:copy-text', { text: fingerprintOf(workspace.rootSha256) })
    toast(copied.ok ? t('settings.copied') : copied.error.message)
  }

  return (
    <>
      <Section title={t('settings.people')}>
        <Facts
          facts={workspace.people.map((person) => ({
            label: person.name,
            value: <Person person={person} isSelf={person.id === workspace.person.id} />,
          }))}
        />
      </Section>
      <Section title={t('settings.root')}>
        <p className={utilities['muted']}>{t('settings.root.hint')}</p>
        <div className={styles['fingerprint']}>{fingerprintOf(workspace.rootSha256)}</div>
        <div className={styles['row']}>
          <Button icon="download" onPress={() => void exportRoot()}>
            {t('settings.root.export')}
          </Button>
          <Button icon="copy" variant="quiet" onPress={() => void copyFingerprint()}>
            {t('settings.root.copy')}
          </Button>
        </div>
      </Section>
    </>
  )
}

function Person({ person, isSelf }: { readonly person: PersonSummary; readonly isSelf: boolean }) {
  const t = useText()
  const format = useFormat()
  const { certificate } = person
  const parts = [isSelf ? t('settings.you') : '', person.title, ...person.roles.map((role) => t(`role.${role}`))]
  return (
    <div className={styles['person']}>
      <span>{parts.filter((word) => word !== '').join(' · ')}</span>
      {certificate === null ? (
        <span className={utilities['muted']}>{t('settings.no-certificate')}</span>
      ) : (
        <>
          <span
            className={utilities['muted']}
            title={`${format.dateTime(certificate.notBefore)} – ${format.dateTime(certificate.notAfter)}`}
          >
            {t('settings.certificate', {
              subject: spacedName(certificate.subject),
              from: format.date(localDay(certificate.notBefore)),
              until: format.date(localDay(certificate.notAfter)),
            })}
          </span>
          <span className={styles['fingerprint']}>{fingerprintOf(certificate.sha256)}</span>
        </>
      )}
    </div>
  )
}

/** A distinguished name with room after each part; a comma inside a part stands after a backslash (RFC 4514). */
function spacedName(name: string): string {
  return name.replace(/(?<!\\),/g, ', ')
}
