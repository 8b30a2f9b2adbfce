import { useDeferredValue, useState } from 'react'
import type { QuestionnaireId } from '#shared/schema/primitives.ts'
import type { Questionnaire } from '#shared/schema/questionnaire.ts'
import { useChannel } from '../../lib/api.ts'
import { paths } from '../../lib/navigation.tsx'
import { useText } from '../../lib/text.ts'
import { ErrorNote, Loading } from '../../ui/Feedback.tsx'
import { Page } from '../../ui/Page.tsx'
import { TextField } from '../../ui/TextField.tsx'
import { utilities } from '../../ui/utilities.ts'
import { findInSections, questionCounts } from './model/outline.ts'
import styles from './Questionnaire.module.css'
import { QuestionnairePanel } from './QuestionnairePanel.tsx'
import { SectionView } from './SectionView.tsx'

/** One version of a questionnaire, to read: every question with all that its score depends on. */
export function QuestionnaireScreen(props: { readonly id: QuestionnaireId; readonly version: string }) {
  const t = useText()
  const { data, error, refetch } = useChannel('questionnaire:get', { id: props.id, version: props.version })
  const questionnaire = data?.questionnaire
  return (
    <Page
      width="reading"
      crumbs={[{ label: t('nav.bank'), to: paths.bank() }, { label: questionnaire?.title ?? '' }]}
      panelLabel={t('bank.contents')}
      panel={questionnaire === undefined ? undefined : <QuestionnairePanel questionnaire={questionnaire} />}
    >
      {error !== null ? <ErrorNote error={error} onRetry={refetch} /> : null}
      {questionnaire === undefined ? error === null && <Loading /> : <Body questionnaire={questionnaire} />}
    </Page>
  )
}

function Body({ questionnaire }: { readonly questionnaire: Questionnaire }) {
  const t = useText()
  const [search, setSearch] = useState('')
  const sections = findInSections(questionnaire, useDeferredValue(search))
  const { title, version, summary } = questionnaire
  const found = sections.reduce((count, { questions }) => count + questions.length, 0)
  return (
    <div className={styles['body']}>
      <header className={styles['head']}>
        <h1>{title}</h1>
        <p className={utilities['muted']}>
          {[t('bank.version', { version }), t('bank.counts', questionCounts(questionnaire))].join(' · ')}
        </p>
        <p className={styles['summary']}>{summary}</p>
      </header>
      <div className={styles['search']}>
        <TextField
          label={t('bank.search')}
          isLabelHidden
          kind="search"
          placeholder={t('bank.search')}
          value={search}
          onChange={setSearch}
        />
        <span role="status" className={utilities['muted']}>
          {search.trim() === '' ? '' : t('bank.found', { count: found })}
        </span>
      </div>
      {sections.map(({ section, questions }) => (
        <SectionView key={section.id} questionnaire={questionnaire} section={section} questions={questions} />
      ))}
    </div>
  )
}
