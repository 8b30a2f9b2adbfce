import { useState } from 'react'
import type { QuestionKey } from '#shared/schema/primitives.ts'
import type { SectionProgress } from '#shared/domain/progress.ts'
import { sectionKeyOf } from '#shared/domain/questions.ts'
import type { Questionnaire } from '#shared/schema/questionnaire.ts'
import { classNames } from '../../../lib/class-names.ts'
import { useText } from '../../../lib/text.ts'
import { Icon } from '../../../ui/Icon.tsx'
import { utilities } from '../../../ui/utilities.ts'
import type { Standing } from '../model/standing.ts'
import styles from './SectionList.module.css'

const marks: Readonly<Record<SectionProgress['state'], string>> = {
  complete: '✓',
  begun: '◐',
  untouched: '○',
  problems: '!',
  waiting: '…',
  hidden: '',
}

/** All sections that are or may be asked, with how far each is; one leads to its first question with something to do. */
export function SectionList(props: {
  readonly standing: Standing
  readonly current: QuestionKey | null
  readonly onOpen: (sectionKey: string) => void
}) {
  const t = useText()
  const [isUnfolded, setUnfolded] = useState(false)
  const { standing, current, onOpen } = props
  const here = current === null ? undefined : standing.byKey.get(current)?.place.sectionKey
  const byKey = new Map(standing.progress.sections.map((section) => [section.key, section]))
  const present = here === undefined ? undefined : byKey.get(here)
  const { questionnaires } = standing.source
  return (
    <nav className={styles['sections']} aria-label={t('runner.sections')} data-unfolded={isUnfolded}>
      <button
        type="button"
        className={styles['fold']}
        aria-expanded={isUnfolded}
        onClick={() => setUnfolded(!isUnfolded)}
      >
        <span>{present?.title ?? t('runner.show-sections')}</span>
        {present === undefined ? null : <Count section={present} />}
        <Icon name="chevronDown" />
      </button>
      <div className={styles['list']}>
        {questionnaires.map((questionnaire) => (
          <div key={questionnaire.id}>
            {questionnaires.length > 1 ? <h2 className={styles['questionnaire']}>{questionnaire.title}</h2> : null}
            <ul>
              {sectionsOf(questionnaire, byKey).map((section) => (
                <li key={section.key}>
                  <SectionButton
                    section={section}
                    isHere={section.key === here}
                    onOpen={() => {
                      setUnfolded(false)
                      onOpen(section.key)
                    }}
                  />
                </li>
              ))}
            </ul>
          </div>
        ))}
      </div>
    </nav>
  )
}

function sectionsOf(
  questionnaire: Questionnaire,
  byKey: ReadonlyMap<string, SectionProgress>,
): readonly SectionProgress[] {
  return questionnaire.sections.flatMap((section) => {
    const progress = byKey.get(sectionKeyOf(questionnaire, section))
    return progress === undefined || progress.state === 'hidden' ? [] : [progress]
  })
}

function SectionButton(props: {
  readonly section: SectionProgress
  readonly isHere: boolean
  readonly onOpen: () => void
}) {
  const t = useText()
  const { section, isHere, onOpen } = props
  const { title, answered, applicable, problems, state } = section
  const words = { title, answered, applicable, problems, state: t(`runner.section.${state}`) }
  return (
    <button
      type="button"
      className={styles['section']}
      aria-current={isHere ? 'true' : undefined}
      aria-label={t('runner.section.label', words)}
      title={t(`runner.section.${state}`)}
      onClick={onOpen}
    >
      <span className={classNames(styles['mark'], styles[state])} aria-hidden="true">
        {marks[state]}
      </span>
      <span className={styles['title']}>{title}</span>
      <Count section={section} />
      <svg className={styles['bar']} viewBox="0 0 100 2" preserveAspectRatio="none" aria-hidden="true">
        <rect width="100" height="2" className={styles['rest']} />
        <rect width={applicable === 0 ? 0 : (100 * answered) / applicable} height="2" className={styles['done']} />
      </svg>
      {problems === 0 ? null : (
        <span className={styles['problem']}>{t('runner.section.problem-count', { count: problems })}</span>
      )}
    </button>
  )
}

function Count({ section }: { readonly section: SectionProgress }) {
  return (
    <span className={classNames(styles['count'], utilities['number'])}>
      {section.answered}/{section.applicable}
    </span>
  )
}
