import { useState, type FormEvent } from 'react'
import type { AppError } from '#shared/ipc/app-error.ts'
import type { EngagementRow } from '#shared/ipc/vendor-channels.ts'
import type { EngagementId } from '#shared/schema/primitives.ts'
import { useAction, useChannel } from '../../lib/api.ts'
import { AppLink, paths, useGo } from '../../lib/navigation.tsx'
import { useFormat, useText } from '../../lib/text.ts'
import { today } from '../../lib/today.ts'
import { Button } from '../../ui/Button.tsx'
import { CheckboxRows } from '../../ui/Choices.tsx'
import { ErrorNote, Loading, Note } from '../../ui/Feedback.tsx'
import { FieldError } from '../../ui/Field.tsx'
import { Page } from '../../ui/Page.tsx'
import { TextField } from '../../ui/TextField.tsx'
import { utilities } from '../../ui/utilities.ts'
import styles from './StartAssessment.module.css'
import { choiceId, choiceProblem, type QuestionnaireRow } from './model/questionnaire-choice.ts'

/** Chooses what is asked, and goes on to the answers. */
export function StartAssessmentScreen({ engagementId }: { readonly engagementId: EngagementId }) {
  const t = useText()
  const vendors = useChannel('vendor:list', {}, { isFresh: true })
  const questionnaires = useChannel('questionnaire:list', {})
  const row = vendors.data?.rows.find(({ engagement }) => engagement?.id === engagementId)
  const error = vendors.error ?? questionnaires.error
  return (
    <Page
      width="reading"
      crumbs={[
        { label: t('nav.vendors'), to: paths.vendors() },
        ...(row === undefined
          ? []
          : [
              { label: row.vendorName, to: paths.vendor(row.vendorId) },
              { label: row.engagement?.title ?? '', to: paths.engagement(row.vendorId, engagementId) },
            ]),
        { label: t('start.title') },
      ]}
    >
      {error !== null ? (
        <ErrorNote error={error} onRetry={vendors.error === null ? questionnaires.refetch : vendors.refetch} />
      ) : vendors.data === undefined || questionnaires.data === undefined ? (
        <Loading />
      ) : row === undefined ? (
        <Note kind="warning">{t('engagement.not-found')}</Note>
      ) : (
        <StartForm row={row} engagementId={engagementId} offered={questionnaires.data.rows} />
      )}
    </Page>
  )
}

function StartForm(props: {
  readonly row: EngagementRow
  readonly engagementId: EngagementId
  readonly offered: readonly QuestionnaireRow[]
}) {
  const t = useText()
  const format = useFormat()
  const go = useGo()
  const { row, engagementId, offered } = props
  const start = useAction('assessment:start', ['vendor:get', 'vendor:list', 'portfolio:get', 'assessment:list'])
  const [chosen, setChosen] = useState<readonly string[]>([])
  /** Null: follows the questionnaires chosen. */
  const [typedTitle, setTypedTitle] = useState<string | null>(null)
  const [isTried, setTried] = useState(false)
  const [error, setError] = useState<AppError | null>(null)
  const selected = offered.filter((each) => chosen.includes(choiceId(each)))
  const names = new Intl.ListFormat(t.locale).format(selected.map(({ title }) => title))
  const suggested =
    selected.length === 0 ? '' : t('start.default-title', { questionnaires: names, date: format.date(today()) })
  const title = typedTitle ?? suggested
  const problem = choiceProblem(selected)
  const isTitleMissing = title.trim() === ''

  async function submit(event: FormEvent): Promise<void> {
    event.preventDefault()
    setTried(true)
    if (problem !== null || isTitleMissing) return
    const questionnaires = selected.map(({ id, version }) => ({ id, version }))
    const result = await start.run({ engagementId, title, questionnaires })
    if (result.ok) go(paths.assessment(result.value.assessmentId))
    else setError(result.error)
  }

  return (
    <form noValidate className={styles['form']} onSubmit={(event) => void submit(event)}>
      <header>
        <h1>{t('start.heading')}</h1>
        <p className={utilities['muted']}>{t('start.explanation')}</p>
      </header>
      {row.exposure === null ? (
        <Note
          kind="info"
          action={<AppLink to={paths.engagement(row.vendorId, engagementId)}>{t('start.exposure-complete')}</AppLink>}
        >
          {t('start.exposure-missing')}
        </Note>
      ) : null}
      <div>
        <CheckboxRows
          label={t('start.questionnaires')}
          value={chosen}
          onChange={setChosen}
          items={offered.map((each) => ({
            id: choiceId(each),
            label: <QuestionnaireWords row={each} />,
            trailing: t('start.version', { version: each.version }),
          }))}
        />
        {isTried && problem !== null ? (
          <div className={styles['problem']} role="alert">
            <FieldError>{t(problem)}</FieldError>
          </div>
        ) : null}
      </div>
      <TextField
        label={t('start.name')}
        value={title}
        onChange={setTypedTitle}
        errorMessage={isTried && problem === null && isTitleMissing ? t('form.problem.missing') : undefined}
      />
      {error === null ? null : <ErrorNote error={error} />}
      <div className={styles['foot']}>
        <span className={utilities['muted']}>
          {selected.length < 2
            ? null
            : t('start.total', { questions: selected.reduce((sum, { questions }) => sum + questions, 0) })}
        </span>
        <Button onPress={() => go(paths.engagement(row.vendorId, engagementId))}>{t('action.cancel')}</Button>
        <Button type="submit" variant="primary" isPending={start.isRunning}>
          {t('start.action')}
        </Button>
      </div>
    </form>
  )
}

function QuestionnaireWords({ row }: { readonly row: QuestionnaireRow }) {
  const t = useText()
  const { title, summary, sections, questions, knockOuts } = row
  const [firstParagraph = ''] = summary.split('\n')
  return (
    <span className={styles['questionnaire']}>
      <b>{title}</b>
      <span className={styles['counts']}>{t('start.counts', { sections, questions, knockOuts })}</span>
      {firstParagraph === '' ? null : <span className={styles['summary']}>{firstParagraph}</span>}
    </span>
  )
}
