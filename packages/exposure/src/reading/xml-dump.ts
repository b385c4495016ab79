import { err, ok, type Result } from '@small-places/kernel'
import type { Activity, Edit, FileVersion, Gap, OwnPage, PageVersion, Upload, Wiki, WikiId } from '../activity.ts'
import type { OwnedAccount } from '../owner.ts'
import { addedText } from './added-text.ts'
import { parseDump, type DumpFormError, type DumpRevision, type DumpSite } from './dump-events.ts'
import { findDumpOwner, isOwnUserPage, type DumpOwnerError } from './dump-owner.ts'
import { LineWriters } from './line-writers.ts'
import { wikimediaOrigin } from './wikimedia.ts'

/** Why a dump could not be read. */
export type DumpError = DumpFormError | DumpOwnerError

/**
 * Reads an XML dump of one's own pages (Special:Export, or a dump file), export format 0.3 to 0.11, as a stream, twice:
 * first to learn whose it is, then to read only what that contributor wrote. There is no way to ask for a name. How it was
 * decided whose it is stands with the account, to be shown: a dump does not prove it.
 * @param open Opens the same text again, in pieces of any size.
 */
export async function readXmlDump(open: () => AsyncIterable<string>): Promise<Result<Activity, DumpError>> {
  const owner = await findDumpOwner(open)
  return owner.ok ? readDumpOf(owner.value, open) : owner
}

/** Reads what one contributor wrote. Only for {@link readXmlDump} and tests: the owner comes out of the dump. */
export async function readDumpOf(
  account: OwnedAccount, open: () => AsyncIterable<string>
): Promise<Result<Activity, DumpFormError>> {
  const own = new OwnPart(account)
  const parser = parseDump({
    site: (site) => own.site(site),
    revision: (revision) => own.revision(revision),
    upload: ({ title, at, contributor, archiveName, url }) => {
      if (contributor === account.name) own.fileVersion(title, { at, archiveName, url, facts: null })
    },
  })
  for await (const piece of open()) parser.push(piece)
  const problem = parser.finish()
  return problem === null ? ok(own.activity()) : err(problem)
}

const ARTICLE = 0

interface PageInMaking {
  readonly page: OwnPage
  readonly versions: PageVersion[]
}

/** The version of a page that is the latest in time: those brought from another wiki have higher numbers and are older. */
interface Newest {
  readonly pageId: number
  readonly id: number
  readonly at: number
}

/** Collects what the owner wrote; of other revisions it looks at the text only to tell whose words are whose. */
class OwnPart {
  readonly #account: OwnedAccount
  #wiki: Wiki = { id: 'unknown' as WikiId, language: 'und', indexUrl: null, activeEditors: null }
  readonly #edits: Edit[] = []
  readonly #pages = new Map<number, PageInMaking>()
  readonly #files = new Map<string, FileVersion[]>()
  readonly #incomplete = new Set<Gap['why']>()
  readonly #writers = new LineWriters()
  #previous: DumpRevision | null = null
  #newest: Newest | null = null

  constructor(account: OwnedAccount) {
    this.#account = account
  }

  site({ dbname, base, language }: DumpSite): void {
    const id = (dbname || 'unknown') as WikiId
    this.#wiki = { id, language: language || 'und', indexUrl: indexUrlOf(base), activeEditors: null }
  }

  revision(revision: DumpRevision): void {
    const { pageId, title, namespace, id, at, comment, text } = revision
    const before = this.#previous?.pageId === pageId ? this.#previous : null
    this.#previous = revision
    if (this.#newest?.pageId !== pageId || this.#newest.at <= at) this.#newest = { pageId, id, at }
    const known = this.#pages.get(pageId)
    if (known) this.#pages.set(pageId, { ...known, page: { ...known.page, newestRevision: this.#newest.id } })
    const isOwn = revision.contributor === this.#account.name
    // Words of articles are taken for nobody's own.
    if (!isOwn && text !== null && namespace !== ARTICLE) this.#writers.note(before?.text ?? '', text, at, false)
    if (!isOwn) return
    if (text === null) this.#incomplete.add(revision.textHidden ? 'hidden' : 'not-there')
    // Where the format does not say what was before, the first that it holds need not be the first there was.
    const isFirst = before === null && revision.parentId === 0
    const isNext = before !== null && (!revision.parentId || revision.parentId === before.id)
    const base = isFirst ? '' : isNext ? before.text : null
    if (text !== null && base === null) this.#incomplete.add('not-there')
    if (text !== null && base !== null && namespace !== ARTICLE) this.#writers.note(base, text, at, true)
    this.#edits.push({
      wiki: this.#wiki.id, account: 0, revision: id, pageId, title, namespace, at, comment, tags: [],
      sizeDiff: text === null || base === null ? null : byteLength(text) - byteLength(base),
      addedText: text === null || base === null ? null : addedText(base, text),
    })
    if (text !== null && isOwnUserPage(title, namespace, this.#account.name)) this.#version(revision, text, revision.parentId || (before?.id ?? revision.parentId))
  }

  #version({ pageId, title, id, at }: DumpRevision, text: string, parent: number | null): void {
    const newestRevision = this.#newest?.id ?? id
    const page = { wiki: this.#wiki.id, account: 0, pageId, title, versions: [], newestRevision }
    const known: PageInMaking = this.#pages.get(pageId) ?? { page, versions: [] }
    known.versions.push({ revision: id, parent, at, text })
    this.#pages.set(pageId, known)
  }

  /** Only at the end: the page that words were copied from can stand behind the one that they were copied to. */
  #withoutWordsOfOthers(edit: Edit): Edit {
    if (edit.addedText === null || edit.namespace === ARTICLE) return edit
    return { ...edit, addedText: this.#writers.ownOf(edit.addedText, edit.at) }
  }

  fileVersion(title: string, version: FileVersion): void {
    this.#files.set(title, [...this.#files.get(title) ?? [], version])
  }

  activity(): Activity {
    const notThere = ['statistics', 'file-bytes', 'page-places', 'item-places', 'log', 'filter-log', 'company', 'account'] as const
    const listsFiles = this.#files.size > 0
    return {
      accounts: [this.#account],
      wikis: [this.#wiki],
      edits: this.#edits.map((edit) => this.#withoutWordsOfOthers(edit)).toSorted((a, b) => a.at - b.at),
      pages: [...this.#pages.values()].map(({ page, versions }) =>
        ({ ...page, versions: versions.toSorted((a, b) => a.at - b.at) })),
      uploads: [...this.#files].map(([title, versions]): Upload => ({
        wiki: this.#wiki.id, account: 0, title, versions: versions.toSorted((a, b) => a.at - b.at),
      })),
      pagePlaces: [],
      pageItems: [],
      log: [],
      company: [],
      gaps: [
        ...[...this.#incomplete].map((why): Gap => ({ source: 'edit-text', wiki: this.#wiki.id, why })),
        ...notThere.map((source): Gap => ({ source, wiki: null, why: 'not-there' })),
        ...(listsFiles ? [] : (['uploads', 'file-versions'] as const).map((source): Gap =>
          ({ source, wiki: null, why: 'not-there' }))),
      ],
    }
  }
}

/** `index.php` of a wiki, from its main page: known where the address names it, and by convention at Wikimedia. */
function indexUrlOf(base: string): string | null {
  const named = /^https?:\/\/[^/?#\s]+(?:\/[^?#\s]*)?\/index\.php(?=[/?])/.exec(base)?.[0]
  if (named !== undefined) return named
  const wikimedia = wikimediaOrigin(base)
  return wikimedia === null ? null : `${wikimedia}/w/index.php`
}

function byteLength(text: string): number {
  let bytes = 0
  for (const letter of text) {
    const point = letter.codePointAt(0) ?? 0
    bytes += point < 0x80 ? 1 : point < 0x800 ? 2 : point < 0x10000 ? 3 : 4
  }
  return bytes
}
