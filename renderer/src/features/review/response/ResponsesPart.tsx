import { classNames } from '../../../lib/class-names.ts'
import { useText } from '../../../lib/text.ts'
import { Button } from '../../../ui/Button.tsx'
import { EmptyState } from '../../../ui/Feedback.tsx'
import { utilities } from '../../../ui/utilities.ts'
import { passes, reviewFilters, shownSections, withoutProblems, type ShownSection } from '../model/filter.ts'
import { useScope } from '../review-context.ts'
import type { ReviewCommands } from '../use-commands.ts'
import type { Place } from '../use-place.ts'
import { ResponseCard } from './ResponseCard.tsx'
import styles from './ResponsesPart.module.css'

/** The responses of one section, or all that pass a filter, one after another. */
export function ResponsesPart({ place, commands }: { readonly place: Place; readonly commands: ReviewCommands }) {
  const t = useText()
  const { standing } = useScope()
  const { filter, current, setFilter } = place
  const shown = shownSections(standing, filter, current)
  return (
    <div>
      <div className={styles['filters']} role="group" aria-label={t('review.filter')}>
        {reviewFilters.map((each) => (
          <button
            key={each}
            type="button"
            className={styles['filter']}
            aria-pressed={each === filter}
            onClick={() => setFilter(each)}
          >
            {t(`review.filter.${each}`)}
            <span className={styles['count']}>{standing.items.filter((item) => passes(item, each)).length}</span>
          </button>
        ))}
      </div>
      {shown.length === 0 ? (
        <EmptyState
          icon="review"
          title={t(`review.none.${filter}`)}
          action={<Button onPress={() => setFilter('all')}>{t('review.none.show-all')}</Button>}
        />
      ) : (
        shown.map((each) => (
          <SectionOfResponses key={each.section.key} shown={each} place={place} commands={commands} />
        ))
      )}
    </div>
  )
}

function SectionOfResponses(props: {
  readonly shown: ShownSection
  readonly place: Place
  readonly commands: ReviewCommands
}) {
  const t = useText()
  const { standing, access } = useScope()
  const { shown, place, commands } = props
  const { section, items } = shown
  const plain = withoutProblems(standing, section.items, commands.mayJudge)
  return (
    <section className={styles['section']} aria-label={section.title}>
      <div className={styles['head']}>
        <h1>{section.title}</h1>
        <span className={classNames(utilities['muted'], utilities['number'], styles['reviewed'])}>
          {t('review.section.reviewed', { reviewed: section.reviewed, answered: section.answered })}
        </span>
      </div>
      {access.mayReview && plain.length > 0 ? (
        <div className={styles['bulk']}>
          <Button
            icon="check"
            size="small"
            isPending={commands.isAccepting}
            onPress={() => void commands.acceptAll(plain)}
          >
            {t('review.bulk.accept', { count: plain.length })}
          </Button>
          <span className={classNames(utilities['muted'], utilities['small'])}>{t('review.bulk.hint')}</span>
        </div>
      ) : null}
      {items.map((item) => (
        <ResponseCard key={item.key} item={item} isCurrent={item.key === place.current} commands={commands} />
      ))}
    </section>
  )
}
