import type { MessageKey } from '#shared/text/translator.ts'
import { classNames } from '../../../lib/class-names.ts'
import { useText } from '../../../lib/text.ts'
import { Button } from '../../../ui/Button.tsx'
import { Icon, type IconName } from '../../../ui/Icon.tsx'
import { utilities } from '../../../ui/utilities.ts'
import { usePreferences } from '../../../lib/preferences.ts'
import { isOwnAnswer } from '../model/access.ts'
import type { ReviewItem } from '../model/standing.ts'
import { ReasonForm } from '../ReasonForm.tsx'
import { useScope } from '../review-context.ts'
import { Signed } from '../Signed.tsx'
import type { ReviewCommands, Verdict } from '../use-commands.ts'
import styles from './VerdictBar.module.css'

const icons: Readonly<Record<Verdict, IconName>> = { accepted: 'check', rejected: 'close', 'asked-back': 'note' }
const reasonLabels = {
  rejected: 'review.verdict.why-rejected',
  'asked-back': 'review.verdict.why-asked-back',
} as const satisfies Record<string, MessageKey>

/** The verdict on a response, or the ways to give one; where a reason is needed it is asked for in this place. */
export function VerdictBar(props: {
  readonly item: ReviewItem
  readonly isCurrent: boolean
  readonly commands: ReviewCommands
}) {
  const t = useText()
  const { singleKeys } = usePreferences()
  const { access } = useScope()
  const { item, isCurrent, commands } = props
  const { asking } = commands
  const mayJudge = commands.mayJudge(item)
  if (!item.isReviewable) {
    return <span className={utilities['muted']}>{t('review.verdict.nothing-to-judge')}</span>
  }
  if (mayJudge && asking?.question === item.key) {
    const { verdict } = asking
    return (
      <ReasonForm
        key={verdict}
        draft={`${verdict} ${item.key}`}
        label={t(reasonLabels[verdict])}
        action={t(`review.verdict.do.${verdict}`)}
        isDanger={verdict === 'rejected'}
        onRecord={(reason) => commands.judge(item.key, verdict, reason)}
        onClose={commands.stopAsking}
      />
    )
  }
  if (item.verdict !== null) return <VerdictLine item={item} mayJudge={mayJudge} commands={commands} />
  if (isOwnAnswer(access, item) && access.mayReview) {
    return <span className={utilities['muted']}>{t('review.verdict.own')}</span>
  }
  if (!mayJudge) return <span className={utilities['muted']}>{t('review.verdict.none')}</span>
  const key = (letter: string) => (isCurrent && singleKeys ? { kbd: letter } : {})
  return (
    <div className={styles['buttons']}>
      <Button icon="check" {...key('A')} onPress={() => commands.accept(item.key)}>
        {t('review.verdict.accept')}
      </Button>
      <Button variant="quiet" {...key('R')} onPress={() => commands.ask(item.key, 'rejected')}>
        {t('review.verdict.reject')}
      </Button>
      <Button variant="quiet" {...key('B')} onPress={() => commands.ask(item.key, 'asked-back')}>
        {t('review.verdict.ask-back')}
      </Button>
    </div>
  )
}

function VerdictLine(props: {
  readonly item: ReviewItem
  readonly mayJudge: boolean
  readonly commands: ReviewCommands
}) {
  const t = useText()
  const { item, mayJudge, commands } = props
  const review = item.response?.review ?? null
  if (review === null) return null
  const { verdict, reason } = review
  return (
    <div className={styles['line']}>
      <span className={classNames(styles['verdict'], styles[verdict])}>
        <Icon name={icons[verdict]} size={14} />
        {t(`verdict.${verdict}`)}
      </span>
      <span className={styles['words']}>
        {reason === '' ? null : <span>{reason}</span>}
        <Signed by={review.by} at={review.at} />
      </span>
      {mayJudge ? (
        <Button variant="quiet" size="small" onPress={() => commands.takeBack(item.key)}>
          {t('review.verdict.take-back')}
        </Button>
      ) : null}
    </div>
  )
}
