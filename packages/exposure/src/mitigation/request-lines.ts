import type { Wiki } from '../activity.ts'
import type { Evidence, Finding } from '../signal.ts'
import type { RequestKind } from './request.ts'

/** What a request is about on one wiki, one a line, and which signs its lines use beside addresses. */
export interface RequestLines {
  readonly lines: readonly string[]
  /** Whether a line has two addresses: the versions from the one to the other. `maybe`: some of them may lack it. */
  readonly spans: 'none' | 'every' | 'maybe'
  /** Whether a line goes on: the version and those after it, as far as they show it. */
  readonly goesOn: boolean
}

/** Requests that are about pieces of evidence, with the kinds they are about; the others are about the account. */
const ABOUT: Readonly<Partial<Record<RequestKind, readonly Evidence['kind'][]>>> = {
  suppression: ['edit', 'page', 'file', 'log', 'account'], 'revision-deletion': ['edit', 'page', 'log'],
  'file-version-hiding': ['file'], 'courtesy-deletion': ['file'], 'user-page-deletion': ['page'],
}

const HIDES_VERSIONS = new Set<RequestKind>(['suppression', 'revision-deletion'])

interface Line {
  readonly first: string
  /** The last version that holds it; null where it is the first, or is not known. */
  readonly last: string | null
  readonly isUnbroken: boolean
  /** When the words went away, in seconds since 1970. */
  readonly until: number
  readonly goesOn: boolean
}

/**
 * The lines of a request: whatever the findings rest on there, each once. A version is named with the last one that
 * holds the same words; where two findings begin in one version, the line reaches as far as the longer one.
 */
export function requestLines(kind: RequestKind, wiki: Wiki, findings: readonly Finding[]): RequestLines {
  const pieces = findings.flatMap(({ evidence }) => evidence)
    .filter((piece) => piece.wiki === wiki.id && ABOUT[kind]?.includes(piece.kind) === true)
  const known = new Map<string, Line>()
  for (const piece of pieces) {
    const line = lineOf(piece, kind, wiki)
    const other = known.get(line.first)
    known.set(line.first, other === undefined ? line : longer(line, other))
  }
  const all = [...known.values()]
  const spans = all.filter(({ last, goesOn }) => last !== null && !goesOn)
  return {
    lines: all.map(({ first, last, goesOn }) => goesOn ? `${first} – …` : last === null ? first : `${first} – ${last}`),
    spans: spans.length === 0 ? 'none' : spans.every(({ isUnbroken }) => isUnbroken) ? 'every' : 'maybe',
    goesOn: all.some(({ goesOn }) => goesOn),
  }
}

function lineOf({ link, title, id, reach }: Evidence, kind: RequestKind, { indexUrl }: Wiki): Line {
  const named = (version: number | null): string => version === null ? title : `${title} (${version})`
  if (kind === 'user-page-deletion') {
    const page = indexUrl === null ? title : `${indexUrl}?title=${encodeURIComponent(title.toWellFormed())}`
    return { first: page, last: null, isUnbroken: true, until: 0, goesOn: false }
  }
  const last = HIDES_VERSIONS.has(kind) ? reach?.last ?? null : null
  return {
    first: link ?? named(id), last: last && (last.link ?? named(last.id)),
    isUnbroken: reach?.isUnbroken === true, until: reach?.until ?? 0,
    goesOn: HIDES_VERSIONS.has(kind) && reach !== null && reach.stillThere !== false,
  }
}

const longer = (one: Line, other: Line): Line =>
  one.goesOn || (!other.goesOn && one.until > other.until) ? one : other
