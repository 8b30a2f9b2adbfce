import { exposureOf, missingFactors } from '#shared/domain/exposure.ts'
import { toFixed2, toNumber2 } from '#shared/domain/fraction.ts'
import type { AssessmentRow } from '#shared/ipc/vendor-channels.ts'
import { exposureFactorIds, type ExposureProfile } from '#shared/schema/exposure.ts'
import { AppLink, paths } from '../../lib/navigation.tsx'
import { useFormat, useText } from '../../lib/text.ts'
import { BandMark } from '../../ui/Band.tsx'
import { ProgressBar } from '../../ui/Feedback.tsx'
import { Section } from '../../ui/Section.tsx'
import { utilities } from '../../ui/utilities.ts'
import styles from './Engagement.module.css'
import { exposureParts } from './model/exposure-edit.ts'

/** Beside the editor: the exposure as it stands, what is missing for it, and the assessments. */
export function EngagementPanel(props: {
  readonly exposure: ExposureProfile
  readonly assessments: readonly AssessmentRow[]
}) {
  const t = useText()
  return (
    <>
      <div>
        <Section title={t('exposure-editor.figure')}>
          <LiveExposure profile={props.exposure} />
        </Section>
      </div>
      <div>
        <Section title={t('engagement.assessments')}>
          {props.assessments.length === 0 ? (
            <p className={utilities['muted']}>{t('engagement.assessments.none')}</p>
          ) : (
            <ul className={styles['assessments']}>
              {props.assessments.map(({ id, title, status, score }) => (
                <li key={id}>
                  <AppLink to={paths.assessment(id)}>{title}</AppLink>
                  <span className={styles['state']}>
                    <BandMark band={score.band} /> {t(`assessment-status.${status}`)}
                  </span>
                </li>
              ))}
            </ul>
          )}
        </Section>
      </div>
    </>
  )
}

function LiveExposure({ profile }: { readonly profile: ExposureProfile }) {
  const t = useText()
  const format = useFormat()
  const exposure = exposureOf(profile)
  const missing = missingFactors(profile)
  const all = exposureFactorIds.length
  const parts = exposureParts(profile)
  if (exposure !== null) {
    return (
      <div className={styles['live']} role="status">
        <p className={styles['figure']}>{format.number2(toNumber2(exposure))}</p>
        {parts === null ? null : (
          <p className={styles['hint']}>
            {t('exposure-editor.formula', { largest: parts.largest, mean: toFixed2(parts.mean) })}
          </p>
        )}
      </div>
    )
  }
  return (
    <div className={styles['live']}>
      <p role="status">
        <strong>{t('exposure-editor.missing', { count: missing.length })}</strong>
      </p>
      <ProgressBar
        label={t('exposure-editor.answered', { answered: all - missing.length, all })}
        value={(all - missing.length) / all}
      />
      <ul className={styles['missing']}>
        {missing.map((id) => (
          <li key={id}>{t(`exposure.${id}.title`)}</li>
        ))}
      </ul>
    </div>
  )
}
