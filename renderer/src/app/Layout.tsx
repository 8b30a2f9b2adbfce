import { Outlet, useLocation } from '@tanstack/react-router'
import { Suspense } from 'react'
import { useWorkspaceStatus } from '../lib/workspace.ts'
import { paths } from '../lib/navigation.tsx'
import { Loading } from '../ui/Feedback.tsx'
import { FirstRunScreen, useCreation } from '../features/first-run/index.ts'
import { UnlockScreen } from '../features/unlock/index.ts'
import { Frame } from './Frame.tsx'
import { VerifyOnlyFrame } from './VerifyOnlyFrame.tsx'

/**
 * What stands around the screen: without a workspace the way into one, with it the sidebar. Verifying a report needs no workspace, so
 * that screen shows always.
 */
export function Layout() {
  const status = useWorkspaceStatus()
  const { pathname } = useLocation()
  const { isUnderWay } = useCreation()
  if (status === undefined) return <Loading />
  if (isUnderWay) return <FirstRunScreen recent={[]} />
  const screen = (
    <Suspense fallback={<Loading />}>
      <Outlet />
    </Suspense>
  )
  if (status.state === 'open') return <Frame status={status}>{screen}</Frame>
  if (pathname === paths.verify()) return <VerifyOnlyFrame>{screen}</VerifyOnlyFrame>
  return status.state === 'locked' ? <UnlockScreen status={status} /> : <FirstRunScreen recent={status.recent} />
}
