import { usePreferences } from '../lib/preferences.ts'
import { useText } from '../lib/text.ts'
import { Button } from '../ui/Button.tsx'
import { Dialog } from '../ui/Dialog.tsx'
import { Note } from '../ui/Feedback.tsx'
import { Kbd } from '../ui/Kbd.tsx'
import { Facts, Section } from '../ui/Section.tsx'
import styles from './ShortcutSheet.module.css'

const isMac = navigator.userAgent.includes('Mac OS')

/** The keys that work everywhere, and those of the questionnaire and the review. */
export function ShortcutSheet({ isOpen, onClose }: { readonly isOpen: boolean; readonly onClose: () => void }) {
  const t = useText()
  const { singleKeys } = usePreferences()
  const command = isMac ? '⌘' : 'Ctrl'
  const keys = (...names: readonly string[]) => (
    <span className={styles['keys']}>
      {names.map((name) => (
        <Kbd key={name} isSpoken>
          {name}
        </Kbd>
      ))}
    </span>
  )
  return (
    <Dialog
      title={t('shortcuts.title')}
      isOpen={isOpen}
      onClose={onClose}
      isWide
      actions={<Button onPress={onClose}>{t('action.close')}</Button>}
    >
      {singleKeys ? null : <Note kind="info">{t('shortcuts.off')}</Note>}
      <div className={styles['columns']}>
        <div>
          <Section title={t('shortcuts.anywhere')}>
            <Facts
              facts={[
                { label: t('shortcuts.goto'), value: keys(command, '1 … 6') },
                { label: t('shortcuts.lock'), value: keys(command, 'L') },
                { label: t('shortcuts.help'), value: keys('?') },
              ]}
            />
          </Section>
          <Section title={t('review.keys.title')}>
            <Facts
              facts={[
                { label: t('review.keys.accept'), value: keys('A') },
                { label: t('review.keys.reject'), value: keys('R') },
                { label: t('review.keys.ask-back'), value: keys('B') },
                { label: t('review.keys.next-unreviewed'), value: keys('Enter') },
                { label: t('review.keys.next-previous'), value: keys('J', 'K') },
              ]}
            />
          </Section>
        </div>
        <div>
          <Section title={t('shortcuts.questionnaire')}>
            <Facts
              facts={[
                { label: t('shortcuts.choose'), value: keys('1 … 9') },
                { label: t('shortcuts.not-applicable'), value: keys('0') },
                { label: t('shortcuts.next-unanswered'), value: keys('Enter') },
                { label: t('shortcuts.go-on'), value: keys(command, 'Enter') },
                { label: t('shortcuts.next-previous'), value: keys('J', 'K', '↓', '↑') },
                { label: t('shortcuts.leave-field'), value: keys('Esc') },
                { label: t('shortcuts.note'), value: keys('N') },
                { label: t('shortcuts.evidence'), value: keys('E') },
                { label: t('shortcuts.flag'), value: keys('F') },
                { label: t('shortcuts.search'), value: keys('/') },
              ]}
            />
          </Section>
        </div>
      </div>
    </Dialog>
  )
}
