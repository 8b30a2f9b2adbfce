import { Component, type ReactNode } from 'react'
import { useText } from '../lib/text.ts'
import { Button } from '../ui/Button.tsx'
import { EmptyState } from '../ui/Feedback.tsx'

interface CrashState {
  readonly message: string | null
}

/** Catches what a screen throws: says so and offers the way on, instead of a white window. */
export class CrashBoundary extends Component<{ readonly children: ReactNode }, CrashState> {
  override state: CrashState = { message: null }

  static getDerivedStateFromError(cause: unknown): CrashState {
    return { message: messageOf(cause) }
  }

  override render(): ReactNode {
    return this.state.message === null ? this.props.children : <Crash message={this.state.message} />
  }
}

function messageOf(cause: unknown): string {
  return cause instanceof Error ? cause.message : String(cause)
}

/** The router's way to the same words. */
export function CrashedScreen({ error }: { readonly error: unknown }) {
  return <Crash message={messageOf(error)} />
}

/** What stands in place of a screen that stopped working. */
function Crash({ message }: { readonly message: string }) {
  const t = useText()
  return (
    <EmptyState
      icon="warning"
      title={t('crash.title')}
      action={<Button onPress={() => window.location.reload()}>{t('crash.reload')}</Button>}
    >
      {t('crash.detail', { message })}
    </EmptyState>
  )
}
