import { Fragment, useDeferredValue, useMemo } from 'react'
import { evidenceGrade } from '#shared/schema/evidence.ts'
import { classNames } from '../../../lib/class-names.ts'
import { useFormat, useText } from '../../../lib/text.ts'
import { BandMark } from '../../../ui/Band.tsx'
import { utilities } from '../../../ui/utilities.ts'
import { questionCost, type ShownRating } from '../model/effect.ts'
import type { ReviewItem } from '../model/standing.ts'
import { useScope } from '../review-context.ts'
import type { ReviewPart } from '../use-place.ts'
import { Block } from './Block.tsx'
import styles from './ReviewPanel.module.css'
import { ScoreBlock } from './ScoreBlock.tsx'

/** The score as it stands; and of the response at hand what it costs, what would be a good answer, and references. */
export function ReviewPanel({ part, item }: { readonly part: ReviewPart; readonly item: ReviewItem | null }) {
  const t = useText()
  const question = item?.place.question
  return (
    <>
      <ScoreBlock />
      {part === 'findings' ? <SeverityBlock /> : null}
      {item === null || question === undefined ? null : (
        <>
          <CostBlock item={item} />
          <TextBlock title={t('runner.good.title')} text={question.guidance} />
          <TextBlock title={t('runner.good.example')} text={question.example} />
          <TextBlock title={t('review.panel.evidence-expected')} text={question.evidence?.expected ?? ''} />
          {item.evidence.length === 0 ? null : (
            <Block title={t('review.panel.grades')}>
              <ul className={styles['lines']}>
                {evidenceGrade.options.map((grade) => (
                  <li key={grade}>{t(`review.grade.${grade}`)}</li>
                ))}
              </ul>
            </Block>
          )}
          {question.references.length === 0 ? null : (
            <Block title={t('runner.references')}>
              <p className={utilities['muted']}>{question.references.join(' · ')}</p>
            </Block>
          )}
        </>
      )}
    </>
  )
}

const severityRules = ['critical', 'high', 'medium', 'low'] as const

/** How the method comes to the severity that it proposes. */
function SeverityBlock() {
  const t = useText()
  return (
    <Block title={t('review.severity.title')}>
      <dl className={styles['rules']}>
        {severityRules.map((severity) => (
          <Fragment key={severity}>
            <dt>
              <BandMark band={severity} size={10} />
            </dt>
            <dd>{t(`review.severity.${severity}`)}</dd>
          </Fragment>
        ))}
      </dl>
    </Block>
  )
}

/** What the question costs as claimed and as verified, and what either verdict would make of the rating. */
function CostBlock({ item }: { readonly item: ReviewItem }) {
  const t = useText()
  const format = useFormat()
  const { standing, access } = useScope()
  const shown = useDeferredValue(item)
  const cost = useMemo(() => questionCost(standing, shown), [standing, shown])
  const { lostClaimed, lostVerified, share, ifAccepted, ifRejected, needsEvidence } = cost
  return (
    <Block title={t('review.cost.title')}>
      {share === null ? (
        <p className={utilities['muted']}>{t('review.cost.not-scored')}</p>
      ) : (
        <dl className={styles['figures']}>
          <dt>{t('review.cost.share')}</dt>
          <dd>{format.percent1(share)}</dd>
          {lostClaimed === null || lostVerified === null ? null : (
            <>
              <dt>{t('review.cost.claimed')}</dt>
              <dd>{format.number2(lostClaimed)}</dd>
              <dt>{t('review.cost.verified')}</dt>
              <dd>{format.number2(lostVerified)}</dd>
            </>
          )}
        </dl>
      )}
      {ifAccepted === null || ifRejected === null || !access.mayReview ? null : (
        <dl className={styles['figures']}>
          <dt>{t('review.cost.if-accepted')}</dt>
          <dd>
            <Outcome rating={ifAccepted} />
          </dd>
          <dt>{t('review.cost.if-rejected')}</dt>
          <dd>
            <Outcome rating={ifRejected} />
          </dd>
        </dl>
      )}
      {needsEvidence ? (
        <p className={classNames(utilities['small'], utilities['muted'])}>{t('review.cost.needs-evidence')}</p>
      ) : null}
    </Block>
  )
}

function Outcome({ rating }: { readonly rating: ShownRating }) {
  const t = useText()
  const format = useFormat()
  return rating.residual === null ? (
    t('band.none')
  ) : (
    <>
      {format.number2(rating.residual)} <BandMark band={rating.band} size={10} />
    </>
  )
}

function TextBlock({ title, text }: { readonly title: string; readonly text: string }) {
  if (text.trim() === '') return null
  return (
    <Block title={title}>
      <p className={styles['text']}>{text}</p>
    </Block>
  )
}
