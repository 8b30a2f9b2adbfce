import { request } from '../../lib/api.ts'
import { useText } from '../../lib/text.ts'
import { Button } from '../../ui/Button.tsx'
import { TextField } from '../../ui/TextField.tsx'
import styles from './CreateWorkspace.module.css'
import type { WorkspaceDraft } from './draft.ts'

export interface StepProps {
  readonly draft: WorkspaceDraft
  readonly onChange: (part: Partial<WorkspaceDraft>) => void
}

/** Name and place. */
export function WorkspaceStep({ draft, onChange }: StepProps) {
  const t = useText()

  async function chooseFolder(): Promise<void> {
    const chosen = await request('workspace:choose-folder', { purpose: 'create' })
    if (chosen.ok && chosen.value.folder !== null) onChange({ folder: chosen.value.folder })
  }

  return (
    <>
      <TextField
        label={t('first-run.name')}
        value={draft.name}
        placeholder={t('first-run.name.example')}
        onChange={(name) => onChange({ name })}
        autoFocus
      />
      <TextField
        label={t('first-run.organisation')}
        description={t('first-run.organisation.hint')}
        value={draft.organisation}
        onChange={(organisation) => onChange({ organisation })}
      />
      <div className={styles['folder']}>
        <TextField
          label={t('first-run.folder')}
          value={draft.folder}
          placeholder={t('first-run.folder.none')}
          onChange={(folder) => onChange({ folder })}
        />
        <Button size="large" icon="folder" onPress={() => void chooseFolder()}>
          {t('action.choose')}
        </Button>
      </div>
    </>
  )
}
