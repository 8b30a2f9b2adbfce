import { useEffect, type RefObject } from 'react'

/**
 * Keeps the focus inside an element when what had it goes away, as buttons do that were pressed: it goes to the nearest
 * card around it that is still there, else to the card after, else to the heading. Cards and headings are marked by a
 * tabindex of -1.
 */
export function useKeptFocus(container: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const element = container.current
    if (element === null) return
    let refuges: readonly (Element | null)[] = []

    function remember({ target }: FocusEvent): void {
      const isInside = target instanceof Element && element?.contains(target) === true
      const card = isInside ? target.closest('[tabindex="-1"]') : null
      refuges = isInside ? [card, card?.nextElementSibling ?? null] : []
    }

    function rescue(): void {
      if (refuges.length === 0 || document.activeElement !== document.body) return
      const refuge = [...refuges, element?.querySelector('h1[tabindex="-1"]')].find(
        (each) => each?.isConnected === true,
      )
      if (refuge instanceof HTMLElement) refuge.focus({ preventScroll: true })
    }

    const observer = new MutationObserver(rescue)
    observer.observe(element, { childList: true, subtree: true })
    document.addEventListener('focusin', remember)
    return () => {
      observer.disconnect()
      document.removeEventListener('focusin', remember)
    }
  }, [container])
}
