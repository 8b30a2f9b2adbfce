import { useState } from 'react'
import type { VendorId } from '#shared/schema/primitives.ts'
import type { AppError } from '#shared/ipc/app-error.ts'
import { useAction, useChannel } from '../../lib/api.ts'
import { paths, useGo } from '../../lib/navigation.tsx'
import { useText } from '../../lib/text.ts'
import { ErrorNote, Loading } from '../../ui/Feedback.tsx'
import { Page } from '../../ui/Page.tsx'
import { draftOfVendor, emptyVendorDraft, type VendorInput } from './model/vendor-draft.ts'
import { VendorForm } from './VendorForm.tsx'

/** Adds a vendor and goes to its page. */
export function NewVendorScreen() {
  const t = useText()
  const go = useGo()
  const create = useAction('vendor:create', ['vendor:list', 'portfolio:get'])
  const [error, setError] = useState<AppError | null>(null)

  async function save(facts: VendorInput): Promise<void> {
    const result = await create.run(facts)
    if (result.ok) go(paths.vendor(result.value.vendor.id))
    else setError(result.error)
  }

  return (
    <Page width="reading" crumbs={[{ label: t('nav.vendors'), to: paths.vendors() }, { label: t('vendor.new-title') }]}>
      <VendorForm
        initial={emptyVendorDraft}
        saveWords={t('vendor.create')}
        isSaving={create.isRunning}
        error={error}
        onSave={(facts) => void save(facts)}
        onCancel={() => go(paths.vendors())}
      />
    </Page>
  )
}

/** Changes the facts of a vendor and goes back to its page. */
export function EditVendorScreen({ vendorId }: { readonly vendorId: VendorId }) {
  const t = useText()
  const go = useGo()
  const { data, error, refetch } = useChannel('vendor:get', { id: vendorId })
  const update = useAction('vendor:update', ['vendor:get', 'vendor:list', 'portfolio:get', 'assessment:list'])
  const [saveError, setSaveError] = useState<AppError | null>(null)

  async function save(facts: VendorInput): Promise<void> {
    const result = await update.run({ id: vendorId, facts })
    if (result.ok) go(paths.vendor(vendorId))
    else setSaveError(result.error)
  }

  return (
    <Page
      width="reading"
      crumbs={[
        { label: t('nav.vendors'), to: paths.vendors() },
        { label: data?.vendor.legalName ?? '', to: paths.vendor(vendorId) },
        { label: t('vendor.edit-title') },
      ]}
    >
      {error !== null ? <ErrorNote error={error} onRetry={refetch} /> : null}
      {data === undefined ? (
        error === null && <Loading />
      ) : (
        <VendorForm
          initial={draftOfVendor(data.vendor)}
          saveWords={t('action.save')}
          isSaving={update.isRunning}
          error={saveError}
          onSave={(facts) => void save(facts)}
          onCancel={() => go(paths.vendor(vendorId))}
        />
      )}
    </Page>
  )
}
