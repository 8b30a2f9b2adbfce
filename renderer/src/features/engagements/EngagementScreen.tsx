import { useState } from 'react'
import type { ChannelOutput } from '#shared/ipc/contract.ts'
import type { EngagementId, VendorId } from '#shared/schema/primitives.ts'
import type { Engagement } from '#shared/schema/vendor.ts'
import { markStale, request, useChannel } from '../../lib/api.ts'
import { useAutosave } from '../../lib/autosave.ts'
import { paths, useGo } from '../../lib/navigation.tsx'
import { useText } from '../../lib/text.ts'
import { Button } from '../../ui/Button.tsx'
import { ErrorNote, Loading, Note } from '../../ui/Feedback.tsx'
import { Page } from '../../ui/Page.tsx'
import styles from './Engagement.module.css'
import { EngagementFacts } from './EngagementFacts.tsx'
import { EngagementPanel } from './EngagementPanel.tsx'
import { ExposureEditor } from './ExposureEditor.tsx'

type VendorView = ChannelOutput<'vendor:get'>

/** One engagement: its facts and its exposure profile, saved as they are edited, and its assessments. */
export function EngagementScreen(props: { readonly vendorId: VendorId; readonly engagementId: EngagementId }) {
  const t = useText()
  const { data, error, isFetching, refetch } = useChannel('vendor:get', { id: props.vendorId }, { isFresh: true })
  const engagement = data?.engagements.find(({ id }) => id === props.engagementId)
  const [isReady, setReady] = useState(false)
  // The editor begins on what is on the disk now, not on what was read when this screen was last open.
  if (!isReady && !isFetching) setReady(true)
  if (isReady && data !== undefined && engagement !== undefined) {
    return <Workplace key={engagement.id} view={data} engagement={engagement} />
  }
  return (
    <Page crumbs={[{ label: t('nav.vendors'), to: paths.vendors() }, { label: data?.vendor.legalName ?? '' }]}>
      {error !== null ? (
        <ErrorNote error={error} onRetry={refetch} />
      ) : data === undefined || !isReady ? (
        <Loading />
      ) : (
        <Note kind="warning">{t('engagement.not-found')}</Note>
      )}
    </Page>
  )
}

/** Edits live here from the first on: what is read anew meanwhile never overwrites what is typed. */
function Workplace({ view, engagement }: { readonly view: VendorView; readonly engagement: Engagement }) {
  const t = useText()
  const go = useGo()
  const { id, vendorId } = engagement
  const [title, setTitle] = useState(engagement.title)
  const [exposure, setExposure] = useState(engagement.exposure)
  const autosave = useAutosave<Engagement['exposure']>({
    async save(value) {
      const result = await request('engagement:set-exposure', { id, exposure: value })
      if (result.ok) await markStale('vendor:get', 'vendor:list', 'portfolio:get', 'assessment:get')
      return result
    },
  })

  function change(next: Engagement['exposure']): void {
    setExposure(next)
    autosave.push(next)
  }
  async function start(): Promise<void> {
    await autosave.flush()
    go(paths.startAssessment(id))
  }

  return (
    <Page
      width="reading"
      crumbs={[
        { label: t('nav.vendors'), to: paths.vendors() },
        { label: view.vendor.legalName, to: paths.vendor(vendorId) },
        { label: title },
      ]}
      actions={
        <Button variant="primary" onPress={() => void start()}>
          {t('engagement.start')}
        </Button>
      }
      panelLabel={t('exposure-editor.panel')}
      panel={
        <EngagementPanel
          exposure={exposure}
          assessments={view.assessments.filter(({ engagementId }) => engagementId === id)}
        />
      }
    >
      <div className={styles['workplace']}>
        <EngagementFacts engagement={engagement} onTitle={setTitle} />
        <ExposureEditor profile={exposure} onChange={change} />
      </div>
    </Page>
  )
}
