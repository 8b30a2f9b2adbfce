import { useState } from 'react'
import type { ChannelInput } from '#shared/ipc/contract.ts'
import type { Finding } from '#shared/schema/finding.ts'
import type { QuestionKey } from '#shared/schema/primitives.ts'
import { useFormat, useText } from '../../../lib/text.ts'
import { BandMark } from '../../../ui/Band.tsx'
import { Button } from '../../../ui/Button.tsx'
import { Menu } from '../../../ui/Menu.tsx'
import { toast } from '../../../ui/toast.tsx'
import { formOfFinding } from '../model/findings.ts'
import { nameOf } from '../model/history.ts'
import { useScope } from '../review-context.ts'
import type { ReviewResult } from '../use-review.ts'
import { AcceptRiskForm } from './AcceptRiskForm.tsx'
import { FindingEditor } from './FindingEditor.tsx'
import styles from './Findings.module.css'
import { QuestionLink } from './QuestionLink.tsx'

type Outcome = ChannelInput<'assessment:close-finding'>['outcome']

/** A finding as it stands, with what may be done about it. */
export function FindingCard({ finding }: { readonly finding: Finding }) {
  const t = useText()
  const { standing, access, review } = useScope()
  const [step, setStep] = useState<'edit' | 'accept' | null>(null)
  const { number, title, severity, status } = finding

  function settle(outcome: Outcome): Promise<ReviewResult> {
    return review.change('assessment:close-finding', { assessmentId: review.id, findingId: finding.id, outcome })
  }

  async function settleAtOnce(kind: 'close' | 'reopen'): Promise<void> {
    const result = await settle({ kind })
    if (!result.ok) toast(result.error.message)
    else if (kind === 'close') {
      toast(t('review.finding.closed', { number }), { undo: () => void settleAtOnce('reopen') })
    }
  }

  async function takeOut(question: QuestionKey): Promise<void> {
    const disposition = { kind: 'reopen' } as const
    const result = await review.change('assessment:dispose-proposal', {
      assessmentId: review.id,
      question,
      disposition,
    })
    if (!result.ok) toast(result.error.message)
  }

  const takeBack = finding.questions
    .filter((key) => standing.view.assessment.proposals[key] !== undefined)
    .map((key) => {
      const id = standing.byKey.get(key)?.place.question.id ?? key
      const label =
        finding.questions.length === 1 ? t('review.finding.take-back', { id }) : t('review.finding.take-out', { id })
      return { id: key, label, onAction: () => void takeOut(key) }
    })

  return (
    <li className={styles['card']} tabIndex={-1}>
      <div className={styles['head']}>
        <span className={styles['severity']}>
          <BandMark band={severity} />
        </span>
        <span>{t('review.finding.number', { number })}</span>
        <span className={styles['end']}>{t(`finding-status.${status}`)}</span>
      </div>
      <h3 className={styles['title']}>{title}</h3>
      {step === 'edit' ? (
        <FindingEditor
          draft={finding.id}
          initial={formOfFinding(finding)}
          proposed={finding.proposedSeverity}
          action={t('review.finding.save')}
          onSave={(form) =>
            review.change('assessment:change-finding', {
              assessmentId: review.id,
              findingId: finding.id,
              finding: form,
            })
          }
          onClose={() => setStep(null)}
        />
      ) : (
        <FindingWords finding={finding} />
      )}
      {step === 'accept' ? <AcceptRiskForm onAccept={settle} finding={finding} onClose={() => setStep(null)} /> : null}
      {access.mayChangeFindings && step === null ? (
        <div className={styles['actions']}>
          <Button size="small" onPress={() => setStep('edit')}>
            {t('review.finding.edit')}
          </Button>
          {status === 'open' ? (
            <>
              <Button size="small" variant="quiet" onPress={() => void settleAtOnce('close')}>
                {t('review.finding.close')}
              </Button>
              <Button size="small" variant="quiet" onPress={() => setStep('accept')}>
                {t('review.finding.accept')}
              </Button>
            </>
          ) : (
            <Button size="small" variant="quiet" onPress={() => void settleAtOnce('reopen')}>
              {t('review.finding.reopen')}
            </Button>
          )}
          {access.mayDispose && takeBack.length > 0 ? (
            <Menu label={t('review.finding.more', { number })} entries={takeBack} />
          ) : null}
        </div>
      ) : null}
    </li>
  )
}

function FindingWords({ finding }: { readonly finding: Finding }) {
  const t = useText()
  const format = useFormat()
  const { standing } = useScope()
  const { asOf, people } = standing.view
  const { description, treatmentPlan, treatment, owner, due, acceptance, severityReason, closedAt } = finding
  const isOverdue = due !== null && due < asOf && finding.status === 'open'
  return (
    <>
      {description === '' ? null : <p className={styles['text']}>{description}</p>}
      {treatmentPlan === '' ? null : (
        <p className={styles['text']}>{t('review.finding.plan-line', { plan: treatmentPlan })}</p>
      )}
      <div className={styles['facts']}>
        <span>
          {finding.questions.map((key, index) => {
            const item = standing.byKey.get(key)
            return (
              <span key={key}>
                {index === 0 ? null : ', '}
                {item === undefined ? key : <QuestionLink item={item} />}
              </span>
            )
          })}
        </span>
        <span>{t(`treatment.${treatment}`)}</span>
        {owner === '' ? null : <span>{owner}</span>}
        {due === null ? null : (
          <time dateTime={due} title={format.fullDate(due)} className={isOverdue ? styles['overdue'] : undefined}>
            {t(isOverdue ? 'review.finding.overdue' : 'review.finding.due-on', { date: format.date(due) })}
          </time>
        )}
        {closedAt === null ? null : <span>{t('review.finding.closed-at', { date: format.dateTime(closedAt) })}</span>}
      </div>
      {finding.severity === finding.proposedSeverity ? null : (
        <p className={styles['text']}>
          {t('review.finding.severity-differs', {
            proposed: t(`severity.${finding.proposedSeverity}`),
            reason: severityReason,
          })}
        </p>
      )}
      {acceptance === null ? null : (
        <p className={styles['text']}>
          {t('review.finding.accepted-line', {
            person: nameOf(people, acceptance.by),
            date: format.date(acceptance.expires),
            reason: acceptance.reason,
          })}
        </p>
      )}
    </>
  )
}
