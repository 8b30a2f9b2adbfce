import { useMemo } from 'react'
import { useChannel } from '../../../lib/api.ts'
import { paths, useGo } from '../../../lib/navigation.tsx'
import { useText } from '../../../lib/text.ts'
import { today } from '../../../lib/today.ts'
import { Button } from '../../../ui/Button.tsx'
import { DataTable } from '../../../ui/DataTable.tsx'
import { EmptyState, ErrorNote, Loading } from '../../../ui/Feedback.tsx'
import { Page } from '../../../ui/Page.tsx'
import { queueOf } from '../model/queue.ts'
import { useQueueColumns } from './queue-columns.tsx'
import styles from './ReviewQueueScreen.module.css'

/** Assessments that wait: for a review, a decision, a report, or for the preparer to change something. */
export function ReviewQueueScreen() {
  const t = useText()
  const go = useGo()
  const { data, error, refetch } = useChannel('assessment:list', {}, { isFresh: true })
  const columns = useQueueColumns(today())
  const rows = useMemo(() => queueOf(data?.rows ?? []), [data])
  return (
    <Page crumbs={[{ label: t('nav.review') }]} width="full">
      <div className={styles['screen']}>
        {error !== null ? <ErrorNote error={error} onRetry={refetch} /> : null}
        {data === undefined ? (
          error === null && <Loading />
        ) : rows.length === 0 ? (
          <EmptyState
            icon="review"
            title={t('review.queue.empty')}
            action={<Button onPress={() => go(paths.vendors())}>{t('review.queue.to-vendors')}</Button>}
          >
            {t('review.queue.empty-detail')}
          </EmptyState>
        ) : (
          <DataTable
            label={t('review.queue.label')}
            columns={columns}
            rows={rows}
            keyOf={({ id }) => id}
            onOpen={({ id }) => go(paths.review(id))}
          />
        )}
      </div>
    </Page>
  )
}
