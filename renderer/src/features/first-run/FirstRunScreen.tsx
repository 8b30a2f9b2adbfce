import { useState } from 'react'
import { CreateWorkspace } from './CreateWorkspace.tsx'
import { Welcome, type RecentWorkspace } from './Welcome.tsx'

/** The first screen without a workspace: make one, or open one that is there. */
export function FirstRunScreen({ recent }: { readonly recent: readonly RecentWorkspace[] }) {
  const [isCreating, setCreating] = useState(false)
  return isCreating ? (
    <CreateWorkspace onCancel={() => setCreating(false)} />
  ) : (
    <Welcome recent={recent} onCreate={() => setCreating(true)} />
  )
}
