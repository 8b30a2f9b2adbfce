import { useText } from '../../lib/text.ts'
import { useOpenWorkspace } from '../../lib/workspace.ts'
import { Page } from '../../ui/Page.tsx'
import { AboutSection } from './AboutSection.tsx'
import { AppearanceSection } from './AppearanceSection.tsx'
import { PeopleSection } from './PeopleSection.tsx'
import { WorkspaceSection } from './WorkspaceSection.tsx'

/** Workspace, people and certificates, appearance, about. */
export function SettingsScreen() {
  const t = useText()
  const workspace = useOpenWorkspace()
  return (
    <Page crumbs={[{ label: t('nav.settings') }]} width="reading">
      {workspace === null ? null : (
        <>
          <WorkspaceSection key={workspace.folder} workspace={workspace} />
          <PeopleSection workspace={workspace} />
        </>
      )}
      <AppearanceSection />
      <AboutSection />
    </Page>
  )
}
