import { useMemo, useRef, useState, type FormEvent } from 'react'
import type { AppError } from '#shared/ipc/app-error.ts'
import type { FieldProblems } from '../../lib/field-problems.ts'
import { useGo } from '../../lib/navigation.tsx'
import { useText } from '../../lib/text.ts'
import { Button } from '../../ui/Button.tsx'
import { ErrorNote, Note } from '../../ui/Feedback.tsx'
import { Section } from '../../ui/Section.tsx'
import { ComboBox, Select } from '../../ui/Select.tsx'
import { TextArea, TextField } from '../../ui/TextField.tsx'
import { useLeaveGuard } from '../../ui/use-leave-guard.tsx'
import { ContactRows, FieldRows, IdentifierRows } from './FormRows.tsx'
import { countriesIn } from './model/countries.ts'
import { vendorInputOf, type VendorDraft, type VendorInput } from './model/vendor-draft.ts'
import { TagField } from './TagField.tsx'
import styles from './VendorForm.module.css'

const statuses = ['prospect', 'active', 'suspended', 'ended'] as const

/**
 * Every fact about a vendor. Problems stand beside their fields once saving was tried, and go as they are mended. What main refuses
 * stands beside its field too.
 */
export function VendorForm(props: {
  readonly heading: string
  readonly initial: VendorDraft
  readonly saveWords: string
  readonly isSaving: boolean
  readonly error: AppError | null
  /** Gives the path to go to once the facts are on the disk; null when they could not be saved. */
  readonly onSave: (facts: VendorInput) => Promise<string | null>
  readonly cancelPath: string
}) {
  const t = useText()
  const go = useGo()
  const form = useRef<HTMLFormElement>(null)
  const [draft, setDraft] = useState(props.initial)
  const [isTried, setTried] = useState(false)
  const countries = useMemo(() => countriesIn(t.locale), [t.locale])
  const guard = useLeaveGuard(draft !== props.initial)
  const result = vendorInputOf(draft)
  const problems: FieldProblems = isTried && !result.ok ? result.error : {}

  function change(part: Partial<VendorDraft>): void {
    setDraft((current) => ({ ...current, ...part }))
  }
  function problemOf(path: string): string | undefined {
    const problem = problems[path]
    return problem === undefined ? props.error?.fieldErrors?.[path] : t(problem)
  }
  function leaveFor(path: string): void {
    guard.release()
    go(path)
  }
  async function submit(event: FormEvent): Promise<void> {
    event.preventDefault()
    setTried(true)
    if (!result.ok) {
      requestAnimationFrame(() => focusFirstProblem(form.current))
      return
    }
    const path = await props.onSave(result.value)
    if (path !== null) leaveFor(path)
  }

  return (
    <form ref={form} noValidate className={styles['form']} onSubmit={(event) => void submit(event)}>
      {guard.dialog}
      <h1 className={styles['heading']}>{props.heading}</h1>
      <Section title={t('vendor.section.company')}>
        <div className={styles['grid']}>
          <TextField
            autoFocus={props.initial.legalName === ''}
            isRequired
            label={t('vendor.legal-name')}
            description={t('vendor.legal-name-hint')}
            value={draft.legalName}
            onChange={(legalName) => change({ legalName })}
            errorMessage={problemOf('legalName')}
          />
          <TextField
            label={t('vendor.trading-name')}
            description={t('vendor.trading-name-hint')}
            value={draft.tradingName}
            onChange={(tradingName) => change({ tradingName })}
            errorMessage={problemOf('tradingName')}
          />
          <ComboBox
            label={t('vendor.country')}
            placeholder={t('vendor.country-placeholder')}
            items={countries}
            value={draft.country}
            onChange={(country) => change({ country })}
            errorMessage={problemOf('country')}
          />
          <TextField
            label={t('vendor.website')}
            description={t('vendor.website-hint')}
            value={draft.website}
            onChange={(website) => change({ website })}
            errorMessage={problemOf('website')}
          />
        </div>
      </Section>
      <Section title={t('vendor.section.identifiers')}>
        <IdentifierRows
          rows={draft.identifiers}
          onChange={(identifiers) => change({ identifiers })}
          problemOf={problemOf}
        />
      </Section>
      <Section title={t('vendor.section.management')}>
        <div className={styles['grid']}>
          <Select
            label={t('vendor.status')}
            items={statuses.map((id) => ({ id, label: t(`vendor-status.${id}`) }))}
            value={draft.status}
            onChange={(status) => change({ status })}
          />
          <TextField
            label={t('vendor.owner')}
            description={t('vendor.owner-hint')}
            value={draft.owner}
            onChange={(owner) => change({ owner })}
            errorMessage={problemOf('owner')}
          />
        </div>
        <TagField
          tags={draft.tags}
          pending={draft.pendingTag}
          onChange={(tags, pendingTag) => change({ tags, pendingTag })}
          errorMessage={problemOf(`tags.${draft.tags.length}`) ?? problemOf('tags')}
        />
      </Section>
      <Section title={t('vendor.section.contacts')}>
        <ContactRows rows={draft.contacts} onChange={(contacts) => change({ contacts })} problemOf={problemOf} />
      </Section>
      <Section title={t('vendor.section.fields')}>
        <FieldRows rows={draft.fields} onChange={(fields) => change({ fields })} problemOf={problemOf} />
      </Section>
      <Section title={t('vendor.section.notes')}>
        <TextArea
          label={t('vendor.notes')}
          isLabelHidden
          description={t('vendor.notes-hint')}
          value={draft.notes}
          onChange={(notes) => change({ notes })}
          errorMessage={problemOf('notes')}
        />
      </Section>
      <div className={styles['foot']}>
        {props.error === null ? null : <ErrorNote error={props.error} />}
        {Object.keys(problems).length === 0 ? null : (
          <Note kind="warning">{t('form.problem.summary', { count: Object.keys(problems).length })}</Note>
        )}
        <div className={styles['buttons']}>
          <Button onPress={() => leaveFor(props.cancelPath)}>{t('action.cancel')}</Button>
          <Button type="submit" variant="primary" isPending={props.isSaving}>
            {props.saveWords}
          </Button>
        </div>
      </div>
    </form>
  )
}

function focusFirstProblem(form: HTMLFormElement | null): void {
  const field = form?.querySelector('[aria-invalid="true"]')
  if (field instanceof HTMLElement) field.focus()
}
