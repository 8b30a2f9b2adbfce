import { useId, type ReactNode } from 'react'
import styles from './ReviewPanel.module.css'

/** A small part of the panel under its heading. */
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
