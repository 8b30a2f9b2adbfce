import { maximumTextLength } from '#shared/schema/primitives.ts'
import { TextArea } from '../../../ui/TextField.tsx'

/** A text of several lines that grows as it is written. */
export function GrowingField(props: {
  readonly label: string
  readonly isLabelHidden?: boolean
  readonly description?: string
  readonly errorMessage?: string | undefined
  readonly placeholder?: string
  readonly rows?: number
  readonly value: string
  readonly isReadOnly: boolean
  readonly onChange: (value: string) => void
}) {
  return <TextArea rows={2} {...props} maxLength={maximumTextLength} />
}
