import type { LetterModel } from './letter-model.ts'
import { isListed, type NameList } from './name-list.ts'
import { nameParts, plainLetters } from './name-parts.ts'

/** What the model looks at of a user name: names of features and their values. */
export type Features = ReadonlyMap<string, number>

const LONGEST_GRAM = 5
const LONGEST_NAME = 14
const SHORTEST_NAME = 3
/** Longer user names are judged by their beginning, so that time stays bounded. */
const MOST_LETTERS = 60

/**
 * The features of a user name in Latin letters: pieces of two to five letters, common names inside it and where, how
 * much of it they cover, its words, digits and length. Whether its first letter is a capital is left out: every user name
 * of MediaWiki has one.
 */
export function featuresOf(name: string, list: NameList, model: LetterModel): Features {
  const features = new Map<string, number>()
  const add = (key: string, value = 1): void => void features.set(key, (features.get(key) ?? 0) + value)
  const short = [...name].slice(0, MOST_LETTERS).join('')
  const letters = plainLetters(short).replace(/[^a-z]/g, '')
  const parts = nameParts(short).map((part) => part.replace(/[^a-z]/g, '')).filter((part) => part !== '')
  for (const gram of gramsOf(short)) add(`g${gram}`)
  const found = namesIn(letters, list)
  add('bias')
  add('length', short.length / 10)
  add(`length${Math.min(16, short.length)}`)
  add('digits', Math.min(4, short.match(/\d/g)?.length ?? 0) / 4)
  add(`parts${Math.min(4, parts.length)}`)
  add(`name${Math.min(8, found.longest)}`)
  add(`forename${Math.min(8, found.forename)}`)
  add(`surname${Math.min(8, found.surname)}`)
  add(`first${Math.min(8, found.atStart)}`)
  add(`last${Math.min(8, found.atEnd)}`)
  add('covered', letters.length === 0 ? 0 : found.covered / letters.length)
  // What is left beside a name: nothing, an initial or two, as in `jsmith` and `annak`, or more.
  const left = letters.length - Math.max(found.atStart, found.atEnd)
  add(`left${found.longest > SHORTEST_NAME ? Math.min(6, left) : '-none'}`)
  add(`whole${found.covered >= letters.length ? 1 : 0}`)
  for (const initials of [1, 2]) {
    if (letters.length <= SHORTEST_NAME + initials) continue
    if (isListed(letters.slice(initials), list)) add(`initials-before${initials}`)
    if (isListed(letters.slice(0, -initials), list)) add(`initials-behind${initials}`)
  }
  add(`word${Math.min(8, Math.max(0, ...parts.filter((part) => isListed(part, list)).map((part) => part.length)))}`)
  // Bits a letter; names have about four.
  const usual = (word: string): number => 4 - model.surprisal(word) / (word.length + 1)
  const long = parts.filter((part) => part.length > SHORTEST_NAME)
  add('name-like', long.length > 0 ? Math.max(...long.map(usual)) : -2)
  add('whole-name-like', letters.length > SHORTEST_NAME ? usual(letters) : -2)
  return features
}

/** Pieces of two to five signs; words are joined by `-`, every number is one `0`. */
function gramsOf(name: string): readonly string[] {
  const text = `^${plainLetters(name.replace(/(\p{Ll})(\p{Lu})/gu, '$1-$2')).replace(/\d+/g, '0').replace(/[^a-z0]+/g, '-')}$`
  const grams: string[] = []
  for (let length = 2; length <= LONGEST_GRAM; length++) {
    for (let at = 0; at + length <= text.length; at++) grams.push(text.slice(at, at + length))
  }
  return grams
}

/** Common names inside a run of letters: lengths of the longest, and how many letters names cover at best. */
function namesIn(letters: string, list: NameList) {
  let [longest, forename, surname, atStart, atEnd] = [0, 0, 0, 0, 0]
  const covered = Array.from({ length: letters.length + 1 }, () => 0)
  for (let end = 1; end <= letters.length; end++) {
    let best = covered[end - 1] ?? 0
    for (let start = Math.max(0, end - LONGEST_NAME); start <= end - SHORTEST_NAME; start++) {
      const word = letters.slice(start, end)
      const [isForename, isSurname] = [list.forenames.has(word), list.surnames.has(word)]
      if (!isForename && !isSurname) continue
      const length = end - start
      longest = Math.max(longest, length)
      if (isForename) forename = Math.max(forename, length)
      if (isSurname) surname = Math.max(surname, length)
      if (start === 0) atStart = Math.max(atStart, length)
      if (end === letters.length) atEnd = Math.max(atEnd, length)
      // Three letters are in many words by chance.
      best = Math.max(best, (covered[start] ?? 0) + (length === SHORTEST_NAME ? length / 2 : length))
    }
    covered[end] = best
  }
  return { longest, forename, surname, atStart, atEnd, covered: covered.at(-1) ?? 0 }
}
