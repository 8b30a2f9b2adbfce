import type { ReactNode } from 'react'
import { Tab, TabList, TabPanel, Tabs as AriaTabs } from 'react-aria-components'
import styles from './Tabs.module.css'

/** Parts of one thing, one seen at a time. */
export function Tabs(props: {
  readonly label: string
  readonly tabs: readonly { readonly id: string; readonly label: string; readonly content: ReactNode }[]
}) {
  return (
    <AriaTabs>
      <TabList aria-label={props.label} className={styles['list'] ?? ''}>
        {props.tabs.map(({ id, label }) => (
          <Tab key={id} id={id} className={styles['tab'] ?? ''}>
            {label}
          </Tab>
        ))}
      </TabList>
      {props.tabs.map(({ id, content }) => (
        <TabPanel key={id} id={id} className={styles['panel'] ?? ''}>
          {content}
        </TabPanel>
      ))}
    </AriaTabs>
  )
}
