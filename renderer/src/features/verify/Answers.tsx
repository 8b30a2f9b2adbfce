import type { ReportData } from '#shared/schema/report-data.ts'
import { useFormat, useText } from '../../lib/text.ts'
import { Section } from '../../ui/Section.tsx'
import { utilities } from '../../ui/utilities.ts'
import { answerSections } from './model/answer-rows.ts'
import styles from './Verify.module.css'

/** Every question that was answered, with its answer and what was written to it, as the file carries them. */
export function Answers({ data }: { readonly data: ReportData }) {
  const t = useText()
  const format = useFormat()
  return (
    <div className={styles['answers']}>
      <Section title={t('verify-screen.answers')}>
        {answerSections(data, t, format.date).map(({ key, title, rows }) => (
          <div key={key}>
            <h3>{title}</h3>
            <ul>
              {rows.map((row) => (
                <li key={row.key} className={styles['answer']}>
                  <span className={utilities['muted']}>{row.name}</span>
                  <span>{row.question}</span>
                  <span>
                    <strong>{row.answer}</strong>
                    {row.notes.map((note) => (
                      <div key={note} className={utilities['muted']}>
                        {note}
                      </div>
                    ))}
                  </span>
                </li>
              ))}
            </ul>
          </div>
        ))}
      </Section>
    </div>
  )
}
