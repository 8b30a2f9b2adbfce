import { useText } from '../../lib/text.ts'
import { PassphraseStrength, type Strength } from '../../ui/PassphraseStrength.tsx'
import { TextField } from '../../ui/TextField.tsx'
import styles from './CreateWorkspace.module.css'
import type { StepProps } from './WorkspaceStep.tsx'

/** The first person, who administers the workspace, and the passphrase that opens it and signs. */
export function PersonStep({ draft, strength, onChange }: StepProps & { readonly strength: Strength }) {
  const t = useText()
  const differs = draft.repeated !== '' && draft.repeated !== draft.passphrase
  return (
    <>
      <TextField
        label={t('first-run.person-name')}
        value={draft.personName}
        autoComplete="name"
        onChange={(personName) => onChange({ personName })}
        autoFocus
      />
      <div className={styles['pair']}>
        <TextField
          label={t('first-run.job-title')}
          value={draft.title}
          placeholder={t('first-run.job-title.example')}
          onChange={(title) => onChange({ title })}
        />
        <TextField
          label={t('first-run.email')}
          kind="email"
          value={draft.email}
          onChange={(email) => onChange({ email })}
        />
      </div>
      <TextField
        label={t('first-run.passphrase')}
        description={t('first-run.passphrase.hint')}
        kind="password"
        autoComplete="new-password"
        value={draft.passphrase}
        onChange={(passphrase) => onChange({ passphrase })}
      />
      <PassphraseStrength strength={strength} />
      <TextField
        label={t('first-run.passphrase-again')}
        kind="password"
        autoComplete="new-password"
        value={draft.repeated}
        errorMessage={differs ? t('first-run.passphrase-differs') : undefined}
        onChange={(repeated) => onChange({ repeated })}
      />
    </>
  )
}
