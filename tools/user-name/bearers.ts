import { plainLetters, stepsOf, type BorneNames } from '@small-places/exposure/user-name'

/** A person by their stated name, in plain letters, and the groups in which they were found. */
export interface Bearer {
  readonly words: readonly string[]
  readonly groups: ReadonlySet<string>
}

/** Names that fewer people bear are left out: a rare name points at its bearer. */
const FEWEST_BEARERS = 5
const SHORTEST = 3

/** Reads lines of `stated name<TAB>group`; names of at least two words in Latin letters are kept, each once. */
export function readBearers(text: string): readonly Bearer[] {
  const people = new Map<string, Set<string>>()
  for (const line of text.split('\n')) {
    const [stated = '', group = ''] = line.trim().split('\t')
    const words = plainLetters(stated).split(/[^a-z]+/).filter((word) => word !== '')
    if (words.length < 2) continue
    const name = words.join(' ')
    const groups = people.get(name) ?? new Set()
    people.set(name, groups.add(group))
  }
  return [...people].map(([name, groups]) => ({ words: name.split(' '), groups }))
}

/** How many people bear each word, of those whom some group outside of `without` knows. */
export function borneNames(bearers: readonly Bearer[], without: ReadonlySet<string>): BorneNames {
  const counts = new Map<string, { anywhere: number, first: number, last: number }>()
  for (const { words, groups } of bearers) {
    if ([...groups].every((group) => without.has(group))) continue
    for (const word of new Set(words)) {
      if (word.length < SHORTEST) continue
      const count = counts.get(word) ?? { anywhere: 0, first: 0, last: 0 }
      counts.set(word, count)
      count.anywhere++
      if (word === words[0]) count.first++
      if (word === words.at(-1)) count.last++
    }
  }
  return new Map([...counts].filter(([, { anywhere }]) => anywhere >= FEWEST_BEARERS)
    .map(([word, { anywhere, first, last }]) =>
      [word, { anywhere: stepsOf(anywhere), first: stepsOf(first), last: stepsOf(last) }]))
}
