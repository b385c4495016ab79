import type { Company, Edit, FileVersion, Gap, LogEntry, PageItem, PagePlace, PageVersion, Wiki } from '../activity.ts'

/** A user page while its versions come in. */
export interface PageState {
  readonly pageId: number
  readonly title: string
  readonly versions: PageVersion[]
  newestRevision: number | null
}

/** A file while its versions come in. */
export interface FileState {
  readonly title: string
  versions: FileVersion[]
}

/** What was read of one wiki so far. Plain data, so that a reading can be put aside and gone on with. */
export interface ReadingState {
  wiki: Wiki | null
  /** How many edits the wiki counts; for the estimate of what is to come. */
  editCount: number | null
  /** Newest first, as they come. */
  readonly edits: Edit[]
  /** For each edit, the version before it; 0 for the first of a page. */
  readonly parents: Record<string, number>
  readonly pages: PageState[]
  readonly files: FileState[]
  pagePlaces: PagePlace[]
  readonly pageItems: PageItem[]
  readonly log: LogEntry[]
  company: Company | null
  readonly gaps: Gap[]
}

/** A reading that has not begun. */
export const emptyState = (): ReadingState => ({
  wiki: null, editCount: null, edits: [], parents: {}, pages: [], files: [], pagePlaces: [], pageItems: [], log: [], company: null,
  gaps: [],
})

/** How much is read at most. A person with more gets the newest, and is told. */
export interface ReadingLimits {
  readonly edits: number
  /** Edits on pages other than articles whose words are read. */
  readonly texts: number
  /** Pages that are asked for their place. */
  readonly places: number
  /** Regions that are asked how many pages they have. */
  readonly regions: number
  readonly files: number
  readonly versionsOfPage: number
  /** Entries of logs, and as many hits of filters. */
  readonly log: number
  /** Pages whose other editors are counted. */
  readonly company: number
}

/** The limits that keep a reading of a busy account within a few hundred requests. */
export const usualLimits: ReadingLimits =
  { edits: 50_000, texts: 300, places: 1000, regions: 20, files: 1000, versionsOfPage: 500, log: 5000, company: 100 }

/** The limits where a person opens each request by hand as a link, and saves each answer. */
export const limitsByHand: ReadingLimits = {
  ...usualLimits, edits: 10_000, texts: 100, places: 100, regions: 5, files: 200, versionsOfPage: 100, log: 1000, company: 50,
}
