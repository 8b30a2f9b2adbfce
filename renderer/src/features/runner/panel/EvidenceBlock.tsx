import { useState } from 'react'
import type { Evidence } from '#shared/schema/evidence.ts'
import type { EvidenceId, QuestionKey } from '#shared/schema/primitives.ts'
import { request } from '../../../lib/api.ts'
import { useText } from '../../../lib/text.ts'
import { Button } from '../../../ui/Button.tsx'
import { FileDrop } from '../../../ui/FileDrop.tsx'
import { Kbd } from '../../../ui/Kbd.tsx'
import { toast } from '../../../ui/toast.tsx'
import { EvidenceDialog } from '../dialogs/EvidenceDialog.tsx'
import { ReuseDialog } from '../dialogs/ReuseDialog.tsx'
import type { Attach } from '../use-attach.ts'
import type { Runner } from '../use-runner.ts'
import { Block } from './Block.tsx'
import { EvidencePiece } from './EvidencePiece.tsx'
import styles from './QuestionPanel.module.css'

/** Evidence of the open question: what there is, and the ways to add, describe and take away. */
export function EvidenceBlock(props: {
  readonly runner: Runner
  readonly question: QuestionKey
  readonly attach: Attach
  readonly isOpen: boolean
}) {
  const t = useText()
  const { runner, question: key, attach, isOpen } = props
  const [edited, setEdited] = useState<EvidenceId | null>(null)
  const [isReusing, setReusing] = useState(false)
  const question = runner.standing.byKey.get(key)?.place.question
  const { evidence: attached } = runner.content(key)
  const { view } = runner.state
  const pieces = view.evidence.filter(({ id }) => attached.includes(id))
  const expected = question?.evidence?.expected ?? ''

  function detach(piece: Evidence): void {
    runner.edit(key, { evidence: attached.filter((id) => id !== piece.id) }, 'at-once')
    toast(t('runner.files.detached', { title: piece.title, question: question?.id ?? '' }), {
      undo: () => runner.attachAgain(key, piece.id),
    })
  }

  async function saveCopy(piece: Evidence): Promise<void> {
    const saved = await request('evidence:save-copy', { id: piece.id })
    if (!saved.ok) toast(saved.error.message)
    else if (saved.value.savedTo !== null) toast(t('runner.files.saved-copy', { path: saved.value.savedTo }))
  }

  return (
    <Block title={t('runner.files.title')}>
      {expected === '' ? null : <p className={styles['text']}>{t('runner.files.expected', { expected })}</p>}
      <FileDrop
        label={t('runner.files.drop-label')}
        className={styles['zone']}
        onFiles={(paths) => {
          if (isOpen) void attach.addFiles(key, paths)
        }}
      >
        <ul className={styles['pieces']} aria-label={t('runner.files.title')}>
          {pieces.map((piece) => (
            <EvidencePiece
              key={piece.id}
              piece={piece}
              review={view.assessment.evidenceReviews[piece.id] ?? null}
              today={view.asOf}
              isOpen={isOpen}
              onEdit={() => setEdited(piece.id)}
              onSaveCopy={() => void saveCopy(piece)}
              onDetach={() => detach(piece)}
            />
          ))}
        </ul>
        {isOpen ? (
          <>
            <div className={styles['buttons']}>
              <Button size="small" icon="plus" onPress={() => void attach.chooseFiles(key)}>
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
        ) : pieces.length === 0 ? (
          <div className={styles['drop']}>{t('runner.files.none')}</div>
        ) : null}
      </FileDrop>
      <EvidenceDialog
        key={edited ?? 'none'}
        piece={view.evidence.find(({ id }) => id === edited) ?? null}
        onClose={() => setEdited(null)}
        onSaved={(evidence) => runner.dispatch({ kind: 'evidence-changed', evidence })}
      />
      <ReuseDialog
        key={`${key} ${String(isReusing)}`}
        isOpen={isReusing}
        view={view}
        standing={runner.standing}
        attached={attached}
        onClose={() => setReusing(false)}
        onAttach={(ids) => runner.edit(key, { evidence: [...attached, ...ids] }, 'at-once')}
      />
    </Block>
  )
}
