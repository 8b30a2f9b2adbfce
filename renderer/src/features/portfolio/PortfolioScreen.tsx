import type { ChannelOutput } from '#shared/ipc/contract.ts'
import { useChannel } from '../../lib/api.ts'
import { paths, useGo } from '../../lib/navigation.tsx'
import { useText } from '../../lib/text.ts'
import { Button } from '../../ui/Button.tsx'
import { EmptyState, ErrorNote, Loading } from '../../ui/Feedback.tsx'
import { Page } from '../../ui/Page.tsx'
import { BandCounts } from './BandCounts.tsx'
import { DependenceBars } from './DependenceBars.tsx'
import { dependenceOf } from './model/dependence.ts'
import { riskPictureOf } from './model/risk-marks.ts'
import styles from './Portfolio.module.css'
import { RiskPicturePanel } from './RiskPicturePanel.tsx'
import { TaskList } from './TaskList.tsx'

/** What needs somebody today, how risky the engagements are, and how much depends on each vendor. */
export function PortfolioScreen() {
  const t = useText()
  const go = useGo()
  const { data, error, refetch } = useChannel('portfolio:get', {}, { isFresh: true })
  return (
    <Page
      crumbs={[{ label: t('nav.portfolio') }]}
      width="wide"
      actions={
        <Button variant="primary" onPress={() => go(paths.newVendor())}>
          {t('portfolio.new-vendor')}
        </Button>
      }
    >
      {error !== null ? <ErrorNote error={error} onRetry={refetch} /> : null}
      {data === undefined ? (
        error === null && <Loading />
      ) : data.engagements.length === 0 ? (
        <EmptyState
          icon="portfolio"
          title={t('portfolio.empty.title')}
          action={
            <Button variant="primary" onPress={() => go(paths.newVendor())}>
              {t('portfolio.empty.action')}
            </Button>
          }
        >
          {t('portfolio.empty.detail')}
        </EmptyState>
      ) : (
        <Overview portfolio={data} />
      )}
    </Page>
  )
}

/** How many vendors are named in the bars of one currency. */
const namedVendors = 5

function Overview({ portfolio }: { readonly portfolio: ChannelOutput<'portfolio:get'> }) {
  const { tasks, engagements, asOf } = portfolio
  const picture = riskPictureOf(engagements)
  return (
    <div className={styles['columns']}>
      <div>
        <TaskList tasks={tasks} today={asOf} />
        <DependenceBars dependence={dependenceOf(engagements, namedVendors)} />
      </div>
      <div>
        <RiskPicturePanel marks={picture.marks} />
        <BandCounts counts={picture.counts} notRated={picture.notRated} />
      </div>
    </div>
  )
}
