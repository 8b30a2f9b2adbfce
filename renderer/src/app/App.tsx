import { QueryClientProvider } from '@tanstack/react-query'
import { RouterProvider } from '@tanstack/react-router'
import { useEffect, useMemo } from 'react'
import { createTranslator } from '#shared/text/translator.ts'
import { useChannel } from '../lib/api.ts'
import { usePreferences } from '../lib/preferences.ts'
import { queryClient } from '../lib/query-client.ts'
import { TextContext } from '../lib/text.ts'
import { Toaster } from '../ui/toast.tsx'
import { CrashBoundary } from './CrashBoundary.tsx'
import { router } from './routes.tsx'
import { useWindowEvents } from './use-window-events.ts'

/** The whole window: providers outside, the router inside. */
export function App() {
  return (
    <QueryClientProvider client={queryClient}>
      <Localised />
    </QueryClientProvider>
  )
}

function Localised() {
  const { data: info } = useChannel('app:info', {})
  const { theme } = usePreferences()
  const translator = useMemo(() => createTranslator(info?.locale ?? 'en'), [info?.locale])
  useEffect(() => {
    document.documentElement.lang = 'en'
    document.documentElement.dataset['theme'] = theme
  }, [theme])
  useWindowEvents()
  return (
    <TextContext value={translator}>
      <CrashBoundary>
        <RouterProvider router={router} />
      </CrashBoundary>
      <Toaster />
    </TextContext>
  )
}
