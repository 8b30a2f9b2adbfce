import { useEffect, useState } from 'react'
import type { Result } from '#shared/domain/result.ts'
import type { AppError } from '#shared/ipc/app-error.ts'
import type { ChannelOutput } from '#shared/ipc/contract.ts'
import { request } from '../../lib/api.ts'

interface Verification {
  readonly data: ChannelOutput<'verify:file'> | undefined
  readonly error: AppError | null
}

/**
 * Verifies the file when the component mounts: give it a key for each request. Nothing is kept between: the file or the trust list may
 * have changed, and an old verdict, even for a moment, would be a wrong one.
 */
export function useVerification(path: string): Verification {
  const [result, setResult] = useState<Result<ChannelOutput<'verify:file'>, AppError> | null>(null)
  useEffect(() => {
    let isCurrent = true
    async function verify(): Promise<void> {
      const verified = await request('verify:file', { path })
      if (isCurrent) setResult(verified)
    }
    void verify()
    return () => {
      isCurrent = false
    }
  }, [path])
  return {
    data: result?.ok === true ? result.value : undefined,
    error: result?.ok === false ? result.error : null,
  }
}
