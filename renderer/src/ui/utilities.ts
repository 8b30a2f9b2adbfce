import styles from './utilities.module.css'

/** Small shared text styles: muted, faint, small, number, mono, hidden (for screen readers only). */
export const utilities = styles
