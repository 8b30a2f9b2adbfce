import type { Questionnaire } from '#shared/schema/questionnaire.ts'
import { useFormat, useText } from '../../lib/text.ts'
import { Facts, Section } from '../../ui/Section.tsx'
import { sectionShares } from './model/outline.ts'
import styles from './Questionnaire.module.css'
import { sectionAnchor } from './SectionView.tsx'

/** Beside a questionnaire: its sections, to jump to, and where it comes from. */
export function QuestionnairePanel({ questionnaire }: { readonly questionnaire: Questionnaire }) {
  const t = useText()
  const format = useFormat()
  const shares = sectionShares(questionnaire)
  const { publisher, language, licence, source, id } = questionnaire
  const facts = [
    { label: t('bank.publisher'), value: publisher },
    {
      label: t('bank.language'),
      value: new Intl.DisplayNames(t.locale, { type: 'language' }).of(language) ?? language,
    },
    { label: t('bank.licence'), value: licence },
    { label: t('bank.source'), value: source === undefined ? '' : `${source.format} · ${source.fileName}` },
    { label: t('bank.identifier'), value: id },
  ].filter(({ value }) => value !== '')
  return (
    <>
      <div>
        <Section title={t('bank.contents')}>
          <ul className={styles['contents']}>
            {questionnaire.sections.map((section) => (
              <li key={section.id}>
                <button type="button" onClick={() => jumpTo(section.id)}>
                  <span>{section.title}</span>
                  <span className={styles['share']}>{format.percent1(shares.get(section.id) ?? 0)}</span>
                </button>
              </li>
            ))}
          </ul>
        </Section>
      </div>
      <div className={styles['panelFacts']}>
        <Section title={t('bank.about')}>
          <Facts facts={facts} />
        </Section>
      </div>
    </>
  )
}

/** Shows a section and puts the focus on its heading, so that reading goes on there. */
function jumpTo(sectionId: string): void {
  const heading = document.getElementById(sectionAnchor(sectionId))
  heading?.scrollIntoView({ block: 'start' })
  heading?.focus({ preventScroll: true })
}
