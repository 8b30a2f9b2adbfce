import { useState } from 'react'
import type { AppError } from '#shared/ipc/app-error.ts'
import type { ReportData } from '#shared/schema/report-data.ts'
import type { VerificationReport } from '#shared/verify/result.ts'
import { request } from '../../lib/api.ts'
import { useFormat, useText } from '../../lib/text.ts'
import { Button } from '../../ui/Button.tsx'
import { ErrorNote } from '../../ui/Feedback.tsx'
import { toast } from '../../ui/toast.tsx'
import { utilities } from '../../ui/utilities.ts'
import styles from './Verify.module.css'

/** What the file carries: read the answers here, or take the data away. */
export function Contents(props: {
  readonly path: string
  readonly summary: NonNullable<VerificationReport['embedded']>
  /** Null when the data is not that of a report as we know it. */
  readonly data: ReportData | null
  readonly isReading: boolean
  readonly onRead: () => void
}) {
  const t = useText()
  const format = useFormat()
  const { path, summary, data, isReading, onRead } = props
  const [error, setError] = useState<AppError | null>(null)

  async function save(): Promise<void> {
    const saved = await request('verify:save-embedded', { path })
    setError(saved.ok ? null : saved.error)
    if (saved.ok && saved.value.savedTo !== null) toast(t('report-screen.saved', { path: saved.value.savedTo }))
  }

  return (
    <>
      <div>
        {t('verify-screen.summary', {
          number: summary.number,
          vendor: summary.vendor,
          engagement: summary.engagement,
          organisation: summary.organisation,
          edition: t(`report.edition.${summary.edition}`),
          date: format.dateTime(summary.issuedAt),
        })}
      </div>
      {data === null ? null : (
        <div className={utilities['muted']}>
          {t('verify-screen.counts', {
            answers: Object.keys(data.responses).length,
            evidence: data.evidence.length,
            findings: data.findings.length,
          })}
        </div>
      )}
      <div className={styles['actions']}>
        {data === null ? null : (
          <Button aria-expanded={isReading} onPress={onRead}>
            {t(isReading ? 'verify-screen.hide-answers' : 'verify-screen.read-answers')}
          </Button>
        )}
        <Button variant="quiet" onPress={() => void save()}>
          {t('verify-screen.save-data')}
        </Button>
      </div>
      {error === null ? null : <ErrorNote error={error} />}
    </>
  )
}
