import { likenesses } from './features.ts'
import type { NameKnowledge } from './name-knowledge.ts'
import { lettersLeft, likenessTo, SHORTEST_NAME, type SeenName } from './seen-name.ts'

const LONGEST_NAME = 14
/** What a letter outside of names costs, as a natural logarithm: little, and more. */
const COSTS_OF_LETTER = [2.5, 3.5]

/** The numbers by which trees judge a user name, in an order that never changes: the sum of its features comes first. */
export function measuresOf(seen: SeenName, sum: number, knowledge: NameKnowledge): readonly number[] {
  const { letters, parts } = seen
  const { forenames, surnames, share } = knowledge
  const words = parts.some((part) => part.length > 1) ? parts.filter((part) => part.length > 1) : ['']
  return [
    sum, letters.length === 0 ? 0 : seen.covered / letters.length, seen.popularity,
    ...Object.values(likenesses(seen, knowledge)),
    seen.digits, seen.text.length, seen.longest, seen.forename, seen.surname, seen.atStart, seen.atEnd, seen.word,
    seen.longest > SHORTEST_NAME ? lettersLeft(seen) : -1, parts.length,
    ...[forenames, surnames].map((model) => Math.max(...words.map((word) => likenessTo(model, word)))),
    likenessTo(forenames, letters), likenessTo(surnames, letters),
    // A surname behind one initial or two, a forename before one.
    likenessTo(surnames, letters.slice(1)), likenessTo(surnames, letters.slice(2)),
    likenessTo(forenames, letters.slice(0, -1)),
    ...COSTS_OF_LETTER.map((cost) => bestCut(letters, share, cost) / (letters.length + 1)),
  ]
}

/** The likeliest way to cut letters into names and single letters (Viterbi 1967), as a natural logarithm. */
function bestCut(letters: string, share: ReadonlyMap<string, number>, cost: number): number {
  const best = [0]
  for (let end = 1; end <= letters.length; end++) {
    let likeliest = (best[end - 1] ?? 0) - cost
    for (let start = Math.max(0, end - LONGEST_NAME); start <= end - SHORTEST_NAME; start++) {
      const word = share.get(letters.slice(start, end))
      if (word !== undefined) likeliest = Math.max(likeliest, (best[start] ?? 0) + word)
    }
    best.push(likeliest)
  }
  return best.at(-1) ?? 0
}
