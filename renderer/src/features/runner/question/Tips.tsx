import type { Question } from '#shared/schema/questionnaire.ts'
import { classNames } from '../../../lib/class-names.ts'
import { useText } from '../../../lib/text.ts'
import { GrowingField } from './GrowingField.tsx'
import styles from './Tips.module.css'

/** Remarks that the chosen options bring up, and the control that limits the damage where one is asked for. */
export function Tips(props: {
  readonly question: Question
  readonly chosen: readonly string[]
  readonly compensatingControl: string
  readonly isReadOnly: boolean
  readonly onChange: (compensatingControl: string) => void
}) {
  const t = useText()
  const { question, chosen, compensatingControl, isReadOnly, onChange } = props
  const tips = question.tips.filter(({ options }) => options.some((option) => chosen.includes(option)))
  const asks = tips.find(({ asksCompensatingControl }) => asksCompensatingControl)
  const severity = tips.at(0)?.severity
  if (severity === undefined) return null
  return (
    <div className={classNames(styles['tips'], styles[asks?.severity ?? severity])}>
      {tips.map((tip) => (
        <p key={tip.text} className={styles[`${tip.severity}Text`]}>
          <b>{t(`runner.tip.${tip.severity}`)}</b> {tip.text}
        </p>
      ))}
      {asks === undefined ? null : (
        <GrowingField
          label={t('runner.tip.compensating-control')}
          description={t('runner.tip.compensating-control-hint')}
          rows={1}
          value={compensatingControl}
          isReadOnly={isReadOnly}
          onChange={onChange}
        />
      )}
    </div>
  )
}
