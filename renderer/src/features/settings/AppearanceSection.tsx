import { changePreferences, usePreferences } from '../../lib/preferences.ts'
import { useText } from '../../lib/text.ts'
import { Switch } from '../../ui/Choices.tsx'
import { Section } from '../../ui/Section.tsx'
import { Select } from '../../ui/Select.tsx'
import { utilities } from '../../ui/utilities.ts'
import styles from './settings.module.css'

/** Settings of this computer: they take effect at once. */
export function AppearanceSection() {
  const t = useText()
  const { theme, paper, singleKeys } = usePreferences()
  return (
    <Section title={t('settings.appearance')}>
      <div className={styles['form']}>
        <Select
          label={t('settings.theme')}
          items={[
            { id: 'system', label: t('settings.theme.system') },
            { id: 'light', label: t('settings.theme.light') },
            { id: 'dark', label: t('settings.theme.dark') },
          ]}
          value={theme}
          onChange={(value) => void changePreferences({ theme: value })}
        />
        <Select
          label={t('settings.paper')}
          items={[
            { id: 'a4', label: t('settings.paper.a4') },
            { id: 'letter', label: t('settings.paper.letter') },
          ]}
          value={paper}
          onChange={(value) => void changePreferences({ paper: value })}
        />
        <Switch isSelected={singleKeys} onChange={(isOn) => void changePreferences({ singleKeys: isOn })}>
          {t('settings.single-keys')}
          <div className={utilities['muted']}>{t('settings.single-keys.hint')}</div>
        </Switch>
      </div>
    </Section>
  )
}
