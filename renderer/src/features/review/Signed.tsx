import type { PersonId } from '#shared/schema/primitives.ts'
import { classNames } from '../../lib/class-names.ts'
import { useFormat, useText } from '../../lib/text.ts'
import { utilities } from '../../ui/utilities.ts'
import { localDay } from './model/day.ts'
import { nameOf } from './model/history.ts'
import { useScope } from './review-context.ts'

/** Who did something and on which day, in small words; the time of day on hover. */
export function Signed({ by, at }: { readonly by: PersonId; readonly at: string }) {
  const t = useText()
  const format = useFormat()
  const { people } = useScope().standing.view
  return (
    <time dateTime={at} title={format.dateTime(at)} className={classNames(utilities['small'], utilities['faint'])}>
      {t('review.verdict.by', { person: nameOf(people, by), date: format.date(localDay(at)) })}
    </time>
  )
}
