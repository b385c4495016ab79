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
  const lastOf = new Map<string, number>()
  const broughtBy = versions.map((version, index) => {
    const lines = new Set(version.text.split('\n').filter((line) => line.trim() !== ''))
    const fresh = [...lines].filter((line) => !lastOf.has(line))
    for (const line of lines) lastOf.set(line, index)
    return fresh
  })
  return broughtBy.flatMap((lines, index): BroughtWords[] => {
    const version = versions[index]
    if (version === undefined || lines.length === 0) return []
    const starts = startsOf(lines)
    const reach = (start: number, end: number): PageReach => {
      let last = index
      for (let line = lineAt(start, starts); line < lines.length && (starts[line] ?? 0) < end; line++) {
        last = Math.max(last, lastOf.get(lines[line] ?? '') ?? index)
      }
      return reachTo(last, page)
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

/** How long something stood on a page that was last in the person's version of this index. */
export function reachTo(index: number, { versions, newestRevision }: OwnPage): PageReach {
  const [last, without] = [versions[index]?.revision ?? 0, versions[index + 1]]
  if (without === undefined) return { last, stillThere: last === newestRevision ? true : null }
  // Others may have edited the page in between, and their versions show the words too.
  return { last: without.parent || last, stillThere: false }
}
