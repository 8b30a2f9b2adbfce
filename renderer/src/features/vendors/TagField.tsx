import { useText } from '../../lib/text.ts'
import { Chip } from '../../ui/Section.tsx'
import { TextField } from '../../ui/TextField.tsx'
import { withTag } from './model/vendor-draft.ts'
import styles from './VendorForm.module.css'

/** Words that group vendors: Enter or a comma adds one, each can be taken away. What is typed and not added is saved too. */
export function TagField(props: {
  readonly tags: readonly string[]
  readonly pending: string
  readonly onChange: (tags: readonly string[], pending: string) => void
  readonly errorMessage: string | undefined
}) {
  const t = useText()
  const { tags, pending, onChange, errorMessage } = props
  return (
    <div>
      <TextField
        label={t('vendor.tags')}
        description={t('vendor.tags-hint')}
        value={pending}
        onChange={(text) =>
          text.endsWith(',') ? onChange(withTag(tags, text.slice(0, -1)), '') : onChange(tags, text)
        }
        onKeyDown={(event) => {
          if (event.key === 'Enter' && pending.trim() !== '') {
            event.preventDefault()
            onChange(withTag(tags, pending), '')
          }
        }}
        errorMessage={errorMessage}
      />
      {tags.length === 0 ? null : (
        <div className={styles['tags']}>
          {tags.map((tag) => (
            <Chip
              key={tag}
              onRemove={() =>
                onChange(
                  tags.filter((each) => each !== tag),
                  pending,
                )
              }
            >
              {tag}
            </Chip>
          ))}
        </div>
      )}
    </div>
  )
}
