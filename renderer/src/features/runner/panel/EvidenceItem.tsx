import type { PlacedQuestion } from '#shared/domain/questions.ts'
import type { Evidence } from '#shared/schema/evidence.ts'
import { request } from '../../../lib/api.ts'
import { classNames } from '../../../lib/class-names.ts'
import { useFormat, useText } from '../../../lib/text.ts'
import { Menu, type MenuEntry } from '../../../ui/Menu.tsx'
import { toast } from '../../../ui/toast.tsx'
import { utilities } from '../../../ui/utilities.ts'
import type { Runner } from '../use-runner.ts'
import styles from './Panel.module.css'

/** One piece of evidence with its kind and validity, and what can be done with it. */
export function EvidenceItem(props: {
  readonly runner: Runner
  readonly place: PlacedQuestion
  readonly evidence: Evidence
  readonly isOpen: boolean
  readonly onEdit: () => void
}) {
  const t = useText()
  const { runner, place, evidence, isOpen, onEdit } = props
  const { view } = runner.state
  const { title, fileName, id } = evidence

  async function saveCopy(): Promise<void> {
    const saved = await request('evidence:save-copy', { id })
    if (!saved.ok) toast(saved.error.message)
    else if (saved.value.savedTo !== null) toast(t('runner.files.saved-copy', { path: saved.value.savedTo }))
  }

  function detach(): void {
    const before = runner.content(place.key).evidence
    runner.edit(place.key, { evidence: before.filter((each) => each !== id) }, 'at-once')
    toast(t('runner.files.detached', { title, question: place.question.id }), {
      undo: () => runner.edit(place.key, { evidence: before }, 'at-once'),
    })
  }

  const entries: readonly MenuEntry[] = [
    ...(isOpen ? [{ id: 'edit', label: t('runner.files.edit'), onAction: onEdit }] : []),
    { id: 'save', label: t('runner.files.save-copy'), onAction: () => void saveCopy() },
    ...(isOpen ? [{ id: 'detach', label: t('runner.files.detach'), onAction: detach }] : []),
  ]
  const review = view.assessment.evidenceReviews[id]
  return (
    <div className={styles['item']}>
      <span className={styles['kind']} aria-hidden="true">
        {fileName.split('.').at(-1)?.slice(0, 4).toUpperCase()}
      </span>
      <div>
        <div className={styles['title']}>{title}</div>
        <Validity evidence={evidence} asOf={view.asOf} />
        {review === undefined ? null : (
          <div className={utilities['small']}>
            {review.verdict === 'accepted'
              ? t('runner.files.accepted')
              : t('runner.files.rejected', { reason: review.reason })}
          </div>
        )}
      </div>
      <Menu label={t('runner.files.menu', { title })} entries={entries} />
    </div>
  )
}

function Validity({ evidence, asOf }: { readonly evidence: Evidence; readonly asOf: string }) {
  const t = useText()
  const format = useFormat()
  const { kind, expires } = evidence
  const validity =
    expires === null
      ? t('runner.files.no-expiry')
      : t(expires < asOf ? 'runner.files.expired' : 'runner.files.valid-to', { date: format.date(expires) })
  return (
    <div className={classNames(utilities['small'], utilities['muted'])}>
      {t(`evidence-kind.${kind}`)} · {validity}
    </div>
  )
}
