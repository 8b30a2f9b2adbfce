import { useRef, useState, type FormEvent } from 'react'
import type { AppError } from '#shared/ipc/app-error.ts'
import type { VendorId } from '#shared/schema/primitives.ts'
import { useAction, useChannel } from '../../lib/api.ts'
import { paths, useGo } from '../../lib/navigation.tsx'
import { useText } from '../../lib/text.ts'
import { Button } from '../../ui/Button.tsx'
import { ErrorNote } from '../../ui/Feedback.tsx'
import { Page } from '../../ui/Page.tsx'
import { useLeaveGuard } from '../../ui/use-leave-guard.tsx'
import { utilities } from '../../ui/utilities.ts'
import styles from './Engagement.module.css'
import { EngagementFields } from './EngagementFields.tsx'
import { emptyEngagementDraft, engagementFactsOf } from './model/engagement-draft.ts'

/** Adds an engagement to a vendor and goes on to its exposure profile. */
export function NewEngagementScreen({ vendorId }: { readonly vendorId: VendorId }) {
  const t = useText()
  const go = useGo()
  const form = useRef<HTMLFormElement>(null)
  const vendor = useChannel('vendor:get', { id: vendorId }).data?.vendor
  const create = useAction('engagement:create', ['vendor:get', 'vendor:list', 'portfolio:get'])
  const [draft, setDraft] = useState(emptyEngagementDraft)
  const [isTried, setTried] = useState(false)
  const [error, setError] = useState<AppError | null>(null)
  const guard = useLeaveGuard(draft !== emptyEngagementDraft)
  const facts = engagementFactsOf(draft)

  function leaveFor(path: string): void {
    guard.release()
    go(path)
  }
  async function save(event: FormEvent): Promise<void> {
    event.preventDefault()
    setTried(true)
    if (!facts.ok) {
      requestAnimationFrame(() => form.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus())
      return
    }
    const result = await create.run({ vendorId, facts: facts.value })
    if (result.ok) leaveFor(paths.engagement(vendorId, result.value.engagement.id))
    else setError(result.error)
  }

  return (
    <Page
      width="reading"
      crumbs={[
        { label: t('nav.vendors'), to: paths.vendors() },
        { label: vendor?.legalName ?? '', to: paths.vendor(vendorId) },
        { label: t('engagement.new-title') },
      ]}
    >
      <form ref={form} noValidate className={styles['form']} onSubmit={(event) => void save(event)}>
        {guard.dialog}
        <header>
          <h1>{t('engagement.new-title')}</h1>
          <p className={utilities['muted']}>
            {t('engagement.new-explanation', { vendor: vendor?.tradingName || (vendor?.legalName ?? '') })}
          </p>
        </header>
        <EngagementFields
          autoFocus
          draft={draft}
          onChange={(part) => setDraft((current) => ({ ...current, ...part }))}
          problems={isTried && !facts.ok ? facts.error : {}}
          refused={error?.fieldErrors}
        />
        {error === null ? null : <ErrorNote error={error} />}
        <div className={styles['buttons']}>
          <Button onPress={() => leaveFor(paths.vendor(vendorId))}>{t('action.cancel')}</Button>
          <Button type="submit" variant="primary" isPending={create.isRunning}>
            {t('engagement.create')}
          </Button>
        </div>
      </form>
    </Page>
  )
}
