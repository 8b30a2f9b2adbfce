import { useMemo } from 'react'
import { rankOf } from '#shared/domain/band.ts'
import type { AssessmentRow } from '#shared/ipc/vendor-channels.ts'
import type { Translator } from '#shared/text/translator.ts'
import type { Format } from '../../../lib/format.ts'
import { useFormat, useText } from '../../../lib/text.ts'
import { BandMark } from '../../../ui/Band.tsx'
import type { Column } from '../../../ui/DataTable.tsx'
import { localDay } from '../model/day.ts'
import { statusRank } from '../model/queue.ts'
import styles from './ReviewQueueScreen.module.css'

/** The columns of the review queue; how long something waits is counted on the day given. */
export function useQueueColumns(day: string): readonly Column<AssessmentRow>[] {
  const t = useText()
  const format = useFormat()
  return useMemo(() => columnsOf(t, format, day), [t, format, day])
}

function columnsOf(t: Translator, format: Format, day: string): readonly Column<AssessmentRow>[] {
  const words = new Intl.Collator(t.locale, { numeric: true })
  return [
    {
      id: 'band',
      title: t('review.column.risk'),
      render: ({ score }) => <BandMark band={score.band} />,
      text: ({ score }) => t(`band.${score.band ?? 'none'}`),
      compare: (left, right) => rank(left) - rank(right),
      isBlank: ({ score }) => score.band === null,
    },
    {
      id: 'vendor',
      title: t('review.column.vendor'),
      isRowHeader: true,
      tone: 'strong',
      render: ({ vendorName }) => <span title={vendorName}>{vendorName}</span>,
      text: ({ vendorName }) => vendorName,
      compare: (left, right) => words.compare(left.vendorName, right.vendorName),
    },
    {
      id: 'assessment',
      title: t('review.column.assessment'),
      render: ({ title, engagementTitle }) => <span title={`${title}\n${engagementTitle}`}>{title}</span>,
      text: ({ title }) => title,
      compare: (left, right) => words.compare(left.title, right.title),
    },
    {
      id: 'state',
      title: t('review.column.state'),
      render: ({ status }) => t(`review.queue.state.${queueState(status)}`),
      text: ({ status }) => t(`review.queue.state.${queueState(status)}`),
      compare: (left, right) => statusRank(left.status) - statusRank(right.status),
    },
    {
      id: 'since',
      title: t('review.column.since'),
      tone: 'muted',
      render: ({ statusSince }) => (
        <time dateTime={statusSince} title={format.dateTime(statusSince)}>
          {format.relativeDay(localDay(statusSince), day)}
        </time>
      ),
      text: ({ statusSince }) => format.dateTime(statusSince),
      compare: (left, right) => words.compare(left.statusSince, right.statusSince),
    },
    {
      id: 'answered',
      title: t('review.column.answered'),
      align: 'end',
      render: ({ answered, applicable }) => t('review.queue.answered', { answered, applicable }),
      text: ({ answered, applicable }) => t('review.queue.answered', { answered, applicable }),
      compare: (left, right) => left.answered / left.applicable - right.answered / right.applicable,
      isBlank: ({ applicable }) => applicable === 0,
    },
    {
      id: 'findings',
      title: t('review.column.findings'),
      align: 'end',
      render: ({ openFindings }) =>
        openFindings === 0 ? <span className={styles['faint']}>0</span> : format.integer(openFindings),
      text: ({ openFindings }) => format.integer(openFindings),
      compare: (left, right) => left.openFindings - right.openFindings,
    },
  ]
}

function rank({ score }: AssessmentRow): number {
  return score.band === null ? -1 : rankOf(score.band)
}

/** In the words of who has to act. */
function queueState(status: AssessmentRow['status']): 'submitted' | 'in-review' | 'decided' | 'changes-requested' {
  return status === 'in-review' || status === 'decided' || status === 'changes-requested' ? status : 'submitted'
}
