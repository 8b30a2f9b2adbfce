import type { Evidence, EvidenceReview } from '#shared/schema/evidence.ts'
import { useFormat, useText } from '../../../lib/text.ts'
import { classNames } from '../../../lib/class-names.ts'
import { Icon } from '../../../ui/Icon.tsx'
import { Menu } from '../../../ui/Menu.tsx'
import styles from './EvidencePiece.module.css'

/** One piece of evidence: what it is, until when it counts, and what the reviewer made of it. */
export function EvidencePiece(props: {
  readonly piece: Evidence
  readonly review: EvidenceReview | null
  /** Day on which its expiry is judged. */
  readonly today: string
  readonly isOpen: boolean
  readonly onEdit: () => void
  readonly onSaveCopy: () => void
  readonly onDetach: () => void
}) {
  const t = useText()
  const format = useFormat()
  const { piece, review, today, isOpen } = props
  const { expires } = piece
  const hasExpired = expires !== null && expires < today
  const validity =
    expires === null
      ? t('runner.files.no-expiry')
      : t(hasExpired ? 'runner.files.expired' : 'runner.files.valid-to', { date: format.date(expires) })
  const copy = { id: 'copy', label: t('runner.files.save-copy'), onAction: props.onSaveCopy }
  const entries = isOpen
    ? [
        { id: 'edit', label: t('runner.files.edit'), onAction: props.onEdit },
        copy,
        { id: 'detach', label: t('runner.files.detach'), onAction: props.onDetach },
      ]
    : [copy]
  return (
    <li className={styles['piece']}>
      <span className={styles['type']} aria-hidden="true">
        {typeOf(piece)}
      </span>
      <span className={styles['words']}>
        {isOpen ? (
          <button type="button" className={styles['title']} title={t('runner.files.edit')} onClick={props.onEdit}>
            {piece.title}
          </button>
        ) : (
          <span className={styles['title']}>{piece.title}</span>
        )}
        <span className={styles['about']}>
          {t(`evidence-kind.${piece.kind}`)} ·{' '}
          <span
            className={classNames(hasExpired && styles['expired'])}
            title={expires === null ? undefined : format.fullDate(expires)}
          >
            {validity}
          </span>
        </span>
        {review === null ? null : (
          <span className={classNames(styles['about'], review.verdict === 'rejected' && styles['expired'])}>
            <Icon name={review.verdict === 'accepted' ? 'check' : 'warning'} size={12} />{' '}
            {review.verdict === 'accepted'
              ? t('runner.files.accepted')
              : t('runner.files.rejected', { reason: review.reason })}
          </span>
        )}
      </span>
      <Menu label={t('runner.files.menu', { title: piece.title })} entries={entries} />
    </li>
  )
}

/** The ending of the file's name, at most four letters. */
function typeOf({ fileName }: Evidence): string {
  const dot = fileName.lastIndexOf('.')
  return dot <= 0 ? '—' : fileName.slice(dot + 1, dot + 5).toUpperCase()
}
