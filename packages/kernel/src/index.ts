/**
 * The ground floor: result values, branded ids, and the clock and randomness as interfaces.
 * A closed list: nothing else is ever added here.
 */
export type { Result } from './result.ts'
export { err, ok } from './result.ts'
export type { Brand } from './brand.ts'
export type { BlobId, CaseId, EpochNumber, Handle, ItemId, MailboxId } from './brand.ts'
export type { Clock, RandomBytes } from './ports.ts'
