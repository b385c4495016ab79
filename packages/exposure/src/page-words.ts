import type { OwnPage, PageVersion } from './activity.ts'
import type { PageReach } from './links.ts'

/** What one version brought to a page: each line of the page is of one version only, the first that has it. */
export interface BroughtWords {
  readonly version: PageVersion
  readonly text: string
  /** How long the words from `start` to `end` stood on the page; of several lines, the one that stood longest counts. */
  readonly reach: (start: number, end: number) => PageReach
}

/** The words of a page, by the version of the person's that brought them. */
export function wordsBrought(page: OwnPage): readonly BroughtWords[] {
  const { versions } = page
  const stays = new Map<string, Stay>()
  const broughtBy = versions.map((version, index) => {
    const lines = new Set(version.text.split('\n').filter((line) => line.trim() !== ''))
    const fresh = [...lines].filter((line) => !stays.has(line))
    for (const line of lines) stays.set(line, stayed(stays.get(line), index, page))
    return fresh
  })
  return broughtBy.flatMap((lines, index): BroughtWords[] => {
    const version = versions[index]
    if (version === undefined || lines.length === 0) return []
    const starts = startsOf(lines)
    const reach = (start: number, end: number): PageReach => {
      let longest: Stay = { last: index, isUnbroken: true }
      for (let line = lineAt(start, starts); line < lines.length && (starts[line] ?? 0) < end; line++) {
        const stay = stays.get(lines[line] ?? '')
        if (stay !== undefined && stay.last >= longest.last) longest = stay
      }
      return reachTo(longest, page)
    }
    return [{ version, text: lines.join('\n'), reach }]
  })
}

function startsOf(lines: readonly string[]): readonly number[] {
  let at = 0
  return lines.map((line) => {
    const start = at
    at += line.length + 1
    return start
  })
}

/** Which line an offset is in. */
function lineAt(offset: number, starts: readonly number[]): number {
  let [low, high] = [0, starts.length - 1]
  while (low < high) {
    const middle = Math.ceil((low + high) / 2)
    if ((starts[middle] ?? 0) <= offset) low = middle
    else high = middle - 1
  }
  return low
}

/** Up to which version of the person's something stood on a page, counted from 0. */
export interface Stay {
  readonly last: number
  /** Whether every version of anybody up to there was read and showed it. */
  readonly isUnbroken: boolean
}

/** A stay that reaches into one more version, or that begins there. */
export function stayed(before: Stay | undefined, index: number, { versions }: OwnPage): Stay {
  if (before === undefined || before.last === index) return before ?? { last: index, isUnbroken: true }
  const isNext = before.last === index - 1 && versions[index]?.parent === versions[index - 1]?.revision
  return { last: index, isUnbroken: before.isUnbroken && isNext }
}

/** How long something stood on a page. */
export function reachTo({ last: index, isUnbroken }: Stay, { versions, newestRevision }: OwnPage): PageReach {
  const [own, without] = [versions[index]?.revision ?? 0, versions[index + 1]]
  if (without === undefined) return { last: own, stillThere: own === newestRevision ? true : null, isUnbroken, until: null }
  // Others may have edited the page in between, and their versions may show the words too.
  const last = without.parent || own
  return { last, stillThere: false, isUnbroken: isUnbroken && last === own, until: without.at }
}
