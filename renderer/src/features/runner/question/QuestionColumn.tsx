import { operandsOf } from '#shared/domain/condition-graph.ts'
import { questionKeyOf } from '#shared/domain/question-key.ts'
import { isAnswerable } from '#shared/domain/questions.ts'
import { useText } from '../../../lib/text.ts'
import { EmptyState } from '../../../ui/Feedback.tsx'
import { utilities } from '../../../ui/utilities.ts'
import type { Access } from '../model/access.ts'
import type { QuestionStanding, Standing } from '../model/standing.ts'
import type { Attach } from '../use-attach.ts'
import type { Commands } from '../use-commands.ts'
import type { Runner } from '../use-runner.ts'
import { AccessNote } from './AccessNote.tsx'
import { OpenQuestion } from './OpenQuestion.tsx'
import styles from './QuestionColumn.module.css'
import { QuietQuestion } from './QuietQuestion.tsx'

/** The questions of the section that the open question is in, one below the other. */
export function QuestionColumn(props: {
  readonly runner: Runner
  readonly access: Access
  readonly attach: Attach
  readonly commands: Commands
  /** The option that the person looks at without having chosen it, null when none. */
  readonly onPreview: (option: string | null) => void
}) {
  const t = useText()
  const { runner, access, commands } = props
  const { standing, current } = runner
  const place = current === null ? undefined : standing.byKey.get(current)?.place
  if (place === undefined) {
    return <EmptyState icon="bank" title={t('runner.section.empty')} />
  }
  const { section, sectionKey } = place
  const progress = standing.progress.sections.find(({ key }) => key === sectionKey)
  const questions = [...standing.byKey.values()].filter((each) => each.place.sectionKey === sectionKey)
  return (
    <div className={styles['flow']} data-scrolls="">
      <div className={styles['measure']}>
        <AccessNote access={access} assessment={runner.state.view.assessment} />
        <div className={styles['head']}>
          <h1>{section.title}</h1>
          <span className={utilities['number']}>
            {t('runner.answered', { answered: progress?.answered ?? 0, applicable: progress?.applicable ?? 0 })}
          </span>
        </div>
        {section.introduction === '' ? null : <p className={styles['introduction']}>{section.introduction}</p>}
        <ol
          key={sectionKey}
          className={styles['questions']}
          aria-label={t('runner.questions', { section: section.title })}
        >
          {questions.map((each) => (
            <QuestionItem
              key={each.place.key}
              {...props}
              question={each}
              isCurrent={each.place.key === current}
              onOpen={() => commands.open(each.place.key)}
            />
          ))}
        </ol>
      </div>
    </div>
  )
}

function QuestionItem(
  props: Parameters<typeof QuestionColumn>[0] & {
    readonly question: QuestionStanding
    readonly isCurrent: boolean
    readonly onOpen: () => void
  },
) {
  const { question, isCurrent, runner, access, onOpen } = props
  const { place, progress, issues } = question
  if (progress.visibility === 'hidden') return null
  if (progress.visibility === 'waiting') return <WaitingQuestion question={question} standing={runner.standing} />
  if (!isAnswerable(place.question)) return <li className={styles['information']}>{place.question.text}</li>
  if (!isCurrent) {
    return (
      <QuietQuestion place={place} issues={issues} response={runner.standing.responses[place.key]} onOpen={onOpen} />
    )
  }
  return (
    <li>
      <OpenQuestion
        key={place.key}
        runner={runner}
        place={place}
        isOpen={access.kind === 'open'}
        attach={props.attach}
        commands={props.commands}
        onPreview={props.onPreview}
      />
    </li>
  )
}

/** A question of which nobody can say yet whether it is asked: its place is kept, its words are not in the way. */
function WaitingQuestion({ question, standing }: { readonly question: QuestionStanding; readonly standing: Standing }) {
  const t = useText()
  const { place } = question
  const ids = [...new Set([...operandsOf(place.section.when), ...operandsOf(place.question.when)])].filter(
    (id) => standing.byKey.get(questionKeyOf(place.questionnaire.id, id))?.progress.problem !== null,
  )
  return (
    <li className={styles['waiting']}>
      <span>{place.question.id}</span>
      <span>{t('runner.waiting', { count: ids.length, questions: ids.join(', ') })}</span>
    </li>
  )
}
