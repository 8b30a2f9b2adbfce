import { useEffect, useEffectEvent, useRef, useState } from 'react'
import { maximumTextLength } from '#shared/schema/primitives.ts'
import { exposureFactorIds, type ExposureFactorId, type ExposureProfile } from '#shared/schema/exposure.ts'
import { isMessageKey, type Translator } from '#shared/text/translator.ts'
import { classNames } from '../../lib/class-names.ts'
import { usePreferences } from '../../lib/preferences.ts'
import { useText } from '../../lib/text.ts'
import { Button } from '../../ui/Button.tsx'
import { RadioRows } from '../../ui/Choices.tsx'
import { TextArea } from '../../ui/TextField.tsx'
import styles from './ExposureEditor.module.css'
import { exposureLevels, nextOpenFactor, withFactor } from './model/exposure-edit.ts'

/** The eight factors, one open at a time with its question and anchored levels; the others show what was chosen. */
export function ExposureEditor(props: {
  readonly profile: ExposureProfile
  readonly onChange: (profile: ExposureProfile) => void
}) {
  const t = useText()
  const { profile, onChange } = props
  const [opened, setOpened] = useState<ExposureFactorId | null>(() => nextOpenFactor(profile, null))
  const [wantsFocus, setWantsFocus] = useState(false)

  function open(id: ExposureFactorId | null): void {
    setOpened(id)
    setWantsFocus(true)
  }

  return (
    <section aria-labelledby="exposure-heading">
      <h2 id="exposure-heading">{t('exposure.title')}</h2>
      <p className={styles['explanation']}>{t('exposure.explanation')}</p>
      <ol className={styles['factors']}>
        {exposureFactorIds.map((id) => (
          <li key={id} className={classNames(styles['factor'], opened === id && styles['opened'])}>
            <FactorHead
              id={id}
              profile={profile}
              isOpen={opened === id}
              onToggle={() => open(opened === id ? null : id)}
            />
            {opened === id ? (
              <FactorBody
                id={id}
                profile={profile}
                takesFocus={wantsFocus}
                onChange={onChange}
                onNext={() => open(nextOpenFactor(profile, id))}
              />
            ) : null}
          </li>
        ))}
      </ol>
    </section>
  )
}

function FactorHead(props: {
  readonly id: ExposureFactorId
  readonly profile: ExposureProfile
  readonly isOpen: boolean
  readonly onToggle: () => void
}) {
  const t = useText()
  const { id, profile, isOpen, onToggle } = props
  const { level, note } = profile.factors[id]
  return (
    <h3>
      <button type="button" className={styles['head']} aria-expanded={isOpen} onClick={onToggle}>
        <span className={classNames(styles['level'], level !== null && styles['answered'])} aria-hidden="true">
          {level ?? '\u00a0'}
        </span>
        <span className={styles['words']}>
          <span className={styles['title']}>{t(`exposure.${id}.title`)}</span>
          {isOpen ? null : (
            <span className={styles['chosen']}>
              {level === null ? t('exposure.not-answered') : anchor(t, id, level)}
              {note === '' ? null : <span className={styles['note']}>{note}</span>}
            </span>
          )}
        </span>
      </button>
    </h3>
  )
}

function FactorBody(props: {
  readonly id: ExposureFactorId
  readonly profile: ExposureProfile
  /** Whether it was opened by the person, who then goes on in it. */
  readonly takesFocus: boolean
  readonly onChange: (profile: ExposureProfile) => void
  readonly onNext: () => void
}) {
  const t = useText()
  const body = useRef<HTMLDivElement>(null)
  const { singleKeys } = usePreferences()
  const { id, profile, takesFocus, onChange, onNext } = props
  const { level, note } = profile.factors[id]
  const factor = t(`exposure.${id}.title`)
  const hasOpenOnes = nextOpenFactor(profile, id) !== null && nextOpenFactor(profile, id) !== id

  useEffect(() => {
    if (!takesFocus) return
    const row = body.current?.querySelector<HTMLElement>('input:checked') ?? body.current?.querySelector('input')
    row?.focus()
    body.current?.scrollIntoView({ block: 'nearest' })
  }, [takesFocus])

  // Digits choose a level wherever the focus is in the factor, save in its note; each level is a radio button all the same.
  const pressed = useEffectEvent((event: KeyboardEvent) => {
    if (!singleKeys || event.target instanceof HTMLTextAreaElement || event.ctrlKey || event.metaKey || event.altKey) {
      return
    }
    const chosen = exposureLevels.find((each) => String(each) === event.key)
    if (chosen === undefined) return
    event.preventDefault()
    onChange(withFactor(profile, id, { level: chosen }))
    body.current?.querySelector<HTMLElement>(`input[value="${chosen}"]`)?.focus()
  })
  useEffect(() => {
    const element = body.current
    const listener = (event: KeyboardEvent) => pressed(event)
    element?.addEventListener('keydown', listener)
    return () => element?.removeEventListener('keydown', listener)
  }, [])

  return (
    <div ref={body} role="group" aria-label={factor} className={styles['body']}>
      <p className={styles['question']}>{t(`exposure.${id}.question`)}</p>
      <RadioRows
        label={factor}
        value={level === null ? null : String(level)}
        onChange={(value) => onChange(withFactor(profile, id, { level: Number(value) }))}
        items={exposureLevels.map((each) => ({
          id: String(each),
          label: anchor(t, id, each),
          key: String(each),
        }))}
      />
      <TextArea
        label={t('exposure-editor.note', { factor })}
        isLabelHidden
        rows={1}
        maxLength={maximumTextLength}
        placeholder={t('exposure-editor.note-placeholder')}
        value={note}
        onChange={(text) => onChange(withFactor(profile, id, { note: text }))}
      />
      <div className={styles['foot']}>
        <span className={styles['hint']}>{t('exposure-editor.keys')}</span>
        {level === null ? null : (
          <Button size="small" variant="quiet" onPress={() => onChange(withFactor(profile, id, { level: null }))}>
            {t('exposure-editor.clear')}
          </Button>
        )}
        {hasOpenOnes ? (
          <Button size="small" variant={level === null ? 'normal' : 'primary'} onPress={onNext}>
            {t('exposure-editor.next')}
          </Button>
        ) : null}
      </div>
    </div>
  )
}

/** The written anchor of a level. */
function anchor(t: Translator, id: ExposureFactorId, level: number): string {
  const key = `exposure.${id}.level-${level}`
  return isMessageKey(key) ? t(key) : t('exposure.level', { level })
}
