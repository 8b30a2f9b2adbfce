import { useMemo, useState, type ReactNode } from 'react'
import { reportData } from '#shared/schema/report-data.ts'
import type { VerificationReport } from '#shared/verify/result.ts'
import { classNames } from '../../lib/class-names.ts'
import { useText } from '../../lib/text.ts'
import { Icon } from '../../ui/Icon.tsx'
import { Facts } from '../../ui/Section.tsx'
import { utilities } from '../../ui/utilities.ts'
import { Answers } from './Answers.tsx'
import { Contents } from './Contents.tsx'
import { toneOf } from './model/result-text.ts'
import { ScoreFact } from './ScoreFact.tsx'
import { Signature, SignatureTime } from './Signature.tsx'
import styles from './Verify.module.css'

const small = classNames(utilities['muted'], utilities['small'])

const icons = {
  valid: 'check',
  'valid-untrusted': 'warning',
  altered: 'pencil',
  invalid: 'close',
  unsigned: 'minus',
  unreadable: 'file',
} as const

/** The verdict in one sentence, then each fact apart. */
export function Result(props: {
  readonly path: string
  readonly report: VerificationReport
  readonly embedded: unknown
}) {
  const t = useText()
  const { path, report, embedded } = props
  const tone = toneOf(report.verdict)
  const [isReading, setReading] = useState(false)
  const data = useMemo(() => reportData.safeParse(embedded).data ?? null, [embedded])
  const facts: { readonly label: string; readonly value: ReactNode }[] = [
    { label: t('verify-screen.integrity'), value: <Integrity report={report} /> },
    ...(report.signatures.length === 0
      ? []
      : [
          {
            label: t('verify-screen.trust'),
            value: report.signatures.map((signature) => <Signature key={signature.field} signature={signature} />),
          },
          { label: t('verify-screen.changes'), value: <Changes report={report} /> },
          {
            label: t('verify-screen.time'),
            value: report.signatures.map((signature) => <SignatureTime key={signature.field} signature={signature} />),
          },
        ]),
    { label: t('verify-screen.score'), value: <ScoreFact report={report} /> },
    ...(report.embedded === null
      ? []
      : [
          {
            label: t('verify-screen.contents'),
            value: (
              <Contents
                path={path}
                summary={report.embedded}
                data={data}
                isReading={isReading}
                onRead={() => setReading(!isReading)}
              />
            ),
          },
        ]),
  ]
  return (
    <>
      <div className={styles['verdict']} role="status">
        <span className={classNames(styles['seal'], styles[tone])}>
          <Icon name={icons[report.verdict]} size={24} />
        </span>
        <div>
          <h1>{t(`verify-verdict.${report.verdict}`)}</h1>
          <p>{t(`verify-verdict-detail.${report.verdict}`)}</p>
        </div>
      </div>
      <Facts facts={facts} />
      {isReading && data !== null ? <Answers data={data} /> : null}
    </>
  )
}

function Integrity({ report }: { readonly report: VerificationReport }) {
  const t = useText()
  const tone = { intact: 'positive', broken: 'negative', none: '' }[report.integrity]
  return (
    <>
      <div className={styles[tone]}>{t(`verify-integrity.${report.integrity}`)}</div>
      {report.problems.map((code) => (
        <div key={code}>{t(`verify-problem.${code}`)}</div>
      ))}
      {report.signatures.map(({ field, coverage, errors, advice }) => (
        <div key={field} className={styles['signature']}>
          <div className={small}>
            <bdi>{t('verify-screen.signature', { field })}</bdi>: {t(`verify-coverage.${coverage}`)}
          </div>
          {errors.map((code) => (
            <div key={code}>{t(`verify-error.${code}`)}</div>
          ))}
          {advice.map((code) => (
            <div key={code} className={small}>
              {t(`verify-advice.${code}`)}
            </div>
          ))}
        </div>
      ))}
    </>
  )
}

function Changes({ report }: { readonly report: VerificationReport }) {
  const t = useText()
  if (report.laterChanges.length === 0) return <>{t('verify.no-later-changes')}</>
  return (
    <ul>
      {report.laterChanges.map(({ code, object, detail, permitted }, index) => (
        <li key={`${index} ${code}`} className={permitted ? undefined : styles['negative']}>
          {t(`verify-change.${code}`, { object: object ?? 0, detail })}{' '}
          <span className={utilities['muted']}>
            {t(permitted ? 'verify-screen.permitted' : 'verify-screen.not-permitted')}
          </span>
        </li>
      ))}
    </ul>
  )
}
