import { useState } from 'react'
import type { TimelineEvent } from '#shared/ipc/vendor-channels.ts'
import type { Translator } from '#shared/text/translator.ts'
import { AppLink, paths } from '../../lib/navigation.tsx'
import { useFormat, useText } from '../../lib/text.ts'
import { Button } from '../../ui/Button.tsx'
import styles from './VendorScreen.module.css'

/** How many events show before the earlier ones are asked for. */
const firstShown = 12

/** What happened with the vendor, the newest first. */
export function Timeline({ events }: { readonly events: readonly TimelineEvent[] }) {
  const t = useText()
  const format = useFormat()
  const [isAll, setAll] = useState(false)
  const shown = isAll ? events : events.slice(0, firstShown)
  return (
    <>
      <ol className={styles['timeline']}>
        {shown.map((event) => (
          <li key={`${event.at} ${event.kind} ${event.subject} ${event.status ?? ''}`}>
            <time dateTime={event.at}>{format.dateTime(event.at)}</time>
            <Words event={event} />
            <span className={styles['by']}>{event.by}</span>
          </li>
        ))}
      </ol>
      {shown.length === events.length ? null : (
        <div>
          <Button size="small" variant="quiet" onPress={() => setAll(true)}>
            {t('vendor.timeline.more', { count: events.length - shown.length })}
          </Button>
        </div>
      )}
    </>
  )
}

function Words({ event }: { readonly event: TimelineEvent }) {
  const t = useText()
  const words = eventWords(event, t)
  if (event.reportId !== null) return <AppLink to={paths.issuedReport(event.reportId)}>{words}</AppLink>
  if (event.assessmentId !== null) return <AppLink to={paths.assessment(event.assessmentId)}>{words}</AppLink>
  return <span>{words}</span>
}

function eventWords({ kind, subject, status }: TimelineEvent, t: Translator): string {
  if (kind === 'vendor-created') return t('vendor.timeline.vendor-created')
  if (kind !== 'assessment-status') return t(`vendor.timeline.${kind}`, { subject })
  return t('vendor.timeline.assessment-status', {
    subject,
    status: status === null ? '' : t(`assessment-status.${status}`),
  })
}
