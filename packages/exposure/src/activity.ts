import type { Brand } from '@small-places/kernel'
import type { MediaFacts, Place } from '@small-places/personal-data/media'
import type { OwnedAccount } from './owner.ts'

/** A wiki as its database is called, such as `dewiki`. */
export type WikiId = Brand<string, 'WikiId'>

/** One wiki on which the person edited. */
export interface Wiki {
  readonly id: WikiId
  /** The language of its content as a code of BCP 47 (`de`, `pt-BR`), or `und` where one is not known. */
  readonly language: string
  /** Address of its `index.php`, to link to edits; null where the source does not say (a plain dump). */
  readonly indexUrl: string | null
  /** How many accounts did something there in the last 30 days (`siprop=statistics`), or null if unknown. */
  readonly activeEditors: number | null
}

/** One edit of the person's own. */
export interface Edit {
  readonly wiki: WikiId
  /** Which of {@link Activity.accounts} made it, counted from 0. */
  readonly account: number
  readonly revision: number
  readonly pageId: number
  /** Full title with its namespace, with spaces. */
  readonly title: string
  readonly namespace: number
  /** Seconds since 1970-01-01T00:00Z. */
  readonly at: number
  readonly comment: string
  readonly tags: readonly string[]
  /** Bytes added (or, below 0, taken away); null if unknown. */
  readonly sizeDiff: number | null
  /** The words that this edit added, as wikitext, where its text was read; null where it was not. */
  readonly addedText: string | null
}

/**
 * A page in the person's own user space: the user page and its subpages, not the talk page, where most words are others'.
 * Only versions that the person wrote are kept.
 */
export interface OwnPage {
  readonly wiki: WikiId
  readonly account: number
  readonly pageId: number
  readonly title: string
  /** The person's versions whose text was read, oldest first. */
  readonly versions: readonly PageVersion[]
  /** The newest version of anybody, or null where the page is deleted or this is not known. */
  readonly newestRevision: number | null
}

/** The text of a page at one time. */
export interface PageVersion {
  readonly revision: number
  /** The version before it, of anybody; 0 for the first of the page, null where this is not known. */
  readonly parent: number | null
  readonly at: number
  /** Wikitext. */
  readonly text: string
}

/** A file that the person uploaded. */
export interface Upload {
  readonly wiki: WikiId
  readonly account: number
  /** `File:…`, with spaces. */
  readonly title: string
  /** Every version that can still be fetched, oldest first. The last one is what is shown now. */
  readonly versions: readonly FileVersion[]
}

/** One version of an uploaded file. */
export interface FileVersion {
  /** When it was uploaded, in seconds since 1970. */
  readonly at: number
  /** The name of an old version (`20230101…!Name.jpg`), or null for the version that is shown now. */
  readonly archiveName: string | null
  /** Where the file itself is, or null if unknown. */
  readonly url: string | null
  /**
   * What the file says of where, when, with what and by whom it was made; null where nothing of it was read. `wiki`: only
   * the fields that the wiki passes on, which leave out what camera makers hide; `file`: its bytes were read here.
   */
  readonly facts: { readonly from: 'file' | 'wiki'; readonly media: MediaFacts } | null
}

/** Where the thing is that an edited page is about. */
export interface PagePlace {
  readonly wiki: WikiId
  readonly pageId: number
  readonly place: Place
  /**
   * How many pages on this wiki have coordinates within 10 km of it, or null if unknown: a village has few, and says
   * more than a capital.
   */
  readonly pagesNearby: number | null
}

/** A page without coordinates whose thing Wikidata describes, perhaps with its place. */
export interface PageItem {
  readonly wiki: WikiId
  readonly pageId: number
  /** Such as `Q64`. */
  readonly item: string
}

/** An entry of a public log that the person made, or that is about their account. */
export interface LogEntry {
  readonly wiki: WikiId
  readonly account: number
  readonly id: number
  readonly at: number
  readonly kind: 'creation' | 'rename' | 'upload' | 'move' | 'thanks' | 'filter-hit' | 'other'
  readonly title: string
  readonly comment: string
  /** For a rename of the person's own account: what it was called before; else null. */
  readonly formerName: string | null
  /** Whether the entry's details quote text of an edit that was prevented or later hidden. */
  readonly quotesText: boolean
}

/**
 * With how many others the person shares pages. Names are turned into numbers while they are read and are kept nowhere.
 */
export interface Company {
  readonly wiki: WikiId
  /** How many of the person's pages were looked at. */
  readonly pagesRead: number
  /** How many other accounts edited at least three of them. */
  readonly onThreeOrMore: number
  /** How many other accounts edited at least ten of them. */
  readonly onTenOrMore: number
}

/** The kinds of thing that are read. A signal names those it needs, and a {@link Gap} those that are missing. */
export const SOURCES = [
  'account', 'statistics', 'edits', 'edit-text', 'user-pages', 'old-versions', 'uploads', 'file-versions',
  'file-bytes', 'page-places', 'item-places', 'log', 'filter-log', 'company',
] as const

/** One of {@link SOURCES}. */
export type Source = typeof SOURCES[number]

/** Why something was not read. */
export const GAP_REASONS =
  ['not-asked', 'refused', 'hidden', 'not-there', 'interrupted', 'too-much', 'cut-off'] as const

/** Something that could not be read, so that nobody takes silence for an answer. */
export interface Gap {
  readonly source: Source
  /** Null where it concerns every wiki. */
  readonly wiki: WikiId | null
  /**
   * `not-asked`: the person left it out, or the reading has not come to it. `refused`: the wiki does not show it
   * without more rights. `hidden`: deleted or suppressed. `not-there`: this kind of source never holds it.
   * `interrupted`: reading stopped before its end. `too-much`: more than we read. `cut-off`: the wiki did not send it
   * whole, also when it was asked for less at once.
   */
  readonly why: typeof GAP_REASONS[number]
}

/**
 * Everything that the check looks at: what one person did in public on wikis, as it was read through their own session,
 * from their own export or from a dump of their own pages. Signals are pure functions of it.
 */
export interface Activity {
  /** The accounts shown to be the person's own; at least one. */
  readonly accounts: readonly [OwnedAccount, ...OwnedAccount[]]
  readonly wikis: readonly Wiki[]
  /** Oldest first. */
  readonly edits: readonly Edit[]
  readonly pages: readonly OwnPage[]
  readonly uploads: readonly Upload[]
  readonly pagePlaces: readonly PagePlace[]
  /** Pages that Wikidata was not asked about yet. */
  readonly pageItems: readonly PageItem[]
  readonly log: readonly LogEntry[]
  readonly company: readonly Company[]
  readonly gaps: readonly Gap[]
}
