import { formats } from '#shared/text/en/formats.ts'
import { failure, success, type Result } from '#shared/domain/result.ts'
import { createFidelityLog, type FidelityLog } from '../fidelity.ts'
import type { Imported } from '../imported.ts'
import type { Json, JsonDocument } from '../json/parse-json.ts'
import type { ImportProblem } from '../problem.ts'
import { checkQuestionnaire } from '../check-questionnaire.ts'
import { translateConditions } from './conditions.ts'
import { slugOf } from './ids.ts'
import { flattened, type Item } from './item.ts'
import { planItems } from './plan.ts'
import { isRecord, readItems } from './read-items.ts'
import { sectionsOf } from './sections.ts'
import { targetsIn } from './targets.ts'
import { createTexts, shortened } from './texts.ts'
import { attachTips } from './tips.ts'

/** Items that one file may hold. */
const maximumItems = 5000

/** Whether a JSON document is a questionnaire of VSAQ, or an extension of one. */
export function isVsaq(value: Json): value is { readonly [key: string]: Json } {
  return isRecord(value) && (Array.isArray(value['questionnaire']) || Array.isArray(value['extensions']))
}

/**
 * Reads a questionnaire of VSAQ (or an extension of one, by itself) into one of ours. VSAQ knows no scores, so every question has weight 0.
 * `now` (ISO 8601) dates the version, since a file seldom has one.
 */
export function readVsaq(
  { value, comments }: JsonDocument,
  fileName: string,
  now: string,
): Result<Imported, ImportProblem> {
  if (!isVsaq(value)) return failure({ code: 'format-unknown', values: {} })
  const log = createFidelityLog()
  const items = readRoot(value, log)
  const read = flattened(items).reduce((total, item) => total + item.represents, 0)
  if (read === 0) return failure({ code: 'nothing-in-it', values: {} })
  if (read > maximumItems) return failure({ code: 'too-many-items', values: { limit: maximumItems } })

  const texts = createTexts(log)
  const baseName = fileName.replace(/^.*[\\/]/, '')
  const [root] = items
  const rootTitle = root?.type === 'block' && items.length === 1 ? texts.line(root.text, root.name) : ''
  const title = shortened(rootTitle === '' ? baseName.replace(/\.[^.]*$/, '') || formats['vsaq.title'] : rootTitle, 500)
  const plans = planItems(items, log)
  const targets = targetsIn(items, log)
  const conditions = translateConditions(items, targets, plans, log)
  const { byQuestion, attached } = attachTips(items, targets, plans, conditions, texts, log)
  const sections = sectionsOf(items, { plans, conditions, tips: byQuestion, attached, title }, texts, log)
  if (sections.length === 0) return failure({ code: 'nothing-in-it', values: {} })
  log.note(title, 'not-scored')
  log.note(title, 'language-assumed', { language: 'en' })
  const version = value['version']
  const checked = checkQuestionnaire({
    format: 'countersign-questionnaire',
    formatVersion: 1,
    id: slugOf(
      `vsaq-${baseName
        .replace(/\.[^.]*$/, '')
        .toLowerCase()
        .replaceAll('_', '-')}`,
    ),
    version: dateVersion(now),
    title,
    language: 'en',
    publisher: noteIn(comments, /copyright/i),
    licence: noteIn(comments, /licen[cs]ed? under|licen[cs]e:/i),
    source: {
      format: 'VSAQ',
      fileName: shortened(baseName, 500),
      version: typeof version === 'string' || typeof version === 'number' ? shortened(String(version), 500) : '',
      redistributable: false,
    },
    sections,
  })
  if (!checked.ok) return checked
  return success({ questionnaire: checked.value, fidelity: log.report(read), conditions: conditions.understood })
}

function readRoot(value: { readonly [key: string]: Json }, log: FidelityLog): readonly Item[] {
  for (const key of Object.keys(value)) {
    if (!['questionnaire', 'extensions', 'version', 'namespace'].includes(key)) {
      log.note('questionnaire', 'attribute-unknown', { attribute: key })
    }
  }
  const { questionnaire, extensions, namespace } = value
  const own = readItems(questionnaire, [], log)
  if (!Array.isArray(extensions)) return own
  for (const extension of extensions) noteInsertion(extension, log)
  const named = typeof namespace === 'string' && namespace !== '' ? withNamespace(extensions, namespace) : extensions
  return [...own, ...readItems(named, [], log)]
}

function noteInsertion(extension: Json, log: FidelityLog): void {
  if (!isRecord(extension)) return
  const place = extension['insertAfter'] ?? extension['insertBefore']
  const name = [extension['id'], extension['text'], extension['type']].find((each) => typeof each === 'string')
  if (typeof place === 'string') log.note(name ?? 'extension', 'insertion-dropped', { place })
}

/** VSAQ puts the namespace of an extension before every id in it, with a colon. Conditions use the long ids already. */
function withNamespace(items: Json, namespace: string): Json {
  if (!Array.isArray(items)) return items
  return items.map((item: Json): Json => {
    if (!isRecord(item)) return item
    const { id, items: inner, choices } = item
    return {
      ...item,
      ...(typeof id === 'string' ? { id: `${namespace}:${id}` } : {}),
      ...(inner === undefined ? {} : { items: withNamespace(inner, namespace) }),
      ...(Array.isArray(choices) ? { choices: choices.map((choice: Json) => renamedKeys(choice, namespace)) } : {}),
    }
  })
}

function renamedKeys(choice: Json, namespace: string): Json {
  if (!isRecord(choice)) return choice
  return Object.fromEntries(Object.entries(choice).map(([key, text]) => [`${namespace}:${key}`, text]))
}

/** `2026.11.24`: the day of the import, without leading zeros. */
function dateVersion(now: string): string {
  return now.slice(0, 10).split('-').map(Number).join('.')
}

/** The first comment that says something, such as whose the text is and on what terms. */
function noteIn(comments: readonly string[], pattern: RegExp): string {
  return shortened(comments.find((comment) => pattern.test(comment)) ?? '', 500)
}
