import styles from './Kbd.module.css'

/** A key to press. Beside a control it is for the eye, as screen readers learn it from the control's own shortcut; `isSpoken` reads it out. */
export function Kbd({ children, isSpoken = false }: { readonly children: string; readonly isSpoken?: boolean }) {
  return (
    <kbd className={styles.kbd} aria-hidden={!isSpoken}>
      {children}
    </kbd>
  )
}
