/** Diagnostic log without content of documents: codes, counts, durations, correlation ids. */
export interface Logger {
  info(event: string, detail?: Readonly<Record<string, string | number | boolean>>): void
  warn(event: string, detail?: Readonly<Record<string, string | number | boolean>>): void
  error(event: string, cause: unknown, detail?: Readonly<Record<string, string | number | boolean>>): void
}
