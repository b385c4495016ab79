import { wordsOf } from '@small-places/exposure/style'
import type { Prose } from './commit-prose.ts'

const SIZE = 600

/** The words that most people of most projects write, the commonest first. */
export function everydayWords(projects: readonly (readonly Prose[])[]): readonly string[] {
  const shares = new Map<string, number>()
  for (const people of projects) {
    for (const { early, late } of people) {
      for (const word of new Set(wordsOf(`${early}\n${late}`))) {
        shares.set(word, (shares.get(word) ?? 0) + 1 / people.length)
      }
    }
  }
  return [...shares].toSorted(([a, x], [b, y]) => y - x || (a < b ? -1 : 1)).slice(0, SIZE).map(([word]) => word)
}
