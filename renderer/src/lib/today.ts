/** The day it is on this computer, `YYYY-MM-DD`; read at the moment of the call. */
export function today(): string {
  return dayOf(new Date())
}

/** The day of an instant in this computer's time zone, `YYYY-MM-DD`. */
export function localDay(instant: string): string {
  return dayOf(new Date(instant))
}

function dayOf(date: Date): string {
  const month = String(date.getMonth() + 1).padStart(2, '0')
  return `${date.getFullYear()}-${month}-${String(date.getDate()).padStart(2, '0')}`
}
