import styles from './Kbd.module.css'

/** A key to press. Screen readers learn it from the control's own shortcut. */
export function Kbd({ children }: { readonly children: string }) {
  return (
    <kbd className={styles.kbd} aria-hidden="true">
      {children}
    </kbd>
  )
}
