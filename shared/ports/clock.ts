/** The computer's time. Time zones matter only for `today`. */
export interface Clock {
  /** ISO 8601 in UTC with milliseconds. */
  now(): string
  /** Calendar date at the person's place, `YYYY-MM-DD`. */
  today(): string
}
