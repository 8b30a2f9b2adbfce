import { vendorNameOf } from '#shared/domain/vendor-name.ts'
import type { VendorId } from '#shared/schema/primitives.ts'
import type { ChannelOutput } from '#shared/ipc/contract.ts'
import { useChannel } from '../../lib/api.ts'
import { paths, useGo } from '../../lib/navigation.tsx'
import { useText } from '../../lib/text.ts'
import { today } from '../../lib/today.ts'
import { Button } from '../../ui/Button.tsx'
import { EmptyState, ErrorNote, Loading } from '../../ui/Feedback.tsx'
import { Page } from '../../ui/Page.tsx'
import { Chip, Section } from '../../ui/Section.tsx'
import { utilities } from '../../ui/utilities.ts'
import { EngagementSummary } from './EngagementSummary.tsx'
import { countryName } from './model/countries.ts'
import { Timeline } from './Timeline.tsx'
import { VendorPanel } from './VendorPanel.tsx'
import { AssessmentTable, EvidenceTable, ReportTable } from './vendor-tables.tsx'
import styles from './VendorScreen.module.css'

type VendorView = ChannelOutput<'vendor:get'>

/** One vendor: what it does for us, how that is rated, and everything that happened with it. */
export function VendorScreen({ vendorId }: { readonly vendorId: VendorId }) {
  const t = useText()
  const go = useGo()
  const { data, error, refetch } = useChannel('vendor:get', { id: vendorId }, { isFresh: true })
  return (
    <Page
      width="wide"
      crumbs={[{ label: t('nav.vendors'), to: paths.vendors() }, { label: data?.vendor.legalName ?? '' }]}
      actions={
        <>
          <Button onPress={() => go(paths.editVendor(vendorId))}>{t('vendor.edit')}</Button>
          <Button variant="primary" onPress={() => go(paths.newEngagement(vendorId))}>
            {t('vendor.new-engagement')}
          </Button>
        </>
      }
      panelLabel={t('vendor.facts')}
      panel={data === undefined ? undefined : <VendorPanel vendor={data.vendor} />}
    >
      {error !== null ? <ErrorNote error={error} onRetry={refetch} /> : null}
      {data === undefined ? error === null && <Loading /> : <VendorBody view={data} />}
    </Page>
  )
}

function VendorBody({ view }: { readonly view: VendorView }) {
  const t = useText()
  const go = useGo()
  const { vendor, engagements, assessments, evidence, reports, timeline } = view
  const day = today()
  return (
    <div>
      <header className={styles['head']}>
        <h1>{vendorNameOf(vendor)}</h1>
        <p className={utilities['muted']}>
          {[
            ...(vendor.tradingName === '' ? [] : [vendor.legalName]),
            countryName(vendor.country, t.locale),
            t(`vendor-status.${vendor.status}`),
          ].join(' · ')}
        </p>
        {vendor.tags.length === 0 ? null : (
          <p className={styles['tags']}>
            {vendor.tags.map((tag) => (
              <Chip key={tag}>{tag}</Chip>
            ))}
          </p>
        )}
      </header>
      <Section title={t('vendor.engagements')}>
        {engagements.length === 0 ? (
          <EmptyState
            icon="file"
            title={t('vendor.engagements.empty.title')}
            action={
              <Button variant="primary" onPress={() => go(paths.newEngagement(vendor.id))}>
                {t('vendor.engagements.empty.action')}
              </Button>
            }
          >
            {t('vendor.engagements.empty.detail')}
          </EmptyState>
        ) : (
          <ul className={styles['engagements']}>
            {engagements.map((engagement) => (
              <li key={engagement.id}>
                <EngagementSummary
                  engagement={engagement}
                  assessments={assessments.filter(({ engagementId }) => engagementId === engagement.id)}
                  day={day}
                />
              </li>
            ))}
          </ul>
        )}
      </Section>
      <Section title={t('vendor.assessments')}>
        <AssessmentTable rows={assessments} />
      </Section>
      <Section title={t('vendor.evidence')}>
        <EvidenceTable rows={evidence} day={day} />
      </Section>
      <Section title={t('vendor.reports')}>
        <ReportTable rows={reports} />
      </Section>
      <Section title={t('vendor.timeline')}>
        <Timeline events={timeline} />
      </Section>
    </div>
  )
}
