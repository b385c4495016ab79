/**
 * What can identify someone in films, sounds and documents, beside the kinds that pictures have. The interface names
 * each in plain words with the message `media-finding-<kind>`.
 */
export const FILE_FINDING_KINDS = [
  'earlier-version', 'embedded-file', 'signature', 'script', 'external-link',
] as const

/** One of {@link FILE_FINDING_KINDS}. */
export type FileFindingKind = typeof FILE_FINDING_KINDS[number]
