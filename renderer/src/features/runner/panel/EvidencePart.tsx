import { useState } from 'react'
import type { PlacedQuestion } from '#shared/domain/questions.ts'
import type { EvidenceId } from '#shared/schema/primitives.ts'
import { useText } from '../../../lib/text.ts'
import { Button } from '../../../ui/Button.tsx'
import { FileDrop } from '../../../ui/FileDrop.tsx'
import { Kbd } from '../../../ui/Kbd.tsx'
import { utilities } from '../../../ui/utilities.ts'
import type { Attach } from '../use-attach.ts'
import type { Runner } from '../use-runner.ts'
import { EvidenceItem } from './EvidenceItem.tsx'
import { FactsDialog } from './FactsDialog.tsx'
import styles from './Panel.module.css'
import { Part } from './Part.tsx'
import { ReuseDialog } from './ReuseDialog.tsx'

/** The evidence of the open question: what is expected, what is there, and the ways to add some. */
export function EvidencePart(props: {
  readonly runner: Runner
  readonly place: PlacedQuestion
  readonly attach: Attach
  readonly isOpen: boolean
}) {
  const t = useText()
  const { runner, place, attach, isOpen } = props
  const { key, question } = place
  const [editedId, setEditedId] = useState<EvidenceId | null>(null)
  const [isReusing, setReusing] = useState(false)
  const attached = runner.content(key).evidence
  const { evidence } = runner.state.view
  const items = evidence.filter(({ id }) => attached.includes(id))
  const edited = evidence.find(({ id }) => id === editedId)
  const expected = question.evidence?.expected ?? ''
  return (
    <Part title={t('runner.files.title')}>
      {expected === '' ? null : <p className={utilities['muted']}>{t('runner.files.expected', { expected })}</p>}
      <FileDrop
        label={t('runner.files.drop-label')}
        className={styles['zone']}
        onFiles={(paths) => {
          if (isOpen) void attach.addFiles(key, paths)
        }}
      >
        <ul className={styles['items']} aria-label={t('runner.files.title')}>
          {items.map((each) => (
            <EvidenceItem
              key={each.id}
              runner={runner}
              place={place}
              evidence={each}
              isOpen={isOpen}
              onEdit={() => setEditedId(each.id)}
            />
          ))}
        </ul>
        {isOpen ? (
          <>
            <div className={styles['row']}>
              <Button size="small" icon="attach" onPress={() => void attach.chooseFiles(key)}>
                {t('runner.files.add')}
              </Button>
              <Button size="small" onPress={() => setReusing(true)}>
                {t('runner.files.reuse')}
              </Button>
            </div>
            <div className={styles['drop']}>
              {t('runner.files.drop')} <Kbd>E</Kbd>
            </div>
          </>
        ) : null}
        {items.length === 0 && !isOpen ? <div className={styles['drop']}>{t('runner.files.none')}</div> : null}
      </FileDrop>
      {edited === undefined ? null : (
        <FactsDialog key={edited.id} evidence={edited} dispatch={runner.dispatch} onClose={() => setEditedId(null)} />
      )}
      {isReusing ? <ReuseDialog runner={runner} place={place} onClose={() => setReusing(false)} /> : null}
    </Part>
  )
}
