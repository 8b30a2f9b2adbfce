import { useState } from 'react'
import type { AppError } from '#shared/ipc/app-error.ts'
import { useAction } from '../../lib/api.ts'
import { useText } from '../../lib/text.ts'
import { setWorkspaceStatus, type OpenWorkspaceStatus } from '../../lib/workspace.ts'
import { Button } from '../../ui/Button.tsx'
import { Switch } from '../../ui/Choices.tsx'
import { ErrorNote } from '../../ui/Feedback.tsx'
import { Section } from '../../ui/Section.tsx'
import { TextField } from '../../ui/TextField.tsx'
import { toast } from '../../ui/toast.tsx'
import { utilities } from '../../ui/utilities.ts'
import styles from './settings.module.css'

/** Name, organisation and four eyes; only an administrator changes them. */
export function WorkspaceSection({ workspace }: { readonly workspace: OpenWorkspaceStatus }) {
  const t = useText()
  const [name, setName] = useState(workspace.name)
  const [organisation, setOrganisation] = useState(workspace.organisation)
  const [fourEyes, setFourEyes] = useState(workspace.fourEyes)
  const [error, setError] = useState<AppError | null>(null)
  const update = useAction('workspace:update-settings')
  const mayChange = workspace.person.roles.includes('administrator')
  const isChanged =
    name !== workspace.name || organisation !== workspace.organisation || fourEyes !== workspace.fourEyes

  async function save(): Promise<void> {
    const saved = await update.run({ name, organisation, fourEyes })
    setError(saved.ok ? null : saved.error)
    if (!saved.ok) return
    setWorkspaceStatus(saved.value)
    toast(t('settings.saved'))
  }

  return (
    <Section title={t('settings.workspace')}>
      <form
        className={styles['form']}
        onSubmit={(event) => {
          event.preventDefault()
          void save()
        }}
      >
        <TextField label={t('settings.name')} value={name} onChange={setName} isReadOnly={!mayChange} />
        <TextField
          label={t('settings.organisation')}
          description={t('settings.organisation.hint')}
          value={organisation}
          onChange={setOrganisation}
          isReadOnly={!mayChange}
        />
        <Switch
          isSelected={fourEyes === 'required'}
          isDisabled={!mayChange}
          onChange={(isRequired) => setFourEyes(isRequired ? 'required' : 'waived')}
        >
          {t('settings.four-eyes')}
          <div className={utilities['muted']}>{t('settings.four-eyes.hint')}</div>
        </Switch>
        <p className={utilities['muted']}>{t('settings.folder', { folder: workspace.folder })}</p>
        {error === null ? null : <ErrorNote error={error} />}
        <div className={styles['row']}>
          <Button
            variant="primary"
            type="submit"
            isDisabled={!mayChange || !isChanged || name.trim() === '' || organisation.trim() === ''}
            isPending={update.isRunning}
          >
            {t('action.save')}
          </Button>
        </div>
      </form>
    </Section>
  )
}
