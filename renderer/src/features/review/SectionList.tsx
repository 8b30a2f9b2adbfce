import { useState } from 'react'
import { classNames } from '../../lib/class-names.ts'
import { useText } from '../../lib/text.ts'
import { Icon } from '../../ui/Icon.tsx'
import { utilities } from '../../ui/utilities.ts'
import { passes } from './model/filter.ts'
import type { ReviewSection } from './model/standing.ts'
import { useScope } from './review-context.ts'
import styles from './SectionList.module.css'
import type { Place } from './use-place.ts'

/** Sections with how much of each is reviewed, below them the findings and the decision. */
export function SectionList({ place }: { readonly place: Place }) {
  const t = useText()
  const [isUnfolded, setUnfolded] = useState(false)
  const { standing, openQuestion } = useScope()
  const { part, current, filter, showPart } = place
  const here = part === 'responses' && current !== null ? standing.byKey.get(current)?.place.sectionKey : undefined
  const section = standing.sections.find(({ key }) => key === here)
  const { length: open } = standing.openProposals
  const { decision } = standing.view.assessment

  function openSection({ items }: ReviewSection): void {
    setUnfolded(false)
    const first = items.find((item) => passes(item, filter)) ?? items[0]
    if (first !== undefined) openQuestion(first.key)
  }

  function openPart(next: 'findings' | 'decision'): void {
    setUnfolded(false)
    showPart(next)
  }

  return (
    <nav className={styles['sections']} aria-label={t('review.sections')} data-unfolded={isUnfolded}>
      <button
        type="button"
        className={styles['fold']}
        aria-expanded={isUnfolded}
        onClick={() => setUnfolded(!isUnfolded)}
      >
        <span>{part === 'responses' ? (section?.title ?? t('review.sections')) : t(`review.part.${part}`)}</span>
        {section === undefined ? null : <Count section={section} />}
        <Icon name="chevronDown" />
      </button>
      <div className={styles['list']}>
        <ul>
          {standing.sections.map((each) => (
            <li key={each.key}>
              <SectionButton section={each} isHere={each.key === here} onOpen={() => openSection(each)} />
            </li>
          ))}
        </ul>
        <ul className={styles['parts']}>
          <li>
            <button
              type="button"
              className={styles['section']}
              aria-current={part === 'findings' ? 'true' : undefined}
              onClick={() => openPart('findings')}
            >
              <span className={styles['mark']}>
                <Icon name="flag" size={14} />
              </span>
              <span>{t('review.part.findings')}</span>
              <span className={classNames(styles['count'], open > 0 && styles['open'])}>
                {open > 0 ? t('review.part.open-proposals', { count: open }) : standing.view.assessment.findings.length}
              </span>
            </button>
          </li>
          <li>
            <button
              type="button"
              className={styles['section']}
              aria-current={part === 'decision' ? 'true' : undefined}
              onClick={() => openPart('decision')}
            >
              <span className={styles['mark']}>
                <Icon name="verify" size={14} />
              </span>
              <span>{t('review.part.decision')}</span>
              <span className={styles['count']}>{decision === null ? null : <Icon name="check" size={14} />}</span>
            </button>
          </li>
        </ul>
      </div>
    </nav>
  )
}

function SectionButton(props: {
  readonly section: ReviewSection
  readonly isHere: boolean
  readonly onOpen: () => void
}) {
  const t = useText()
  const { section, isHere, onOpen } = props
  const { title, answered, reviewed, failed } = section
  return (
    <button type="button" className={styles['section']} aria-current={isHere ? 'true' : undefined} onClick={onOpen}>
      <span className={classNames(styles['mark'], isComplete(section) && styles['complete'])} aria-hidden="true">
        {isComplete(section) ? '✓' : reviewed > 0 ? '◐' : '○'}
      </span>
      <span className={styles['title']}>{title}</span>
      <Count section={section} />
      <svg className={styles['bar']} viewBox="0 0 100 2" preserveAspectRatio="none" aria-hidden="true">
        <rect width="100" height="2" className={styles['rest']} />
        <rect width={answered === 0 ? 0 : (100 * reviewed) / answered} height="2" className={styles['done']} />
      </svg>
      {failed === 0 ? null : <span className={styles['failed']}>{t('review.section.failed', { count: failed })}</span>}
    </button>
  )
}

function isComplete({ answered, reviewed }: ReviewSection): boolean {
  return answered > 0 && reviewed === answered
}

function Count({ section: { reviewed, answered } }: { readonly section: ReviewSection }) {
  const t = useText()
  return (
    <span className={classNames(styles['count'], utilities['number'])}>
      <span aria-hidden="true">
        {reviewed}/{answered}
      </span>
      <span className={utilities['hidden']}>{t('review.section.reviewed', { reviewed, answered })}</span>
    </span>
  )
}
