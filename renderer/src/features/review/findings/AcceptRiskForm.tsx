import { useState } from 'react'
import { addDays } from '#shared/domain/calendar.ts'
import type { Finding } from '#shared/schema/finding.ts'
import { useText } from '../../../lib/text.ts'
import { DateField } from '../../../ui/TextField.tsx'
import { ReasonForm } from '../ReasonForm.tsx'
import { useScope } from '../review-context.ts'
import type { ReviewResult } from '../use-review.ts'

/** Accepts the risk of a finding until a day, with a reason. */
export function AcceptRiskForm(props: {
  readonly finding: Finding
  readonly onAccept: (outcome: { kind: 'accept'; reason: string; expires: string }) => Promise<ReviewResult>
  readonly onClose: () => void
}) {
  const t = useText()
  const { asOf } = useScope().standing.view
  const [expires, setExpires] = useState<string | null>(null)
  const [isTried, setTried] = useState(false)
  const isPast = expires !== null && expires <= asOf
  return (
    <ReasonForm
      draft={`accept ${props.finding.id}`}
      label={t('review.finding.why-accepted')}
      action={t('review.finding.do-accept')}
      isReady={expires !== null && !isPast}
      onNotReady={() => setTried(true)}
      onRecord={(reason) => props.onAccept({ kind: 'accept', reason, expires: expires ?? '' })}
      onClose={props.onClose}
    >
      <DateField
        label={t('review.finding.accepted-until')}
        description={t('review.finding.accepted-until-hint')}
        errorMessage={isPast || (isTried && expires === null) ? t('review.decide.valid-until-past') : undefined}
        minimum={addDays(asOf, 1)}
        value={expires}
        onChange={setExpires}
      />
    </ReasonForm>
  )
}
