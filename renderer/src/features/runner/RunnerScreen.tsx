import type { AssessmentId } from '#shared/schema/primitives.ts'
import { useChannel } from '../../lib/api.ts'
import { paths } from '../../lib/navigation.tsx'
import { useText } from '../../lib/text.ts'
import { ErrorNote, Loading } from '../../ui/Feedback.tsx'
import { Page } from '../../ui/Page.tsx'
import { RunnerPage } from './RunnerPage.tsx'

/** The screen on which an assessment is answered. */
export function RunnerScreen({ assessmentId }: { readonly assessmentId: AssessmentId }) {
  const t = useText()
  const { data, error, refetch } = useChannel('assessment:get', { assessmentId })
  if (data !== undefined) return <RunnerPage view={data} />
  return (
    <Page crumbs={[{ label: t('nav.vendors'), to: paths.vendors() }]}>
      {error === null ? <Loading /> : <ErrorNote error={error} onRetry={refetch} />}
    </Page>
  )
}
