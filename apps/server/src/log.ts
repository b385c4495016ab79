/**
 * Writes one line about the service itself. A line holds codes and numbers of ours and nothing of any request: no
 * address, no path, no id, no time finer than whatever collects the lines adds.
 */
export type Log = (line: { readonly event: string, readonly route?: string, readonly kind?: string }) => void

/** A log to the standard error stream. */
export const logToStderr: Log = ({ event, route, kind }) => {
  process.stderr.write(`${[event, route, kind].filter(part => part !== undefined).join(' ')}\n`)
}

/** What an exception may be called in a log: its class, and the code of a store's fault. Never its text. */
export const kindOf = (error: unknown): string => {
  if (!(error instanceof Error)) return 'unknown'
  const name = error.constructor.name
  return 'code' in error && typeof error.code === 'string' && /^[\w-]{1,40}$/.test(error.code)
    ? `${name}:${error.code}` : name
}
