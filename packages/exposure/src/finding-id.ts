import { fingerprint } from './fingerprint.ts'
import type { SignalId } from './signal.ts'

/**
 * A name for a finding that stays the same from run to run and does not say what was found, so that a plan can be kept
 * without keeping the data itself.
 */
export const findingId = (signal: SignalId, what: string): string => `${signal}/${fingerprint(what)}`
