import { useId, type ReactNode } from 'react'
import styles from './QuestionPanel.module.css'

/** A part of the context panel under its small heading. */
export function Block({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  const id = useId()
  return (
    <section aria-labelledby={id} className={styles['block']}>
      <h2 id={id} className={styles['title']}>
        {title}
      </h2>
      {children}
    </section>
  )
}
