import { createContext, useContext } from 'react'
import { createTranslator, type Translator } from '#shared/text/translator.ts'

/** Words in the person's language. */
export const TextContext = createContext<Translator>(createTranslator('en'))

export function useText(): Translator {
  return useContext(TextContext)
}
