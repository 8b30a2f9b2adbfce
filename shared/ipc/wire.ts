/** The name under which a request crosses between the processes; apart from Electron's own and from events. */
export function callWireName(channel: string): string {
  return `countersign:call:${channel}`
}

/** The name under which an event crosses. */
export function eventWireName(event: string): string {
  return `countersign:event:${event}`
}
