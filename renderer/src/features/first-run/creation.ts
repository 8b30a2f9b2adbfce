import { create } from 'zustand'

/**
 * Whether a workspace is being made, its recovery key included. The workspace is open before the key has been seen: until the person
 * says that it is kept, this screen stays.
 */
export const useCreation = create<{ readonly isUnderWay: boolean }>(() => ({ isUnderWay: false }))

export function beginCreation(): void {
  useCreation.setState({ isUnderWay: true })
}

export function endCreation(): void {
  useCreation.setState({ isUnderWay: false })
}
