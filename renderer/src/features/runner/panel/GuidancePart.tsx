import type { Question } from '#shared/schema/questionnaire.ts'
import { classNames } from '../../../lib/class-names.ts'
import { useText } from '../../../lib/text.ts'
import { utilities } from '../../../ui/utilities.ts'
import styles from './Panel.module.css'

/** What is at stake, an answer that would be accepted, and the references. */
export function GuidancePart({ question }: { readonly question: Question }) {
  const t = useText()
  const { guidance, example, references } = question
  return (
    <>
      {guidance === '' && example === '' ? null : (
        <section className={styles['part']} aria-labelledby="guidance-title">
          <h3 id="guidance-title">{t('runner.good.title')}</h3>
          {guidance === '' ? null : <p className={classNames(utilities['muted'], styles['pre'])}>{guidance}</p>}
          {example === '' ? null : (
            <p className={styles['pre']}>
              <strong>{t('runner.good.example')}:</strong> <span className={utilities['muted']}>{example}</span>
            </p>
          )}
        </section>
      )}
      {references.length === 0 ? null : (
        <section className={styles['part']} aria-labelledby="references-title">
          <h3 id="references-title">{t('runner.references')}</h3>
          <p className={classNames(utilities['small'], utilities['faint'])}>{references.join(' · ')}</p>
        </section>
      )}
    </>
  )
}
