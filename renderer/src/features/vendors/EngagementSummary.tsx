import { exposureOf, missingFactors } from '#shared/domain/exposure.ts'
import { toNumber2 } from '#shared/domain/fraction.ts'
import type { AssessmentRow } from '#shared/ipc/vendor-channels.ts'
import type { Engagement } from '#shared/schema/vendor.ts'
import { classNames } from '../../lib/class-names.ts'
import { AppLink, paths, useGo } from '../../lib/navigation.tsx'
import { useFormat, useText } from '../../lib/text.ts'
import { BandMark } from '../../ui/Band.tsx'
import { Button } from '../../ui/Button.tsx'
import { isSettled, nextStep } from './model/assessment-step.ts'
import styles from './VendorScreen.module.css'

/** One engagement on the vendor's page: its figures, its newest assessment and the next step. */
export function EngagementSummary(props: {
  readonly engagement: Engagement
  /** Of this engagement, the one changed last first. */
  readonly assessments: readonly AssessmentRow[]
  readonly day: string
}) {
  const t = useText()
  const format = useFormat()
  const go = useGo()
  const { engagement, assessments, day } = props
  const newest = assessments[0]
  const { vendorId, id, annualSpend } = engagement
  const about = [
    t(`engagement-status.${engagement.status}`),
    ...(engagement.owner === '' ? [] : [engagement.owner]),
    ...(annualSpend === null
      ? []
      : [t('vendor.engagement.spend', { amount: format.money(annualSpend.amount, annualSpend.currency) })]),
  ]
  return (
    <article className={styles['engagement']}>
      <div className={styles['line']}>
        <h3>
          <AppLink to={paths.engagement(vendorId, id)}>{engagement.title}</AppLink>
        </h3>
        <span className={styles['about']}>{about.join(' · ')}</span>
        {newest === undefined || isSettled(newest.status) ? (
          <span className={styles['end']}>
            <Button size="small" onPress={() => go(paths.startAssessment(id))}>
              {t(newest === undefined ? 'vendor.engagement.start' : 'vendor.engagement.reassess')}
            </Button>
          </span>
        ) : null}
      </div>
      <Figures engagement={engagement} rated={assessments.find(({ score }) => score.band !== null)} day={day} />
      {newest === undefined ? null : <Newest assessment={newest} />}
    </article>
  )
}

function Figures(props: {
  readonly engagement: Engagement
  readonly rated: AssessmentRow | undefined
  readonly day: string
}) {
  const t = useText()
  const format = useFormat()
  const { engagement, rated, day } = props
  const exposure = exposureOf(engagement.exposure)
  const missing = missingFactors(engagement.exposure).length
  const { nextReview } = engagement
  const rating = rated?.score[rated.score.basis]
  return (
    <dl className={styles['figures']}>
      <div>
        <dt>{t('vendor.engagement.exposure')}</dt>
        <dd>
          {exposure === null ? (
            <AppLink to={paths.engagement(engagement.vendorId, engagement.id)}>
              {t('vendor.engagement.exposure-missing', { count: missing })}
            </AppLink>
          ) : (
            format.number2(toNumber2(exposure))
          )}
        </dd>
      </div>
      {rated === undefined ||
      rating === undefined ||
      rating.effectiveness === null ||
      rating.residual === null ? null : (
        <>
          <div>
            <dt>{t('vendor.engagement.effectiveness')}</dt>
            <dd>
              {format.percent1(rating.effectiveness)}{' '}
              <span className={styles['about']}>{t(`vendor.engagement.basis-${rated.score.basis}`)}</span>
            </dd>
          </div>
          <div>
            <dt>{t('vendor.engagement.residual')}</dt>
            <dd className={styles['residual']}>
              {format.number2(rating.residual)} <BandMark band={rated.score.band} />
            </dd>
          </div>
        </>
      )}
      {nextReview === null ? null : (
        <div>
          <dt>{t('vendor.engagement.next-review')}</dt>
          <dd>
            <time
              dateTime={nextReview}
              title={format.fullDate(nextReview)}
              className={classNames(nextReview < day && styles['late'])}
            >
              {format.relativeDay(nextReview, day)}
            </time>
          </dd>
        </div>
      )}
    </dl>
  )
}

function Newest({ assessment }: { readonly assessment: AssessmentRow }) {
  const t = useText()
  const { status, answered, applicable, openFindings } = assessment
  const step = nextStep(assessment)
  const details = [
    t(`assessment-status.${status}`),
    ...(isSettled(status) ? [] : [t('vendor.assessment.progress', { answered, applicable })]),
    ...(openFindings === 0 ? [] : [t('vendor.assessment.findings', { count: openFindings })]),
  ]
  return (
    <p className={styles['newest']}>
      <span>{assessment.title}</span>
      <span className={styles['about']}>{details.join(' · ')}</span>
      <span className={styles['end']}>
        <AppLink to={step.to}>{t(step.words)}</AppLink>
      </span>
    </p>
  )
}
