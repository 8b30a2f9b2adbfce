import { useState } from 'react'
import type { PlacedQuestion } from '#shared/domain/questions.ts'
import type { Evidence } from '#shared/schema/evidence.ts'
import { useText } from '../../../lib/text.ts'
import { Button } from '../../../ui/Button.tsx'
import { FileDrop } from '../../../ui/FileDrop.tsx'
import { Kbd } from '../../../ui/Kbd.tsx'
import { utilities } from '../../../ui/utilities.ts'
import { AttachNote } from '../question/AttachNote.tsx'
import type { Attach } from '../use-attach.ts'
import type { Runner } from '../use-runner.ts'
import { EvidenceItem } from './EvidenceItem.tsx'
import { FactsDialog } from './FactsDialog.tsx'
import styles from './Panel.module.css'
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
  const [edited, setEdited] = useState<Evidence | null>(null)
  const [isReusing, setReusing] = useState(false)
  const attached = runner.content(key).evidence
  const items = runner.state.view.evidence.filter(({ id }) => attached.includes(id))
  return (
    <section className={styles['part']} aria-labelledby="evidence-title">
      <h3 id="evidence-title">{t('runner.files.title')}</h3>
      {question.evidence === undefined || question.evidence.expected === '' ? null : (
        <p className={utilities['muted']}>{t('runner.files.expected', { expected: question.evidence.expected })}</p>
      )}
      {items.map((evidence) => (
        <EvidenceItem
          key={evidence.id}
          runner={runner}
          place={place}
          evidence={evidence}
          isOpen={isOpen}
          onEdit={() => setEdited(evidence)}
        />
      ))}
      {items.length === 0 && !isOpen ? <p className={utilities['faint']}>{t('runner.files.none')}</p> : null}
      <AttachNote attach={attach} question={key} />
      {isOpen ? (
        <FileDrop
          label={t('runner.files.drop-label')}
          className={styles['drop']}
          onFiles={(paths) => void attach.addFiles(key, paths)}
        >
          <span className={utilities['muted']}>
            {t('runner.files.drop')} <Kbd>E</Kbd>
          </span>
          <div className={styles['row']}>
            <Button size="small" icon="attach" onPress={() => void attach.chooseFiles(key)}>
              {t('runner.files.add')}
            </Button>
            <Button size="small" variant="quiet" onPress={() => setReusing(true)}>
              {t('runner.files.reuse')}
            </Button>
          </div>
        </FileDrop>
      ) : null}
      {edited === null ? null : (
        <FactsDialog key={edited.id} evidence={edited} dispatch={runner.dispatch} onClose={() => setEdited(null)} />
      )}
      <ReuseDialog isOpen={isReusing} runner={runner} place={place} onClose={() => setReusing(false)} />
    </section>
  )
}
