import { useMemo, useRef, useState } from 'react'
import { vendorNameOf } from '#shared/domain/vendor-name.ts'
import type { AssessmentView } from '#shared/ipc/assessment-channels.ts'
import { paths, useGo } from '../../lib/navigation.tsx'
import { usePreferences } from '../../lib/preferences.ts'
import { useText } from '../../lib/text.ts'
import { useOpenWorkspace } from '../../lib/workspace.ts'
import { Button } from '../../ui/Button.tsx'
import { Page } from '../../ui/Page.tsx'
import { DecisionPart } from './decision/DecisionPart.tsx'
import { createDrafts } from './drafts.ts'
import { FindingsPart } from './findings/FindingsPart.tsx'
import { reviewAccess } from './model/access.ts'
import { reviewStandingOf } from './model/standing.ts'
import { ReviewPanel } from './panel/ReviewPanel.tsx'
import { RequestChangesDialog } from './RequestChangesDialog.tsx'
import { ResponsesPart } from './response/ResponsesPart.tsx'
import { ReviewContext } from './review-context.ts'
import styles from './Review.module.css'
import { SectionList } from './SectionList.tsx'
import { StatusNote } from './StatusNote.tsx'
import { useCommands } from './use-commands.ts'
import { useKeptFocus } from './use-kept-focus.ts'
import { useKeys } from './use-keys.ts'
import { usePlace } from './use-place.ts'
import { useReview } from './use-review.ts'

/** Sections, findings and decision on the left, one of them in the middle, what belongs to the response on the right. */
export function ReviewPage({ view }: { readonly view: AssessmentView }) {
  const t = useText()
  const go = useGo()
  const workspace = useOpenWorkspace()
  const { singleKeys } = usePreferences()
  const { assessment, vendor } = view
  const standing = useMemo(() => reviewStandingOf(view), [view])
  const access = useMemo(() => reviewAccess(assessment, workspace), [assessment, workspace])
  const review = useReview(assessment.id)
  const [drafts] = useState(createDrafts)
  const place = usePlace(standing, access)
  const [isRequesting, setRequesting] = useState(false)
  const commands = useCommands({ standing, access, review, place })
  useKeys(commands.run, singleKeys)
  const middle = useRef<HTMLDivElement>(null)
  useKeptFocus(middle)
  const { open, showPart } = place
  const scope = {
    standing,
    access,
    review,
    drafts,
    openQuestion: open,
    openFindings: () => showPart('findings'),
  }
  const current = place.current === null ? null : (standing.byKey.get(place.current) ?? null)
  return (
    <ReviewContext value={scope}>
      <Page
        width="full"
        crumbs={[
          { label: t('nav.review'), to: paths.reviewQueue() },
          { label: vendorNameOf(vendor), to: paths.vendor(vendor.id) },
          { label: assessment.title },
        ]}
        actions={
          <>
            {access.mayBegin ? (
              <Button variant="primary" onPress={commands.begin}>
                {t('review.begin')}
              </Button>
            ) : null}
            {access.mayRequestChanges ? (
              <Button variant="quiet" onPress={() => setRequesting(true)}>
                {t('review.request-changes')}
              </Button>
            ) : null}
            {access.mayDecide ? <Button onPress={() => showPart('decision')}>{t('review.decide')}</Button> : null}
            {access.mayIssue && assessment.status === 'decided' ? (
              <Button variant="primary" onPress={() => go(paths.report(assessment.id))}>
                {t('review.to-report')}
              </Button>
            ) : null}
          </>
        }
        panelLabel={t('review.panel')}
        panel={<ReviewPanel part={place.part} item={place.part === 'responses' ? current : null} />}
      >
        <div className={styles['review']}>
          <div className={styles['columns']}>
            <SectionList place={place} />
            <div ref={middle} className={styles['middle']} data-scrolls>
              <StatusNote onBegin={commands.begin} />
              {place.part === 'responses' ? <ResponsesPart place={place} commands={commands} /> : null}
              {place.part === 'findings' ? <FindingsPart /> : null}
              {place.part === 'decision' ? <DecisionPart onRequestChanges={() => setRequesting(true)} /> : null}
            </div>
          </div>
        </div>
        <RequestChangesDialog isOpen={isRequesting} onClose={() => setRequesting(false)} />
      </Page>
    </ReviewContext>
  )
}
