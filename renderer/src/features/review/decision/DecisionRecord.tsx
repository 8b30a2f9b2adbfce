import type { Decision } from '#shared/schema/assessment.ts'
import { paths, useGo } from '../../../lib/navigation.tsx'
import { useFormat, useText } from '../../../lib/text.ts'
import { Button } from '../../../ui/Button.tsx'
import { Note } from '../../../ui/Feedback.tsx'
import { Facts } from '../../../ui/Section.tsx'
import { nameOf } from '../model/history.ts'
import { useScope } from '../review-context.ts'
import styles from './Decision.module.css'

/** What was decided, and the next step. */
export function DecisionRecord({ decision }: { readonly decision: Decision }) {
  const t = useText()
  const go = useGo()
  const format = useFormat()
  const { standing, access } = useScope()
  const { assessment, people } = standing.view
  const { outcome, conditions, reason, validUntil, by, at } = decision
  return (
    <div className={styles['record']}>
      <Facts
        facts={[
          {
            label: t('review.record.outcome'),
            value: <span className={styles['outcome']}>{t(`decision.${outcome}`)}</span>,
          },
          ...(conditions.length === 0
            ? []
            : [
                {
                  label: t('review.decide.conditions'),
                  value: (
                    <ol className={styles['list']}>
                      {conditions.map((condition) => (
                        <li key={condition}>{condition}</li>
                      ))}
                    </ol>
                  ),
                },
              ]),
          ...(reason === '' ? [] : [{ label: t('review.decide.reason'), value: reason }]),
          {
            label: t('review.decide.valid-until'),
            value: validUntil === null ? t('review.record.no-end') : format.fullDate(validUntil),
          },
          {
            label: t('review.record.by'),
            value: t('review.verdict.by', { person: nameOf(people, by), date: format.dateTime(at) }),
          },
        ]}
      />
      {decision.samePersonPrepared ? <Note kind="info">{t('review.record.same-person')}</Note> : null}
      {assessment.status === 'decided' ? (
        <div className={styles['actions']}>
          {access.mayIssue ? (
            <Button variant="primary" size="large" onPress={() => go(paths.report(assessment.id))}>
              {t('review.to-report')}
            </Button>
          ) : null}
          <span>{t('review.record.next')}</span>
        </div>
      ) : (
        <div className={styles['actions']}>
          <Button onPress={() => go(paths.report(assessment.id))}>{t('review.record.open-report')}</Button>
        </div>
      )}
    </div>
  )
}
