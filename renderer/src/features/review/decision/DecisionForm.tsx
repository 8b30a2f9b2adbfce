import { useId, useState } from 'react'
import { useStore } from 'zustand'
import { addDays } from '#shared/domain/calendar.ts'
import type { AppError } from '#shared/ipc/app-error.ts'
import { decision as decisionSchema } from '#shared/schema/assessment.ts'
import { useText } from '../../../lib/text.ts'
import { Button } from '../../../ui/Button.tsx'
import { RadioRows } from '../../../ui/Choices.tsx'
import { ErrorNote, Note } from '../../../ui/Feedback.tsx'
import { FieldError } from '../../../ui/Field.tsx'
import { Section } from '../../../ui/Section.tsx'
import { DateField, TextArea } from '../../../ui/TextField.tsx'
import { toast } from '../../../ui/toast.tsx'
import {
  conditionsOf,
  decisionProblems,
  emptyDecision,
  validUntilOf,
  type DecisionForm as Form,
  type DecisionProblems,
  type Readiness,
} from '../model/decision.ts'
import { useScope } from '../review-context.ts'
import { Conditions } from './Conditions.tsx'
import styles from './Decision.module.css'

/** Outcome, conditions, reason and end of validity. What blocks the decision is said above the button. */
export function DecisionForm({ readiness }: { readonly readiness: Readiness }) {
  const t = useText()
  const blockedId = useId()
  const { standing, access, review, drafts } = useScope()
  const form = useStore(drafts, ({ decision }) => decision)
  const [isTried, setTried] = useState(false)
  const [isDeciding, setDeciding] = useState(false)
  const [error, setError] = useState<AppError | null>(null)
  const { asOf } = standing.view
  const { outcome } = form
  const validUntil = validUntilOf(form, standing.score.band, asOf)
  const problems: DecisionProblems = isTried ? decisionProblems(form, validUntil, asOf) : {}
  const isBlocked = readiness.blockers.length > 0

  function change(changed: Partial<Form>): void {
    drafts.setState(({ decision }) => ({ decision: { ...decision, ...changed } }))
  }

  async function decide(): Promise<void> {
    setTried(true)
    const stands = Object.keys(decisionProblems(form, validUntil, asOf)).length === 0
    if (isDeciding || isBlocked || outcome === null || !stands) return
    setDeciding(true)
    const result = await review.change('assessment:decide', {
      assessmentId: review.id,
      outcome,
      conditions: conditionsOf(form),
      reason: form.reason.trim(),
      validUntil,
    })
    setDeciding(false)
    setError(result.ok ? null : result.error)
    if (!result.ok) return
    drafts.setState({ decision: emptyDecision })
    toast(t('review.decide.done'))
  }

  const messageOf = (field: keyof DecisionProblems) => {
    const problem = problems[field]
    return problem === undefined ? undefined : t(problem)
  }
  const outcomeProblem = messageOf('outcome')

  return (
    <Section title={t('review.decide.title')}>
      <div className={styles['form']}>
        <div className={styles['chosen']}>
          <RadioRows
            label={t('review.decide.outcome')}
            items={decisionSchema.shape.outcome.options.map((id) => ({
              id,
              label: t(`decision.${id}`),
              hint: t(`review.decide.hint.${id}`),
            }))}
            value={outcome}
            onChange={(next) => change({ outcome: next })}
          />
          {outcomeProblem === undefined ? null : <FieldError>{outcomeProblem}</FieldError>}
        </div>
        {outcome === 'approve-with-conditions' ? (
          <Conditions
            conditions={form.conditions}
            onChange={(conditions) => change({ conditions })}
            problem={messageOf('conditions')}
          />
        ) : null}
        <TextArea
          label={t('review.decide.reason')}
          description={t(
            outcome === 'suspend' || outcome === 'reject' ? 'review.decide.reason-needed' : 'review.decide.reason-hint',
          )}
          errorMessage={messageOf('reason')}
          value={form.reason}
          onChange={(reason) => change({ reason })}
        />
        <div className={styles['short']}>
          <DateField
            label={t('review.decide.valid-until')}
            description={
              form.validUntil === undefined && validUntil !== null
                ? t('review.decide.valid-until-by-band')
                : t('review.decide.valid-until-hint')
            }
            errorMessage={messageOf('validUntil')}
            minimum={addDays(asOf, 1)}
            value={validUntil}
            onChange={(next) => change({ validUntil: next })}
          />
        </div>
        {access.hasPrepared && !access.needsFourEyes ? (
          <Note kind="warning">{t('review.decide.same-person')}</Note>
        ) : null}
        {isBlocked ? (
          <div id={blockedId}>
            <Note kind="warning">
              {readiness.blockers.map((blocker) => (
                <p key={blocker}>{t(`review.blocked.${blocker}`, { count: readiness.openProposals })}</p>
              ))}
            </Note>
          </div>
        ) : null}
        {error === null ? null : <ErrorNote error={error} />}
        <div className={styles['actions']}>
          <Button
            variant="primary"
            size="large"
            isPending={isDeciding}
            isDisabled={isBlocked}
            {...(isBlocked ? { 'aria-describedby': blockedId } : {})}
            onPress={() => void decide()}
          >
            {t('review.decide.submit')}
          </Button>
          <span>{t('review.decide.consequence')}</span>
        </div>
      </div>
    </Section>
  )
}
