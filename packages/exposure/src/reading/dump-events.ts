import { SaxesParser } from 'saxes'

/** What the head of a dump says of its wiki. Empty strings where it says nothing. */
export interface DumpSite {
  readonly dbname: string
  /** Address of the main page. */
  readonly base: string
  readonly language: string
}

/** One revision of a page in a dump. */
export interface DumpRevision {
  readonly pageId: number
  readonly title: string
  readonly namespace: number
  readonly id: number
  /** The revision before it, whoever's; 0 for the first of a page, null where the dump's format does not say it. */
  readonly parentId: number | null
  /** Seconds since 1970-01-01T00:00Z. */
  readonly at: number
  /** Name of an account; null for address, unknown and hidden contributors. */
  readonly contributor: string | null
  readonly comment: string
  /** Null where it is hidden or the dump has only its place or size. */
  readonly text: string | null
  readonly textHidden: boolean
}

/** One version of a file, in a dump that lists them. */
export interface DumpUpload {
  readonly title: string
  readonly at: number
  readonly contributor: string | null
  readonly comment: string
  readonly archiveName: string | null
  readonly url: string | null
}

/** Takes what a dump holds, in the order of the dump. */
export interface DumpListener {
  site?(site: DumpSite): void
  revision?(revision: DumpRevision): void
  upload?(upload: DumpUpload): void
}

/** Why a file is no dump. `not-a-dump`: well-formed, something else. `malformed`: not XML, or it ends too early. */
export type DumpFormError = 'not-a-dump' | 'malformed'

/** Reads a dump piece by piece. */
export interface DumpParser {
  push(piece: string): void
  /** Ends the dump; says what was wrong with it, if anything. */
  finish(): DumpFormError | null
}

const secondsOf = (timestamp: string): number => {
  const at = Date.parse(timestamp)
  return Number.isFinite(at) ? Math.floor(at / 1000) : 0
}

const whole = (digits: string | undefined): number => {
  const value = Number(digits)
  return digits !== undefined && Number.isSafeInteger(value) ? value : 0
}

/**
 * Reads MediaWiki's export format (`https://www.mediawiki.org/xml/export-0.3` to `-0.11`) as a stream; holds one
 * revision at a time. Text of other slots than the main one is left out. Never throws on what it is given.
 */
export function parseDump(listener: DumpListener): DumpParser {
  const parser = new SaxesParser({ position: false, xmlns: false as const })
  let problem: DumpFormError | null = null
  let closed = false
  /** Names of the open elements, from the root. */
  const open: string[] = []
  let text = ''
  let language = ''
  let saysParents = false
  let site: Record<string, string> = {}
  let page: Record<string, string> = {}
  let item: Record<string, string> = {}
  let isTextHidden = false

  const endItem = (kind: 'revision' | 'upload'): void => {
    const at = secondsOf(item['timestamp'] ?? '')
    const contributor = item['username'] ?? null
    const title = page['title'] ?? ''
    const comment = item['comment'] ?? ''
    if (kind === 'upload') {
      const [archiveName, url] = [item['archivename'] || null, item['src'] || null]
      listener.upload?.({ title, at, contributor, comment, archiveName, url })
      return
    }
    listener.revision?.({
      pageId: whole(page['id']), title, namespace: Number(page['ns'] ?? 0) || 0, id: whole(item['id']),
      parentId: item['parentid'] === undefined ? (saysParents ? 0 : null) : whole(item['parentid']), at, contributor, comment,
      text: isTextHidden ? null : item['text'] ?? null, textHidden: isTextHidden,
    })
  }

  parser.on('error', () => {
    problem ??= 'malformed'
  })
  parser.on('opentag', ({ name, attributes }) => {
    text = ''
    if (open.length === 0) {
      if (name !== 'mediawiki') problem ??= 'not-a-dump'
      language = attributes['xml:lang'] ?? ''
      // Since format 0.7 a revision names the one before it, and only the first of a page names none.
      const [major = 0, minor = 0] = (attributes['version'] ?? '').split('.').map(whole)
      saysParents = major > 0 || minor >= 7
    }
    open.push(name)
    if (name === 'page') page = {}
    if (name === 'revision' || name === 'upload') {
      item = {}
      isTextHidden = false
    }
    if (name === 'text' && open.at(-2) === 'revision') {
      isTextHidden = attributes['deleted'] !== undefined
      // A stub says how long the text is and where it lies, and leaves it out.
      if (whole(attributes['bytes']) > 0) item['bytes'] = attributes['bytes'] ?? ''
    }
  })
  parser.on('text', (piece) => {
    text += piece
  })
  parser.on('closetag', ({ name }) => {
    open.pop()
    const parent = open.at(-1)
    if (problem !== null) return
    if (parent === 'siteinfo') site[name] = text
    else if (name === 'siteinfo') {
      listener.site?.({ dbname: site['dbname'] ?? '', base: site['base'] ?? '', language })
      site = {}
    } else if (parent === 'page' && (name === 'title' || name === 'ns' || name === 'id')) page[name] = text
    else if (name === 'revision' || name === 'upload') endItem(name)
    else if (parent === 'contributor' && name === 'username') item['username'] = text
    else if (parent === 'revision' && name === 'text') {
      if (text !== '' || item['bytes'] === undefined) item['text'] = text
    } else if (parent === 'revision' || parent === 'upload') item[name] ??= text
    text = ''
  })

  const guarded = (step: () => void): void => {
    if (problem !== null) return
    try {
      step()
    } catch {
      // Saxes throws on what it cannot go on from, whatever its error handler does.
      problem = 'malformed'
    }
  }
  return {
    push: (piece) => guarded(() => void parser.write(piece)),
    finish() {
      guarded(() => {
        if (!closed) parser.close()
        closed = true
      })
      return problem
    },
  }
}
