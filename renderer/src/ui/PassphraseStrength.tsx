import { isMessageKey } from '#shared/text/translator.ts'
import { classNames } from '../lib/class-names.ts'
import { useChannel } from '../lib/api.ts'
import { useText } from '../lib/text.ts'
import styles from './Passphrase.module.css'

const words = [
  'passphrase.strength.0',
  'passphrase.strength.1',
  'passphrase.strength.2',
  'passphrase.strength.3',
  'passphrase.strength.4',
] as const

/** How hard a passphrase is to guess, in four steps and in words, with what would help. Judged by the main process; nothing is kept. */
export function usePassphraseStrength(passphrase: string, context: readonly string[]) {
  return useChannel(
    'passphrase:assess',
    { passphrase, context: context.filter((word) => word !== '') },
    { isEnabled: passphrase !== '' },
  ).data
}

export function PassphraseStrength(props: { readonly passphrase: string; readonly context: readonly string[] }) {
  const t = useText()
  const strength = usePassphraseStrength(props.passphrase, props.context)
  if (props.passphrase === '') return null
  const score = strength?.score ?? 0
  const hints = (strength?.hints ?? []).filter(isMessageKey).map((hint) => t(hint))
  return (
    <div className={styles['strength']} role="status">
      <div className={classNames(styles['meter'], styles[`on${score}`])} aria-hidden="true">
        <i />
        <i />
        <i />
        <i />
      </div>
      <span>
        {strength === undefined ? ' ' : t(words[score] ?? words[0])} {hints.join(' ')}
      </span>
    </div>
  )
}
