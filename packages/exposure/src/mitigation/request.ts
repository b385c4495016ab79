import type { Wiki } from '../activity.ts'
import type { OwnedAccount } from '../owner.ts'
import type { Finding } from '../signal.ts'
import { say, type Wording } from '../wording.ts'

/** The private requests that can be made ready. */
export const REQUEST_KINDS = [
  'suppression', 'revision-deletion', 'file-version-hiding', 'courtesy-deletion', 'rename', 'user-page-deletion',
  'vanishing',
] as const

/** One of {@link REQUEST_KINDS}. */
export type RequestKind = typeof REQUEST_KINDS[number]

/**
 * A message that the person sends themselves, by mail or the wiki's mail form, never on a page. It points at what it is
 * about and does not repeat it.
 */
export interface PrivateRequest {
  readonly kind: RequestKind
  /** Whom to send it to. */
  readonly to: Wording
  /** Where on the wiki it is sent or filled in, or null where no address is known. */
  readonly address: string | null
  readonly subject: Wording
  /** The paragraphs before the links. */
  readonly opening: readonly Wording[]
  /** What it is about, one a line. */
  readonly links: readonly string[]
  /** The paragraphs after the links. */
  readonly closing: readonly Wording[]
  /** What to know before sending it; for the person, not for the message. */
  readonly beforeSending: readonly Wording[]
}

/** The special pages of MediaWiki and CentralAuth where a request is made. */
const PAGES: Readonly<Partial<Record<RequestKind, string>>> = {
  suppression: 'Special:EmailUser/Oversight', rename: 'Special:GlobalRenameRequest',
  vanishing: 'Special:GlobalVanishRequest',
}

/** Requests that are about pieces of evidence; the others are about the account. */
const ABOUT_EVIDENCE = new Set<RequestKind>(
  ['suppression', 'revision-deletion', 'file-version-hiding', 'courtesy-deletion', 'user-page-deletion'])

/** Requests that hide versions of pages. */
const HIDES_VERSIONS = new Set<RequestKind>(['suppression', 'revision-deletion'])

const KINDS_OF_EVIDENCE: Readonly<Partial<Record<RequestKind, readonly string[]>>> = {
  'file-version-hiding': ['file'], 'courtesy-deletion': ['file'], 'user-page-deletion': ['page'],
  'revision-deletion': ['edit', 'page', 'log'],
}

/**
 * Makes a request ready for one account on one wiki. Its links are those of the findings' evidence on that wiki, each
 * once; the words that identify are left out, so that the message itself gives nothing away.
 */
export function privateRequest(
  kind: RequestKind, account: OwnedAccount, wiki: Wiki, findings: readonly Finding[]
): PrivateRequest {
  const kinds = KINDS_OF_EVIDENCE[kind]
  const evidence = ABOUT_EVIDENCE.has(kind) ? findings.flatMap(({ evidence }) => evidence) : []
  const links = evidence.filter((piece) => piece.wiki === wiki.id && (kinds?.includes(piece.kind) ?? true))
    .map(({ link, title, id }) => link ?? (id === null ? title : `${title} (${id})`))
  const page = PAGES[kind]
  return {
    kind,
    to: say(`exposure-request-${kind}-to`, wiki.id),
    address: page !== undefined && wiki.indexUrl !== null ? `${wiki.indexUrl}?title=${encodeURIComponent(page)}` : null,
    subject: say(`exposure-request-${kind}-subject`),
    opening: [say(`exposure-request-${kind}-text`, account.name, wiki.id)],
    links: [...new Set(links)],
    // A version that brought words names where they stand first; those after it hold them too, until they were taken out.
    closing: [...HIDES_VERSIONS.has(kind) ? [say('exposure-request-later-versions')] : [],
      say('exposure-request-quietly')],
    beforeSending: [say(`exposure-request-${kind}-limits`), say('exposure-request-mail-address')],
  }
}
