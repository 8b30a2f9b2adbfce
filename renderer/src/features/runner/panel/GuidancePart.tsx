import type { Question } from '#shared/schema/questionnaire.ts'
import { classNames } from '../../../lib/class-names.ts'
import { useText } from '../../../lib/text.ts'
import { utilities } from '../../../ui/utilities.ts'
import styles from './Panel.module.css'
import { Part } from './Part.tsx'

/** What is at stake, and an answer that would be accepted. */
export function GuidancePart({ question }: { readonly question: Question }) {
  const t = useText()
  const { guidance, example } = question
  if (guidance === '' && example === '') return null
  return (
    <Part title={t('runner.good.title')}>
      {guidance === '' ? null : <p className={classNames(utilities['muted'], styles['pre'])}>{guidance}</p>}
      {example === '' ? null : (
        <p className={classNames(utilities['muted'], styles['pre'])}>
          <b>{t('runner.good.example')}:</b> {example}
        </p>
      )}
    </Part>
  )
}

/** Where published standards speak of the same. */
export function References({ references }: { readonly references: readonly string[] }) {
  const t = useText()
  if (references.length === 0) return null
  return (
    <p className={classNames(utilities['small'], utilities['faint'])}>
      <span className={utilities['hidden']}>{t('runner.references')}: </span>
      {references.map((reference, index) => (
        <span key={reference}>
          <span className={styles['reference']}>
            {reference}
            {index < references.length - 1 ? ' ·' : ''}
          </span>{' '}
        </span>
      ))}
    </p>
  )
}
