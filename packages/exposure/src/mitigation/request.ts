import type { Wiki } from '../activity.ts'
import type { OwnedAccount } from '../owner.ts'
import type { Finding } from '../signal.ts'
import { say, type Wording } from '../wording.ts'
import { requestLines } from './request-lines.ts'

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
  /**
   * What it is about, one a line: an address; `address – address` for the versions from the one to the other; or
   * `address – …` for a version and those after it.
   */
  readonly links: readonly string[]
  /** Which letter of several it is, counted from 1, where one cannot hold it all; else null. */
  readonly part: { readonly number: number; readonly of: number } | null
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

/** More lines than this are hard to work through, and fields of mail forms are cut off. */
const LINES_OF_LETTER = 100

/**
 * Makes a request ready for one account on one wiki. It names all that the findings rest on there, not only what is
 * shown of it; where that is too much for one letter, several letters hold it, and each says how much the others do.
 * The words that identify are left out, so that the message itself gives nothing away.
 */
export function privateRequests(
  kind: RequestKind, account: OwnedAccount, wiki: Wiki, findings: readonly Finding[]
): readonly PrivateRequest[] {
  const { lines, spans, goesOn } = requestLines(kind, wiki, findings)
  const of = Math.max(1, Math.ceil(lines.length / LINES_OF_LETTER))
  const page = PAGES[kind]
  return Array.from({ length: of }, (_, index): PrivateRequest => {
    const links = lines.slice(index * LINES_OF_LETTER, (index + 1) * LINES_OF_LETTER)
    return {
      kind,
      to: say(`exposure-request-${kind}-to`, wiki.id),
      address: page !== undefined && wiki.indexUrl !== null
        ? `${wiki.indexUrl}?title=${encodeURIComponent(page)}` : null,
      subject: say(`exposure-request-${kind}-subject`),
      opening: [
        say(`exposure-request-${kind}-text`, account.name, wiki.id),
        ...spans === 'every' ? [say('exposure-request-spans')] : [],
        ...spans === 'maybe' ? [say('exposure-request-spans-maybe')] : [],
        ...goesOn ? [say('exposure-request-goes-on')] : [],
      ],
      links,
      part: of === 1 ? null : { number: index + 1, of },
      closing: [
        ...of === 1 ? [] : [say('exposure-request-part', index + 1, of, lines.length - links.length)],
        say('exposure-request-quietly'),
      ],
      beforeSending: [
        ...of === 1 ? [] : [say('exposure-request-send-all', of)],
        say(`exposure-request-${kind}-limits`), say('exposure-request-mail-address'),
      ],
    }
  })
}
