import { useState } from 'react'
import type { ChannelInput } from '#shared/ipc/contract.ts'
import type { FindingId } from '#shared/schema/primitives.ts'
import { toFixed2 } from '#shared/domain/fraction.ts'
import { useFormat, useText } from '../../../lib/text.ts'
import { BandMark } from '../../../ui/Band.tsx'
import { Button } from '../../../ui/Button.tsx'
import { Select } from '../../../ui/Select.tsx'
import { toast } from '../../../ui/toast.tsx'
import { answerLines } from '../model/answer-words.ts'
import { formOfProposal, type PlacedProposal } from '../model/findings.ts'
import { ReasonForm } from '../ReasonForm.tsx'
import { useScope } from '../review-context.ts'
import type { ReviewResult } from '../use-review.ts'
import { FindingEditor } from './FindingEditor.tsx'
import styles from './Findings.module.css'
import { QuestionLink } from './QuestionLink.tsx'

type Disposition = ChannelInput<'assessment:dispose-proposal'>['disposition']
type Step = 'raise' | 'merge' | 'dismiss'

/** A proposal of the method: why, what it costs, and what to make of it. */
export function ProposalCard({ placed }: { readonly placed: PlacedProposal }) {
  const t = useText()
  const format = useFormat()
  const { access, standing, review } = useScope()
  const [step, setStep] = useState<Step | null>(null)
  const { proposal, item } = placed
  const { question } = item.place
  const answer = answerLines(question, item.response?.answer ?? null, t, (date) => format.date(date)).join('; ')
  const hasFindings = standing.view.assessment.findings.length > 0

  function dispose(disposition: Disposition): Promise<ReviewResult> {
    const input = { assessmentId: review.id, question: item.key, disposition }
    return review.change('assessment:dispose-proposal', input)
  }

  async function dismiss(reason: string): Promise<ReviewResult> {
    const result = await dispose({ kind: 'dismiss', reason })
    if (result.ok) {
      toast(t('review.proposal.dismissed', { id: question.id }), { undo: () => void dispose({ kind: 'reopen' }) })
    }
    return result
  }

  return (
    <li className={styles['card']} tabIndex={-1}>
      <div className={styles['head']}>
        <span className={styles['severity']}>
          <BandMark band={proposal.severity} />
        </span>
        <QuestionLink item={item} />
        <span>{t(`review.cause.${proposal.cause}`)}</span>
        <span className={styles['end']}>
          {proposal.points === null
            ? t('review.proposal.points-unknown')
            : t('review.proposal.points', { points: format.number2(Number(toFixed2(proposal.points))) })}
        </span>
      </div>
      <h3 className={styles['title']}>{question.text}</h3>
      <p className={styles['quote']}>{answer === '' ? t('answer.none') : answer}</p>
      {access.mayDispose && step === null ? (
        <div className={styles['actions']}>
          <Button onPress={() => setStep('raise')}>{t('review.proposal.raise')}</Button>
          <Button variant="quiet" isDisabled={!hasFindings} onPress={() => setStep('merge')}>
            {t('review.proposal.merge')}
          </Button>
          <Button variant="quiet" onPress={() => setStep('dismiss')}>
            {t('review.proposal.dismiss')}
          </Button>
        </div>
      ) : null}
      {access.mayDispose && step === 'raise' ? (
        <FindingEditor
          draft={item.key}
          initial={formOfProposal(placed, t)}
          proposed={proposal.severity}
          action={t('review.proposal.do-raise')}
          onSave={(finding) => dispose({ kind: 'raise', finding })}
          onClose={() => setStep(null)}
        />
      ) : null}
      {access.mayDispose && step === 'merge' ? (
        <MergeForm
          placed={placed}
          onMerge={(findingId, reason) => dispose({ kind: 'merge', findingId, reason })}
          onClose={() => setStep(null)}
        />
      ) : null}
      {access.mayDispose && step === 'dismiss' ? (
        <ReasonForm
          draft={`dismiss ${item.key}`}
          label={t('review.proposal.why-dismissed')}
          action={t('review.proposal.do-dismiss')}
          onRecord={dismiss}
          onClose={() => setStep(null)}
        />
      ) : null}
    </li>
  )
}

function MergeForm(props: {
  readonly placed: PlacedProposal
  readonly onMerge: (finding: FindingId, reason: string) => Promise<ReviewResult>
  readonly onClose: () => void
}) {
  const t = useText()
  const { findings } = useScope().standing.view.assessment
  const [chosen, setChosen] = useState<FindingId | null>(findings.length === 1 ? (findings[0]?.id ?? null) : null)
  const [isTried, setTried] = useState(false)
  return (
    <ReasonForm
      draft={`merge ${props.placed.item.key}`}
      label={t('review.proposal.why-merged')}
      action={t('review.proposal.do-merge')}
      isReady={chosen !== null}
      onNotReady={() => setTried(true)}
      onRecord={(reason) =>
        chosen === null ? Promise.reject(new Error('no finding chosen')) : props.onMerge(chosen, reason)
      }
      onClose={props.onClose}
    >
      <Select
        label={t('review.proposal.into')}
        placeholder={t('review.proposal.choose')}
        errorMessage={isTried && chosen === null ? t('review.proposal.choose-missing') : undefined}
        items={findings.map(({ id, number, title }) => ({ id, label: t('review.finding.name', { number, title }) }))}
        value={chosen}
        onChange={setChosen}
      />
    </ReasonForm>
  )
}
