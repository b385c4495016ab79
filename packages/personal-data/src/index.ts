/** What identifies in a picture: finding it, naming it, and taking it out without touching the picture. */
export type { CleanMedia, MediaKind } from './media/clean.ts'
export { cleanMedia, detectKind, inspectMedia } from './media/clean.ts'
export type { Finding, FindingKind, MediaError, Place } from './media/finding.ts'
export { FINDING_KINDS } from './media/finding.ts'
export { findingMessage, refusalMessage } from './media/message-keys.ts'
