import type { AssessmentId } from '#shared/schema/primitives.ts'
import { useChannel } from '../../lib/api.ts'
import { paths } from '../../lib/navigation.tsx'
import { useText } from '../../lib/text.ts'
import { ErrorNote, Loading } from '../../ui/Feedback.tsx'
import { Page } from '../../ui/Page.tsx'
import { ReviewPage } from './ReviewPage.tsx'

/** The review of one assessment: judge the responses, dispose of what failed, decide. */
export function ReviewScreen({ assessmentId }: { readonly assessmentId: AssessmentId }) {
  const t = useText()
  const { data, error, refetch } = useChannel('assessment:get', { assessmentId }, { isFresh: true })
  if (data !== undefined) return <ReviewPage view={data} />
  return (
    <Page crumbs={[{ label: t('nav.review'), to: paths.reviewQueue() }, { label: t('review.title') }]}>
      {error === null ? <Loading /> : <ErrorNote error={error} onRetry={refetch} />}
    </Page>
  )
}
