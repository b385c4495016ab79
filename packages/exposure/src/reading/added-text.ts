import { rowsOf, withoutRows, type Run } from './copied-words.ts'
import { bareLine, wordsIn } from './line-words.ts'

/**
 * The words that an edit added, as wikitext: lines that the old text does not have, and of a line that was made out of
 * an old one only what this did not have. A line that was moved, indented anew, split, joined with another or copied
 * from the page is not the writer's: on shared pages it is mostly somebody else's. Takes time in proportion to both texts.
 */
export function addedText(before: string, after: string): string {
  const old = before.split('\n')
  const spare = new Map<string, number>()
  for (const line of old) spare.set(bareLine(line), (spare.get(bareLine(line)) ?? 0) + 1)
  const fresh = after.split('\n').filter((line) => !take(spare, bareLine(line)))
  if (fresh.length === 0) return ''
  const madeFrom = sourcesAmong(old.filter((line) => take(spare, bareLine(line))))
  const notCopied = copiesFrom(before)
  return fresh.flatMap((line): readonly string[] => {
    const words = wordsIn(line)
    const own = madeFrom(words).flatMap((run) => notCopied(line, run))
    if (own.length === 1 && own[0]?.length === words.length) return [line]
    return own.map((run) => line.slice(run[0]?.start, run.at(-1)?.end))
  }).filter((line) => line.trim() !== '').join('\n')
}

function take(counts: Map<string, number>, line: string): boolean {
  const count = counts.get(line) ?? 0
  if (count > 0) counts.set(line, count - 1)
  return count > 0
}

/** Words that stand in more lines than this tell none of them from the others. */
const COMMON = 8
/** How many lines that went away are compared with one that came. */
const CANDIDATES = 3
/** So many words in a row are no chance where the lines are alike. */
const ROW_OF_LIKE_LINE = 4

/** Finds the line that went away out of which a line was made, and gives the words that are new in it. */
function sourcesAmong(gone: readonly string[]): (line: Run) => readonly Run[] {
  const lines = gone.map(wordsIn)
  const linesWith = new Map<string, number[]>()
  for (const [index, words] of lines.entries()) {
    for (const word of new Set(words.map(({ text }) => text))) {
      const known = linesWith.get(word)
      if (known === undefined) linesWith.set(word, [index])
      else if (known.length <= COMMON) known.push(index)
    }
  }
  return (line) => {
    const shared = new Map<number, number>()
    for (const { text } of line) {
      const known = linesWith.get(text) ?? []
      if (known.length <= COMMON) for (const index of known) shared.set(index, (shared.get(index) ?? 0) + 1)
    }
    const changes = [...shared].toSorted(([, a], [, b]) => b - a).slice(0, CANDIDATES)
      .map(([index]) => newIn(line, lines[index] ?? [])).filter((runs) => runs !== null)
    return changes.toSorted((a, b) => letters(a.flat()) - letters(b.flat()))[0] ?? [line]
  }
}

/** The words of a line that its source has not; null where the two are not alike, in less than half of the shorter one. */
function newIn(line: Run, source: Run): readonly Run[] | null {
  const shorter = Math.min(source.length, line.length)
  let start = 0
  while (start < shorter && source[start]?.text === line[start]?.text) start++
  let end = 0
  while (end < shorter - start && source.at(-1 - end)?.text === line.at(-1 - end)?.text) end++
  const middle = line.slice(start, line.length - end)
  const runs = withoutRows(middle, rowsOf(source, ROW_OF_LIKE_LINE), ROW_OF_LIKE_LINE)
  const same = letters(line) - letters(runs.flat())
  return same * 2 >= Math.min(letters(source), letters(line)) ? runs : null
}

const letters = (words: Run): number => words.reduce((sum, { text }) => sum + text.length, 0)

/** So many words in a row, anywhere on a page, are copied. */
const ROW_OF_COPY = 8
/** From so many new words on it is cheaper to know all rows of the page than to seek some. */
const SOUGHT = 4000

/** Takes out of a new line what stood on the page before. */
function copiesFrom(before: string): (line: string, words: Run) => readonly Run[] {
  let rows: ReadonlySet<string> | null = null
  let sought = 0
  return (line, words) => {
    if (words.length < ROW_OF_COPY) return [words]
    sought += words.length
    const stood = (_: unknown, at: number): boolean => at % ROW_OF_COPY === 0 && at + ROW_OF_COPY <= words.length &&
      before.includes(line.slice(words[at]?.start, words[at + ROW_OF_COPY - 1]?.end))
    if (rows === null && sought < SOUGHT && !words.some(stood)) return [words]
    rows ??= rowsOf(before.split('\n').flatMap(wordsIn), ROW_OF_COPY)
    return withoutRows(words, rows, ROW_OF_COPY)
  }
}
