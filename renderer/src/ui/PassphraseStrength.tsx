import { useEffect, useState } from 'react'
import type { ChannelOutput } from '#shared/ipc/contract.ts'
import { isMessageKey } from '#shared/text/translator.ts'
import { classNames } from '../lib/class-names.ts'
import { request } from '../lib/api.ts'
import { useText } from '../lib/text.ts'
import styles from './Passphrase.module.css'

const grades = [
  'passphrase.strength.0',
  'passphrase.strength.1',
  'passphrase.strength.2',
  'passphrase.strength.3',
  'passphrase.strength.4',
] as const

type Judgement = ChannelOutput<'passphrase:assess'>

export interface Strength {
  /** Of what is typed, or until that is judged, of what was typed before. Null while nothing is typed. */
  readonly judgement: Judgement | null
  /** Whether exactly what is typed is strong enough. */
  readonly isAcceptable: boolean
}

/**
 * How hard a passphrase is to guess, judged by the main process; `context` holds words that a guesser would try first. Neither is put
 * where answers of the main process are kept.
 */
export function usePassphraseStrength(passphrase: string, context: readonly string[]): Strength {
  const [judged, setJudged] = useState<{ readonly of: string; readonly judgement: Judgement } | null>(null)
  const words = context.filter((word) => word !== '').join('\n')
  useEffect(() => {
    let isCurrent = true
    async function judge(): Promise<void> {
      const known = words === '' ? [] : words.split('\n')
      const result = await request('passphrase:assess', { passphrase, context: known })
      if (isCurrent && result.ok) setJudged({ of: passphrase, judgement: result.value })
    }
    if (passphrase !== '') void judge()
    return () => {
      isCurrent = false
    }
  }, [passphrase, words])
  const isCurrent = judged !== null && judged.of === passphrase
  return {
    judgement: passphrase === '' ? null : (judged?.judgement ?? null),
    isAcceptable: isCurrent && judged.judgement.acceptable,
  }
}

/** The strength in four steps and in words, with what would help. */
export function PassphraseStrength({ strength: { judgement } }: { readonly strength: Strength }) {
  const t = useText()
  if (judgement === null) return null
  const { score } = judgement
  const hints = judgement.hints.filter(isMessageKey).map((hint) => t(hint))
  return (
    <div className={styles['strength']} role="status">
      <div className={classNames(styles['meter'], styles[`on${score}`])} aria-hidden="true">
        <i />
        <i />
        <i />
        <i />
      </div>
      <span>
        {t(grades[score] ?? grades[0])} {hints.join(' ')}
      </span>
    </div>
  )
}
