import { useText } from '../../../lib/text.ts'
import { Button, IconButton } from '../../../ui/Button.tsx'
import { FieldError } from '../../../ui/Field.tsx'
import { TextField } from '../../../ui/TextField.tsx'
import styles from './Decision.module.css'

const most = 30
const longest = 500

/** Conditions of an approval, a line each; Enter in a line begins the next. */
export function Conditions(props: {
  readonly conditions: readonly string[]
  readonly onChange: (conditions: readonly string[]) => void
  readonly problem: string | undefined
}) {
  const t = useText()
  const { conditions, onChange, problem } = props

  function add(): void {
    if (conditions.length < most) onChange([...conditions, ''])
  }

  return (
    <fieldset className={styles['conditions']}>
      <legend className={styles['legend']}>{t('review.decide.conditions')}</legend>
      {/* A line has no identity but its place. */}
      {conditions.map((condition, index) => (
        <div key={index} className={styles['condition']}>
          <TextField
            label={t('review.decide.condition', { number: index + 1 })}
            isLabelHidden
            placeholder={t('review.decide.condition-placeholder')}
            autoFocus={index === conditions.length - 1}
            maxLength={longest}
            value={condition}
            onChange={(text) => onChange(conditions.map((each, place) => (place === index ? text : each)))}
            onKeyDown={(event) => {
              if (event.key !== 'Enter' || condition.trim() === '') return
              event.preventDefault()
              add()
            }}
          />
          <IconButton
            icon="close"
            label={t('review.decide.remove-condition', { number: index + 1 })}
            isDisabled={conditions.length === 1}
            onPress={() => onChange(conditions.filter((_, place) => place !== index))}
          />
        </div>
      ))}
      {problem === undefined ? null : <FieldError>{problem}</FieldError>}
      <div>
        <Button icon="plus" variant="quiet" size="small" isDisabled={conditions.length >= most} onPress={add}>
          {t('review.decide.add-condition')}
        </Button>
      </div>
    </fieldset>
  )
}
