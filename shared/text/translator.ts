import { IntlMessageFormat } from 'intl-messageformat'
import { en, type MessageKey } from './en/index.ts'

export type { MessageKey } from './en/index.ts'
export type MessageValues = Readonly<Record<string, string | number | boolean | Date>>

/** Words for people, by key. */
export interface Translator {
  readonly locale: string
  /** The message of the catalogue in ICU MessageFormat, its values filled in. A missing value is a programming mistake and throws. */
  (key: MessageKey, values?: MessageValues): string
}

const catalogues: Readonly<Record<string, Readonly<Record<MessageKey, string>>>> = { en }

/**
 * Makes the translator of a locale (BCP 47); a language without a catalogue reads English. Formats are compiled once a key.
 */
export function createTranslator(locale: string): Translator {
  const messages = catalogues[locale.split('-')[0] ?? 'en'] ?? en
  const compiled = new Map<MessageKey, IntlMessageFormat>()
  function translate(key: MessageKey, values?: MessageValues): string {
    let format = compiled.get(key)
    if (!format) {
      format = new IntlMessageFormat(messages[key], locale, undefined, { ignoreTag: true })
      compiled.set(key, format)
    }
    const text = format.format(values)
    return typeof text === 'string' ? text : String(text)
  }
  return Object.assign(translate, { locale })
}

/** Whether a text is a key of the catalogue; for keys that are put together from codes. */
export function isMessageKey(key: string): key is MessageKey {
  return Object.hasOwn(en, key)
}
