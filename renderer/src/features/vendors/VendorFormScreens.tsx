import { useState } from 'react'
import type { VendorId } from '#shared/schema/primitives.ts'
import type { AppError } from '#shared/ipc/app-error.ts'
import { useAction, useChannel } from '../../lib/api.ts'
import { paths } from '../../lib/navigation.tsx'
import { useText } from '../../lib/text.ts'
import { ErrorNote, Loading } from '../../ui/Feedback.tsx'
import { Page } from '../../ui/Page.tsx'
import { draftOfVendor, emptyVendorDraft, type VendorDraft, type VendorInput } from './model/vendor-draft.ts'
import { VendorForm } from './VendorForm.tsx'

/** Adds a vendor and goes to its page. */
export function NewVendorScreen() {
  const t = useText()
  const create = useAction('vendor:create', ['vendor:list', 'portfolio:get'])
  const [error, setError] = useState<AppError | null>(null)

  async function save(facts: VendorInput): Promise<string | null> {
    const result = await create.run(facts)
    if (result.ok) return paths.vendor(result.value.vendor.id)
    setError(result.error)
    return null
  }

  return (
    <Page width="reading" crumbs={[{ label: t('nav.vendors'), to: paths.vendors() }, { label: t('vendor.new-title') }]}>
      <VendorForm
        heading={t('vendor.new-title')}
        initial={emptyVendorDraft}
        saveWords={t('vendor.create')}
        isSaving={create.isRunning}
        error={error}
        onSave={save}
        cancelPath={paths.vendors()}
      />
    </Page>
  )
}

/** Changes the facts of a vendor and goes back to its page. */
export function EditVendorScreen({ vendorId }: { readonly vendorId: VendorId }) {
  const t = useText()
  const { data, error, isFetching, refetch } = useChannel('vendor:get', { id: vendorId }, { isFresh: true })
  const update = useAction('vendor:update', ['vendor:get', 'vendor:list', 'portfolio:get', 'assessment:list'])
  // The form begins on what is on the disk, and what is read anew meanwhile never overwrites what is typed.
  const [initial, setInitial] = useState<VendorDraft | null>(null)
  if (initial === null && data !== undefined && !isFetching) setInitial(draftOfVendor(data.vendor))
  const [saveError, setSaveError] = useState<AppError | null>(null)

  async function save(facts: VendorInput): Promise<string | null> {
    const result = await update.run({ id: vendorId, facts })
    if (result.ok) return paths.vendor(vendorId)
    setSaveError(result.error)
    return null
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
      {initial === null ? (
        error === null && <Loading />
      ) : (
        <VendorForm
          heading={t('vendor.edit-heading', { name: initial.legalName })}
          initial={initial}
          saveWords={t('action.save')}
          isSaving={update.isRunning}
          error={saveError}
          onSave={save}
          cancelPath={paths.vendor(vendorId)}
        />
      )}
    </Page>
  )
}
