import type { Edit, FileVersion, LogEntry, OwnPage, PageVersion, Upload, Wiki, WikiId } from './activity.ts'
import type { Evidence, Reach } from './signal.ts'

const LONGEST_EXCERPT = 160

/** A piece of text around `start`–`end` that is short enough to show, with white space made single. */
export function excerptOf(text: string, start = 0, end = text.length): string {
  const spare = Math.max(0, LONGEST_EXCERPT - (end - start))
  // A surrogate pair cut in two would show as a broken character.
  const piece = text.slice(Math.max(0, start - Math.floor(spare / 2)), Math.min(text.length, end + Math.ceil(spare / 2)))
    .slice(0, LONGEST_EXCERPT * 2).toWellFormed()
  return piece.replace(/[^\P{C}\u200c\u200d]+/gu, ' ').replace(/\s+/g, ' ').trim()
}

/** How long words stood on one of the person's pages: up to the version `last`, and what {@link Reach} says beside it. */
export interface PageReach extends Omit<Reach, 'last'> {
  readonly last: number
}

/** Makes evidence with links out of what a person did on these wikis. */
export function evidenceOn(wikis: readonly Wiki[]) {
  const indexes = new Map(wikis.map(({ id, indexUrl }) => [id, indexUrl]))
  const link = (wiki: WikiId, query: Readonly<Record<string, string>>): string | null => {
    const index = indexes.get(wiki)
    const fields = Object.entries(query).map(([name, value]) => `${name}=${encodeURIComponent(value.toWellFormed())}`)
    return index ? `${index}?${fields.join('&')}` : null
  }
  return {
    edit: (
      { wiki, title, revision, at }: Edit, excerpt: string | null = null, reach: Reach | null = null
    ): Evidence => ({
      kind: 'edit', wiki, title, id: revision, at, excerpt, reach,
      link: link(wiki, { diff: 'prev', oldid: String(revision) })
    }),
    pageVersion: (
      { wiki, title }: OwnPage, { revision, at }: PageVersion, excerpt: string | null = null,
      reach: PageReach | null = null
    ): Evidence => ({
      kind: 'page', wiki, title, id: revision, at, excerpt, link: link(wiki, { title, oldid: String(revision) }),
      reach: reach && {
        last: reach.last === revision ? null : { id: reach.last, link: link(wiki, { title, oldid: String(reach.last) }) },
        stillThere: reach.stillThere, isUnbroken: reach.isUnbroken, until: reach.until
      }
    }),
    file: ({ wiki, title }: Upload, { at }: FileVersion, excerpt: string | null = null): Evidence => ({
      kind: 'file', wiki, title, id: null, at, excerpt, reach: null, link: link(wiki, { title })
    }),
    logEntry: ({ wiki, title, id, at, kind }: LogEntry, excerpt: string | null = null): Evidence => ({
      kind: 'log', wiki, title, id, at, excerpt, reach: null,
      link: link(wiki, kind === 'filter-hit'
        ? { title: `Special:AbuseLog/${id}` } : { title: 'Special:Log', logid: String(id) })
    }),
    account: (wiki: WikiId, name: string): Evidence => ({
      kind: 'account', wiki, title: name, id: null, at: null, excerpt: null, reach: null,
      link: link(wiki, { title: `Special:Contributions/${name}` })
    })
  }
}
