import { useState } from 'react'
import { reportData, type ReportData } from '#shared/schema/report-data.ts'
import type { VerificationReport } from '#shared/verify/result.ts'
import { request } from '../../lib/api.ts'
import { useFormat, useText } from '../../lib/text.ts'
import { Button } from '../../ui/Button.tsx'
import { toast } from '../../ui/toast.tsx'
import { utilities } from '../../ui/utilities.ts'
import { answerRows } from './model/answer-rows.ts'
import styles from './Verify.module.css'

/** What the file carries: read the answers here, or take the data away. */
export function Contents(props: {
  readonly path: string
  readonly summary: NonNullable<VerificationReport['embedded']>
  readonly embedded: unknown
}) {
  const t = useText()
  const format = useFormat()
  const [isReading, setReading] = useState(false)
  const { path, summary } = props
  const parsed = reportData.safeParse(props.embedded)

  async function save(): Promise<void> {
    const saved = await request('verify:save-embedded', { path })
    if (!saved.ok) toast(saved.error.message)
    else if (saved.value.savedTo !== null) toast(t('report-screen.saved', { path: saved.value.savedTo }))
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
      {parsed.success ? (
        <div className={utilities['muted']}>
          {t('verify-screen.counts', {
            answers: Object.keys(parsed.data.responses).length,
            evidence: parsed.data.evidence.length,
            findings: parsed.data.findings.length,
          })}
        </div>
      ) : null}
      <div className={styles['actions']}>
        {parsed.success ? (
          <Button aria-expanded={isReading} onPress={() => setReading(!isReading)}>
            {t(isReading ? 'verify-screen.hide-answers' : 'verify-screen.read-answers')}
          </Button>
        ) : null}
        <Button variant="quiet" onPress={() => void save()}>
          {t('verify-screen.save-data')}
        </Button>
      </div>
      {isReading && parsed.success ? <Answers data={parsed.data} /> : null}
    </>
  )
}

function Answers({ data }: { readonly data: ReportData }) {
  const t = useText()
  return (
    <ul>
      {answerRows(data, t).map(({ key, name, question, answer, note }) => (
        <li key={key} className={styles['answer']}>
          <span className={utilities['faint']}>{name}</span>
          <span>{question}</span>
          <span>
            <strong>{answer}</strong>
            {note === '' ? null : <div className={utilities['muted']}>{note}</div>}
          </span>
        </li>
      ))}
    </ul>
  )
}
