import type { Word } from './line-words.ts'

/** Words in a row, as they stand in a text. */
export type Run = readonly Word[]

const grams = (words: Run, length: number): readonly string[] =>
  words.slice(length - 1).map((_, at) => words.slice(at, at + length).map(({ text }) => text).join(' '))

/** All rows of so many words in a text. */
export const rowsOf = (words: Run, length: number): ReadonlySet<string> => new Set(grams(words, length))

/** What is left of words when every row of so many words that stands in `source` is taken out, as runs. */
export function withoutRows(words: Run, source: ReadonlySet<string>, length: number): readonly Run[] {
  let covered = 0
  const rows = grams(words, length)
  const runs: Word[][] = [[]]
  for (const [at, word] of words.entries()) {
    if (source.has(rows[at] ?? '')) covered = at + length
    if (at >= covered) runs.at(-1)?.push(word)
    else if (runs.at(-1)?.length !== 0) runs.push([])
  }
  return runs.filter((run) => run.length > 0)
}
