import { useChannel } from '../../lib/api.ts'
import { AppLink, paths } from '../../lib/navigation.tsx'
import { useText } from '../../lib/text.ts'
import { EmptyState, ErrorNote, Loading } from '../../ui/Feedback.tsx'
import { Page } from '../../ui/Page.tsx'
import { utilities } from '../../ui/utilities.ts'
import styles from './QuestionBank.module.css'

/** Every questionnaire that an assessment can use. */
export function QuestionBankScreen() {
  const t = useText()
  const { data, error, refetch } = useChannel('questionnaire:list', {}, { isFresh: true })
  return (
    <Page width="reading" crumbs={[{ label: t('nav.bank') }]}>
      <div>
        <header className={styles['head']}>
          <h1>{t('nav.bank')}</h1>
          <p className={utilities['muted']}>{t('bank.explanation')}</p>
        </header>
        {error !== null ? <ErrorNote error={error} onRetry={refetch} /> : null}
        {data === undefined ? (
          error === null && <Loading />
        ) : data.rows.length === 0 ? (
          <EmptyState icon="bank" title={t('bank.empty.title')}>
            {t('bank.empty.detail')}
          </EmptyState>
        ) : (
          <ul className={styles['list']}>
            {data.rows.map(({ id, version, title, summary, sections, questions, knockOuts, builtIn }) => (
              <li key={`${id}@${version}`}>
                <AppLink to={paths.questionnaire(id, version)} className={styles['entry']}>
                  <span className={styles['name']}>
                    <b>{title}</b>
                    <span className={utilities['muted']}>{t('bank.version', { version })}</span>
                    <span className={styles['origin']}>{t(builtIn ? 'bank.built-in' : 'bank.imported')}</span>
                  </span>
                  <span className={styles['counts']}>{t('bank.counts', { sections, questions, knockOuts })}</span>
                  <span className={utilities['muted']}>{summary.split('\n')[0]}</span>
                </AppLink>
              </li>
            ))}
          </ul>
        )}
      </div>
    </Page>
  )
}
