import type { PlacedQuestion } from '#shared/domain/questions.ts'
import type { Evidence } from '#shared/schema/evidence.ts'
import { request } from '../../../lib/api.ts'
import { classNames } from '../../../lib/class-names.ts'
import { useText } from '../../../lib/text.ts'
import { Icon } from '../../../ui/Icon.tsx'
import { Menu, type MenuEntry } from '../../../ui/Menu.tsx'
import { toast } from '../../../ui/toast.tsx'
import type { Runner } from '../use-runner.ts'
import styles from './Panel.module.css'
import { useValidity } from './use-validity.ts'

/** One piece of evidence: what it is, until when it counts, what the reviewer made of it, and what can be done with it. */
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
  const { title, id } = evidence
  const validity = useValidity(evidence, view.asOf)

  async function saveCopy(): Promise<void> {
    const saved = await request('evidence:save-copy', { id })
    if (!saved.ok) toast(saved.error.message)
    else if (saved.value.savedTo !== null) toast(t('runner.files.saved-copy', { path: saved.value.savedTo }))
  }

  function detach(): void {
    runner.edit(place.key, { evidence: runner.content(place.key).evidence.filter((each) => each !== id) }, 'at-once')
    toast(t('runner.files.detached', { title, question: place.question.id }), {
      undo: () => runner.attachAgain(place.key, id),
    })
  }

  const copy: MenuEntry = { id: 'copy', label: t('runner.files.save-copy'), onAction: () => void saveCopy() }
  const entries: readonly MenuEntry[] = isOpen
    ? [
        { id: 'edit', label: t('runner.files.edit'), onAction: onEdit },
        copy,
        { id: 'detach', label: t('runner.files.detach'), onAction: detach },
      ]
    : [copy]
  const review = view.assessment.evidenceReviews[id]
  return (
    <li className={styles['item']}>
      <span className={styles['kind']} aria-hidden="true">
        {typeOf(evidence)}
      </span>
      <span className={styles['words']}>
        {isOpen ? (
          <button type="button" className={styles['title']} title={t('runner.files.edit')} onClick={onEdit}>
            {title}
          </button>
        ) : (
          <span>{title}</span>
        )}
        <span className={styles['about']}>
          {t(`evidence-kind.${evidence.kind}`)} ·{' '}
          <span className={classNames(validity.hasExpired && styles['bad'])} title={validity.title}>
            {validity.words}
          </span>
        </span>
        {review === undefined ? null : (
          <span className={classNames(styles['about'], review.verdict === 'rejected' && styles['bad'])}>
            <Icon name={review.verdict === 'accepted' ? 'check' : 'warning'} size={12} />{' '}
            {review.verdict === 'accepted'
              ? t('runner.files.accepted')
              : t('runner.files.rejected', { reason: review.reason })}
          </span>
        )}
      </span>
      <Menu label={t('runner.files.menu', { title })} entries={entries} />
    </li>
  )
}

/** The ending of the file's name, at most four letters. */
function typeOf({ fileName }: Evidence): string {
  const dot = fileName.lastIndexOf('.')
  return dot <= 0 ? '—' : fileName.slice(dot + 1, dot + 5).toUpperCase()
}
