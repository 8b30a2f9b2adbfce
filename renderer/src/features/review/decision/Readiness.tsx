import type { ReactNode } from 'react'
import type { KnockOutState } from '#shared/schema/score.ts'
import { classNames } from '../../../lib/class-names.ts'
import { useText } from '../../../lib/text.ts'
import { Button } from '../../../ui/Button.tsx'
import { Icon } from '../../../ui/Icon.tsx'
import { Section } from '../../../ui/Section.tsx'
import { QuestionLink } from '../findings/QuestionLink.tsx'
import type { Readiness as ReadinessFacts } from '../model/decision.ts'
import { isUnreviewed } from '../model/filter.ts'
import { useScope } from '../review-context.ts'
import styles from './Decision.module.css'

/** Where the review stands: what blocks a decision, what it would leave undone, and what is in order. */
export function Readiness(props: { readonly readiness: ReadinessFacts; readonly onRequestChanges: () => void }) {
  const t = useText()
  const { standing, access, openQuestion, openFindings } = useScope()
  const { answered, reviewed, askedBack, openProposals, openFindings: findings, knockOuts } = props.readiness
  const next = standing.items.find(isUnreviewed)
  const missing = answered - reviewed
  return (
    <Section title={t('review.state.title')}>
      <ul className={styles['checks']}>
        <Check
          kind={missing === 0 ? 'good' : 'remark'}
          action={
            next === undefined ? null : (
              <Button size="small" onPress={() => openQuestion(next.key)}>
                {t('review.state.to-next')}
              </Button>
            )
          }
          detail={missing === 0 ? null : t('review.state.reviewed-detail')}
        >
          {t('review.state.reviewed', { reviewed, answered })}
        </Check>
        {askedBack === 0 ? null : (
          <Check
            kind="remark"
            detail={t('review.state.asked-back-detail')}
            action={
              access.mayRequestChanges ? (
                <Button size="small" onPress={props.onRequestChanges}>
                  {t('review.request-changes')}
                </Button>
              ) : null
            }
          >
            {t('review.state.asked-back', { count: askedBack })}
          </Check>
        )}
        {props.readiness.unjudgedEvidence === 0 ? null : (
          <Check kind="remark" detail={t('review.state.evidence-detail')}>
            {t('review.state.evidence', { count: props.readiness.unjudgedEvidence })}
          </Check>
        )}
        <Check
          kind={openProposals === 0 ? 'good' : 'blocks'}
          detail={openProposals === 0 ? null : t('review.state.proposals-detail')}
          action={
            <Button size="small" variant={openProposals === 0 ? 'quiet' : 'normal'} onPress={openFindings}>
              {t('review.state.to-findings')}
            </Button>
          }
        >
          {t('review.state.proposals', { count: openProposals })}
        </Check>
        {findings === 0 ? null : <Check kind="remark">{t('review.state.findings', { count: findings })}</Check>}
        <KnockOuts knockOuts={knockOuts} />
        {props.readiness.blockers.includes('four-eyes') && access.mayDecide ? (
          <Check kind="blocks" detail={t('review.state.four-eyes-detail')}>
            {t('review.state.four-eyes')}
          </Check>
        ) : null}
      </ul>
    </Section>
  )
}

const shownStates: readonly Exclude<KnockOutState, 'passed'>[] = ['failed', 'open', 'accepted']

function KnockOuts({ knockOuts }: { readonly knockOuts: ReadinessFacts['knockOuts'] }) {
  const t = useText()
  const { standing } = useScope()
  if (standing.score.knockOuts.length === 0) return null
  if (knockOuts.length === 0) return <Check kind="good">{t('review.state.knock-outs-passed')}</Check>
  return shownStates.map((state) => {
    const own = knockOuts.filter((each) => each.state === state)
    if (own.length === 0) return null
    return (
      <Check
        key={state}
        kind={state === 'accepted' ? 'good' : 'remark'}
        detail={t(`review.state.knock-outs-detail.${state}`)}
        links={own.map(({ question }) => {
          const item = standing.byKey.get(question)
          return item === undefined ? null : <QuestionLink key={question} item={item} />
        })}
      >
        {t(`review.state.knock-outs.${state}`, { count: own.length })}
      </Check>
    )
  })
}

function Check(props: {
  readonly kind: 'good' | 'remark' | 'blocks'
  readonly detail?: string | null
  readonly links?: ReactNode
  readonly action?: ReactNode
  readonly children: string
}) {
  const { kind, detail = null, links, action, children } = props
  return (
    <li className={classNames(styles['check'], styles[kind])}>
      <Icon name={kind === 'good' ? 'check' : kind === 'blocks' ? 'close' : 'warning'} size={14} />
      <span>{children}</span>
      <span>{action}</span>
      {detail === null ? null : <span className={styles['detail']}>{detail}</span>}
      {links === undefined ? null : <span className={styles['links']}>{links}</span>}
    </li>
  )
}
