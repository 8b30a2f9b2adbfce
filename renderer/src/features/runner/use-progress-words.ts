import { useState } from 'react'
import type { QuestionKey } from '#shared/schema/primitives.ts'
import { useText } from '../../lib/text.ts'
import type { Standing } from './model/standing.ts'

/** What a screen reader is told: what was just done, and how far the section is. */
export function useProgressWords(
  { progress, byKey }: Standing,
  current: QuestionKey | null,
): { readonly text: string; readonly say: (words: string) => void } {
  const t = useText()
  const [said, say] = useState('')
  const place = current === null ? undefined : byKey.get(current)?.place
  const section = progress.sections.find(({ key }) => key === place?.sectionKey)
  if (section === undefined) return { text: said, say }
  const { title, answered, applicable } = section
  return { text: `${said} ${t('runner.say.progress', { section: title, answered, applicable })}`.trim(), say }
}
