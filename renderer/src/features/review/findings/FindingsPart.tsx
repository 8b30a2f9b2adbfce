import { useMemo } from 'react'
import { classNames } from '../../../lib/class-names.ts'
import { useText } from '../../../lib/text.ts'
import { EmptyState } from '../../../ui/Feedback.tsx'
import { Section } from '../../../ui/Section.tsx'
import { utilities } from '../../../ui/utilities.ts'
import { findingsPicture } from '../model/findings.ts'
import { useScope } from '../review-context.ts'
import { DisposedRow } from './DisposedRow.tsx'
import { FindingCard } from './FindingCard.tsx'
import styles from './Findings.module.css'
import { ProposalCard } from './ProposalCard.tsx'

/** What the method proposes, what was raised, and what was merged or dismissed and may be taken up again. */
export function FindingsPart() {
  const t = useText()
  const { standing } = useScope()
  const { open, findings, disposed } = useMemo(() => findingsPicture(standing), [standing])
  const isEmpty = open.length + findings.length + disposed.length === 0
  return (
    <div>
      <div className={styles['top']}>
        <h1 tabIndex={-1}>{t('review.part.findings')}</h1>
        {isEmpty ? null : (
          <span className={classNames(utilities['muted'], styles['counts'])}>
            {t('review.findings.counts', {
              open: open.length,
              findings: findings.length,
              disposed: disposed.length,
            })}
          </span>
        )}
      </div>
      {isEmpty ? (
        <EmptyState icon="flag" title={t('review.findings.none')}>
          {t('review.findings.none-detail')}
        </EmptyState>
      ) : null}
      {open.length === 0 ? null : (
        <div className={styles['part']}>
          <Section title={t('review.findings.proposed')}>
            <p className={utilities['muted']}>{t('review.findings.proposed-hint')}</p>
            <ul className={styles['list']}>
              {open.map((placed) => (
                <ProposalCard key={placed.item.key} placed={placed} />
              ))}
            </ul>
          </Section>
        </div>
      )}
      {findings.length === 0 ? null : (
        <div className={styles['part']}>
          <Section title={t('review.findings.raised')}>
            <ul className={styles['list']}>
              {findings.map((finding) => (
                <FindingCard key={finding.id} finding={finding} />
              ))}
            </ul>
          </Section>
        </div>
      )}
      {disposed.length === 0 ? null : (
        <div className={styles['part']}>
          <Section title={t('review.findings.disposed')}>
            <ul className={styles['list']}>
              {disposed.map((each) => (
                <DisposedRow key={each.item.key} disposed={each} />
              ))}
            </ul>
          </Section>
        </div>
      )}
    </div>
  )
}
