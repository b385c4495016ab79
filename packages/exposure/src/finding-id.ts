import type { SignalId } from './signal.ts'

/**
 * A name for a finding that stays the same from run to run and does not say what was found, so that a plan can be kept
 * without keeping the data itself. FNV-1a over UTF-16 units, 32 bits twice: enough to tell one person's findings apart,
 * and no protection against trying out guesses.
 */
export function findingId(signal: SignalId, what: string): string {
  const half = (start: number): string => {
    let hash = start
    for (let at = 0; at < what.length; at++) hash = Math.imul(hash ^ what.charCodeAt(at), 0x01000193)
    return (hash >>> 0).toString(36)
  }
  return `${signal}/${half(0x811c9dc5)}${half(0x050c5d1f)}`
}
