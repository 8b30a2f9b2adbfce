import { QueryClient } from '@tanstack/react-query'

/** The app is always offline, so nothing may wait for a network; what failed once fails visibly, and the person retries. */
export function createQueryClient(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: {
        networkMode: 'always',
        retry: false,
        refetchOnWindowFocus: false,
        staleTime: Infinity,
        gcTime: 60_000,
      },
      mutations: { networkMode: 'always', retry: false },
    },
  })
}

export const queryClient = createQueryClient()
