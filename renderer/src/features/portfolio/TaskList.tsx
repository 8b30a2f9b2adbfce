import type { PortfolioTask } from '#shared/ipc/vendor-channels.ts'
import { classNames } from '../../lib/class-names.ts'
import { AppLink } from '../../lib/navigation.tsx'
import { useFormat, useText } from '../../lib/text.ts'
import { Icon, type IconName } from '../../ui/Icon.tsx'
import { utilities } from '../../ui/utilities.ts'
import { isOverdue, taskLines, taskPath, type TaskKind, type TaskLine } from './model/tasks.ts'
import styles from './TaskList.module.css'

const icons: Readonly<Record<TaskKind, IconName>> = {
  'review-waiting': 'review',
  'changes-requested': 'note',
  'in-progress': 'pencil',
  'decision-waiting': 'verify',
  'report-waiting': 'reports',
  'review-due': 'clock',
  'evidence-expiring': 'attach',
  'finding-overdue': 'warning',
  'exposure-missing': 'portfolio',
  'nothing-assessed': 'plus',
}

/** How many vendors a folded line names. */
const namedInGroup = 2

/** What waits for somebody, each line a link to where the work is. */
export function TaskList({ tasks, today }: { readonly tasks: readonly PortfolioTask[]; readonly today: string }) {
  const t = useText()
  return (
    <section aria-labelledby="portfolio-today">
      <h1 id="portfolio-today">{t('portfolio.today')}</h1>
      {tasks.length === 0 ? (
        <p className={styles['nothing']}>
          <Icon name="check" />
          <span>
            {t('portfolio.nothing-today')}
            <br />
            <span className={utilities['muted']}>{t('portfolio.nothing-today-detail')}</span>
          </span>
        </p>
      ) : (
        <ul className={styles['list']}>
          {taskLines(tasks).map((line) => (
            <li key={lineKey(line)}>
              {line.type === 'task' ? (
                <Task task={line.task} today={today} />
              ) : (
                <TaskGroup kind={line.kind} tasks={line.tasks} today={today} />
              )}
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}

function lineKey(line: TaskLine): string {
  return line.type === 'group' ? line.kind : taskKey(line.task)
}

function taskKey({ kind, vendorId, engagementId, assessmentId, subject, due }: PortfolioTask): string {
  return [kind, vendorId, engagementId, assessmentId, subject, due].join('/')
}

function Task({ task, today }: { readonly task: PortfolioTask; readonly today: string }) {
  const t = useText()
  const hasEngagement = task.kind !== 'nothing-assessed' || task.engagementId !== null
  return (
    <AppLink to={taskPath(task)} className={styles['task']}>
      <TaskIcon kind={task.kind} isLate={isOverdue(task, today)} />
      <span className={styles['words']}>
        <span className={styles['title']}>
          <b>{task.vendorName}</b> {t(`portfolio.task.${task.kind}`)}
        </span>
        <span className={styles['subject']}>{hasEngagement ? task.subject : t('portfolio.task.no-engagement')}</span>
      </span>
      <When task={task} today={today} />
    </AppLink>
  )
}

function TaskGroup(props: {
  readonly kind: TaskKind
  readonly tasks: readonly PortfolioTask[]
  readonly today: string
}) {
  const t = useText()
  const { kind, tasks, today } = props
  const first = tasks[0]
  return (
    <details className={styles['group']}>
      <summary className={styles['task']}>
        <TaskIcon kind={kind} isLate={tasks.some((task) => isOverdue(task, today))} />
        <span className={styles['words']}>
          <span className={styles['title']}>
            <b>{t(`portfolio.group.${kind}`, { count: tasks.length })}</b>
          </span>
          <span className={styles['subject']}>
            <GroupNames tasks={tasks} />
          </span>
        </span>
        <span className={styles['end']}>
          {first === undefined ? null : <When task={first} today={today} />}
          <Icon name="chevronDown" size={14} />
        </span>
      </summary>
      <ul>
        {tasks.map((task) => (
          <li key={taskKey(task)}>
            <Task task={task} today={today} />
          </li>
        ))}
      </ul>
    </details>
  )
}

function GroupNames({ tasks }: { readonly tasks: readonly PortfolioTask[] }) {
  const t = useText()
  const names = [...new Set(tasks.map(({ vendorName }) => vendorName))]
  const rest = names.length - namedInGroup
  const shown = rest > 1 ? [...names.slice(0, namedInGroup), t('portfolio.group.more', { count: rest })] : names
  return new Intl.ListFormat(t.locale).format(shown)
}

function TaskIcon({ kind, isLate }: { readonly kind: TaskKind; readonly isLate: boolean }) {
  return (
    <span className={classNames(styles['icon'], isLate && styles['late'])}>
      <Icon name={icons[kind]} />
    </span>
  )
}

function When({ task, today }: { readonly task: PortfolioTask; readonly today: string }) {
  const t = useText()
  const format = useFormat()
  if (task.due === null) return <span className={styles['when']}>{t(`portfolio.do.${task.kind}`)}</span>
  return (
    <time
      dateTime={task.due}
      title={format.fullDate(task.due)}
      className={classNames(styles['when'], isOverdue(task, today) && styles['late'])}
    >
      {format.relativeDay(task.due, today)}
    </time>
  )
}
