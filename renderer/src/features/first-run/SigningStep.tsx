import { request } from '../../lib/api.ts'
import { useText } from '../../lib/text.ts'
import { Button } from '../../ui/Button.tsx'
import { RadioRows } from '../../ui/Choices.tsx'
import { TextField } from '../../ui/TextField.tsx'
import styles from './CreateWorkspace.module.css'
import { fileNameOf } from '../../lib/file-name.ts'
import type { StepProps } from './WorkspaceStep.tsx'

/** How the first person gets the certificate that signs reports. */
export function SigningStep({ draft, onChange }: StepProps) {
  const t = useText()

  async function chooseFile(): Promise<void> {
    const chosen = await request('identity:choose-pkcs12', {})
    if (chosen.ok && chosen.value.path !== null) onChange({ pkcs12Path: chosen.value.path })
  }

  return (
    <>
      <RadioRows
        label={t('first-run.signing.name')}
        value={draft.signing}
        onChange={(signing) => onChange({ signing })}
        items={[
          { id: 'create', label: t('first-run.signing.create'), hint: t('first-run.signing.create.hint') },
          { id: 'import', label: t('first-run.signing.import'), hint: t('first-run.signing.import.hint') },
        ]}
      />
      {draft.signing === 'create' ? null : (
        <>
          <div className={styles['folder']}>
            <TextField
              label={t('first-run.pkcs12')}
              value={draft.pkcs12Path === '' ? '' : fileNameOf(draft.pkcs12Path)}
              placeholder={t('first-run.pkcs12.none')}
              onChange={() => undefined}
              isReadOnly
            />
            <Button size="large" icon="key" onPress={() => void chooseFile()}>
              {t('action.choose')}
            </Button>
          </div>
          <TextField
            label={t('first-run.pkcs12-passphrase')}
            kind="password"
            value={draft.pkcs12Passphrase}
            onChange={(pkcs12Passphrase) => onChange({ pkcs12Passphrase })}
          />
        </>
      )}
    </>
  )
}
