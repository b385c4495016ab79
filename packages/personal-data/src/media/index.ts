/**
 * Reading and cleaning every kind of file that is known, with all that camera makers hide. Heavier than the package's
 * main entry, which pages load on slow links.
 */
export type { CleanMedia } from './clean.ts'
export type { FileKind, Refusal } from './container.ts'
export { FILE_KINDS, FILE_REFUSALS } from './container.ts'
export type {
  GpsFact, IdFact, MediaFacts, OffsetFact, OwnerFact, PreviewFact, SerialFact, SerialOf, TimeFact,
} from './facts.ts'
export { cleanFile, fileKind, inspectFile, readFacts } from './file.ts'
export type { Finding, FindingKind, Place } from './finding.ts'
export { findingMessage, refusalMessage } from './message-keys.ts'
