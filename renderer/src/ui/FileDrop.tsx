import { useState, type DragEvent, type ReactNode } from 'react'
import { classNames } from '../lib/class-names.ts'
import styles from './Section.module.css'

/** Where files may be dropped; gives their paths on the disk. A button beside it must do the same for the keyboard. */
export function FileDrop(props: {
  readonly label: string
  readonly onFiles: (paths: readonly string[]) => void
  readonly className?: string | undefined
  readonly children: ReactNode
}) {
  const [isOver, setOver] = useState(false)
  function drop(event: DragEvent): void {
    event.preventDefault()
    event.stopPropagation()
    setOver(false)
    const paths = pathsOf(event)
    if (paths.length > 0) props.onFiles(paths)
  }
  return (
    // Dropping needs a pointer; whoever has none uses the button beside it.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <div
      role="group"
      aria-label={props.label}
      className={classNames(props.className ?? styles['drop'], isOver && styles['over'])}
      onDragOver={(event) => {
        event.preventDefault()
        event.stopPropagation()
        setOver(true)
      }}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
    >
      {props.children}
    </div>
  )
}

/** Paths of the files that were dropped; folders and things without a path are left out. */
export function pathsOf(event: DragEvent): readonly string[] {
  return [...event.dataTransfer.files].map((file) => window.api.pathForFile(file)).filter((path) => path !== '')
}
