/** The one scheme and host from which the app loads anything. */
export const appScheme = 'app'
export const appHost = 'countersign'
export const appOrigin = `${appScheme}://${appHost}`
export const startAddress = `${appOrigin}/index.html`

/** Whether an address belongs to the app itself. Never throws: what cannot be parsed does not. */
export function isOwnAddress(address: string): boolean {
  if (!URL.canParse(address)) return false
  const url = new URL(address)
  return url.protocol === `${appScheme}:` && url.host === appHost && url.username === '' && url.password === ''
}
