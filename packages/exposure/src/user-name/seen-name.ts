import { peopleOf } from './borne-name.ts'
import { isBorne, isName, type NameKnowledge } from './name-knowledge.ts'
import { nameParts, plainLetters } from './name-parts.ts'

/** What is seen in a user name before it is judged. */
export interface SeenName {
  /** The name, cut where it is very long. */
  readonly text: string
  /** Its Latin letters, small and run together. */
  readonly letters: string
  /** Its words, in small Latin letters. */
  readonly parts: readonly string[]
  readonly digits: number
  /** Lengths of the longest name inside its letters, of any kind, of each kind, at the beginning and at the end. */
  readonly longest: number
  readonly forename: number
  readonly surname: number
  readonly atStart: number
  readonly atEnd: number
  /** Length of the longest of its words that is a name. */
  readonly word: number
  /** How many letters names cover at best. */
  readonly covered: number
  /** The best of: length of a name inside, times the logarithm of how many bear it. */
  readonly popularity: number
}

/** Longer user names are judged by their beginning, so that time stays bounded. */
const MOST_LETTERS = 60
const LONGEST_NAME = 14
/** Names of three letters are in many words by chance. */
export const SHORTEST_NAME = 3

/** Looks for names in a user name. */
export function seenIn(name: string, knowledge: NameKnowledge): SeenName {
  const text = [...name].slice(0, MOST_LETTERS).join('')
  const letters = plainLetters(text).replace(/[^a-z]/g, '')
  const parts = nameParts(text).map((part) => part.replace(/[^a-z]/g, '')).filter((part) => part !== '')
  return {
    text, letters, parts, digits: text.match(/\d/g)?.length ?? 0,
    word: Math.max(0, ...parts.filter((part) => isName(part, knowledge)).map((part) => part.length)),
    ...namesIn(letters, knowledge),
  }
}

function namesIn(letters: string, knowledge: NameKnowledge) {
  const { list: { forenames, surnames }, borne } = knowledge
  let [longest, forename, surname, atStart, atEnd, popularity] = [0, 0, 0, 0, 0, 0]
  const covered = Array.from({ length: letters.length + 1 }, () => 0)
  for (let end = 1; end <= letters.length; end++) {
    let best = covered[end - 1] ?? 0
    for (let start = Math.max(0, end - LONGEST_NAME); start <= end - SHORTEST_NAME; start++) {
      const word = letters.slice(start, end)
      if (!isName(word, knowledge)) continue
      const length = end - start
      longest = Math.max(longest, length)
      const bearers = borne.get(word)
      const isSurname = surnames.has(word) || bearers !== undefined && bearers.last > bearers.first
      if (forenames.has(word) || !isSurname) forename = Math.max(forename, length)
      if (isSurname) surname = Math.max(surname, length)
      if (start === 0) atStart = Math.max(atStart, length)
      if (end === letters.length) atEnd = Math.max(atEnd, length)
      if (bearers && isBorne(word, borne)) {
        popularity = Math.max(popularity, Math.log(1 + peopleOf(bearers.anywhere)) * length)
      }
      best = Math.max(best, (covered[start] ?? 0) + (length === SHORTEST_NAME ? length / 2 : length))
    }
    covered[end] = best
  }
  return { longest, forename, surname, atStart, atEnd, popularity, covered: covered.at(-1) ?? 0 }
}

/** Letters beside the longest name at the beginning or the end: none, an initial or two as in `jsmith`, or more. */
export const lettersLeft = ({ letters, atStart, atEnd }: SeenName): number => letters.length - Math.max(atStart, atEnd)

/** Bits a letter below the four that names have about, ending included; higher is more like a name. */
export const likenessTo = (model: { readonly surprisal: (word: string) => number }, word: string): number =>
  4 - model.surprisal(word) / (word.length + 1)
