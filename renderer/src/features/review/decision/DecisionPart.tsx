import { useMemo } from 'react'
import { useText } from '../../../lib/text.ts'
import { readinessOf } from '../model/decision.ts'
import { useScope } from '../review-context.ts'
import styles from './Decision.module.css'
import { DecisionForm } from './DecisionForm.tsx'
import { DecisionRecord } from './DecisionRecord.tsx'
import { Readiness } from './Readiness.tsx'
import { RatingTable } from './RatingTable.tsx'
import { Waterfall } from './Waterfall.tsx'

/** The decision: first where everything stands, then the decision itself, or what was decided and the next step. */
export function DecisionPart({ onRequestChanges }: { readonly onRequestChanges: () => void }) {
  const t = useText()
  const { standing, access } = useScope()
  const { decision } = standing.view.assessment
  const readiness = useMemo(() => readinessOf(standing, access), [standing, access])
  return (
    <div className={styles['decision']}>
      <h1 tabIndex={-1}>{t('review.part.decision')}</h1>
      {decision === null ? null : <DecisionRecord decision={decision} />}
      <Readiness readiness={readiness} onRequestChanges={onRequestChanges} />
      <RatingTable />
      <Waterfall />
      {access.mayDecide ? <DecisionForm readiness={readiness} /> : null}
    </div>
  )
}
