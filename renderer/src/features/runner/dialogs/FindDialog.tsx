import { useState } from 'react'
import { Autocomplete, Input, ListBox, ListBoxItem, TextField } from 'react-aria-components'
import type { QuestionKey } from '#shared/schema/primitives.ts'
import { useFormat, useText } from '../../../lib/text.ts'
import { Dialog } from '../../../ui/Dialog.tsx'
import { fieldStyles } from '../../../ui/Field.tsx'
import { utilities } from '../../../ui/utilities.ts'
import { findQuestions } from '../model/find.ts'
import { shortAnswer } from '../model/short-answer.ts'
import type { Standing } from '../model/standing.ts'
import styles from './Dialogs.module.css'

interface FinderProps {
  readonly standing: Standing
  readonly onFound: (question: QuestionKey) => void
}

/** Finds a question by its words; the arrow keys move through what was found, Enter goes there. */
export function FindDialog(props: FinderProps & { readonly onClose: () => void }) {
  const t = useText()
  const { standing, onClose, onFound } = props
  return (
    <Dialog title={t('runner.find.title')} isOpen onClose={onClose} isWide>
      <Finder standing={standing} onFound={onFound} />
    </Dialog>
  )
}

function Finder({ standing, onFound }: FinderProps) {
  const t = useText()
  const format = useFormat()
  const [searched, setSearched] = useState('')
  const found = findQuestions(standing, searched)
  const items = found.map(({ place }) => ({
    id: place.key,
    name: place.question.id,
    words: place.question.text,
    answer: shortAnswer(place.question, standing.responses[place.key]?.answer ?? null, t, format.date),
  }))
  return (
    <Autocomplete inputValue={searched} onInputChange={setSearched}>
      <TextField aria-label={t('runner.find.field')} autoFocus>
        <Input
          className={fieldStyles['input'] ?? ''}
          placeholder={t('runner.find.field')}
          spellCheck={false}
          autoComplete="off"
        />
      </TextField>
      <div role="status" className={utilities['small']}>
        {t('runner.find.count', { count: found.length })}
      </div>
      <ListBox
        aria-label={t('runner.find.results')}
        className={styles['found'] ?? ''}
        items={items}
        onAction={(key) => {
          const chosen = items.find(({ id }) => id === key)
          if (chosen !== undefined) onFound(chosen.id)
        }}
      >
        {(item) => (
          <ListBoxItem id={item.id} textValue={`${item.name} ${item.words}`} className={styles['result'] ?? ''}>
            <span className={utilities['faint']}>{item.name}</span>
            <span>{item.words}</span>
            <span className={styles['short']}>{item.answer ?? t('answer.none')}</span>
          </ListBoxItem>
        )}
      </ListBox>
    </Autocomplete>
  )
}
