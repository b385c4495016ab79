import { isName, type NameKnowledge } from './name-knowledge.ts'
import { plainLetters } from './name-parts.ts'
import { lettersLeft, likenessTo, SHORTEST_NAME, type SeenName } from './seen-name.ts'

/** What the model looks at of a user name: names of features and their values. */
export type Features = ReadonlyMap<string, number>

const LONGEST_GRAM = 5
const MOST = 8

/**
 * The features of a user name in Latin letters: pieces of two to five letters, names inside it and where, how common they
 * are, how much of it they cover, its words, digits and length. Whether its first letter is a capital is left out: every
 * user name of MediaWiki has one.
 */
export function featuresOf(seen: SeenName, knowledge: NameKnowledge): Features {
  const { text, letters, parts, covered, popularity } = seen
  const features = new Map<string, number>()
  const add = (key: string, value = 1): void => void features.set(key, (features.get(key) ?? 0) + value)
  for (const gram of gramsOf(text)) add(`g${gram}`)
  add('bias')
  add('length', text.length / 10)
  add(`length${Math.min(16, text.length)}`)
  add('digits', Math.min(4, seen.digits) / 4)
  add(`parts${Math.min(4, parts.length)}`)
  add(`name${Math.min(MOST, seen.longest)}`)
  add(`forename${Math.min(MOST, seen.forename)}`)
  add(`surname${Math.min(MOST, seen.surname)}`)
  add(`first${Math.min(MOST, seen.atStart)}`)
  add(`last${Math.min(MOST, seen.atEnd)}`)
  add(`word${Math.min(MOST, seen.word)}`)
  add('covered', letters.length === 0 ? 0 : covered / letters.length)
  add(`left${seen.longest > SHORTEST_NAME ? Math.min(6, lettersLeft(seen)) : '-none'}`)
  add(`whole${covered >= letters.length ? 1 : 0}`)
  add('popularity', Math.min(40, popularity) / 20)
  add(`popularity${Math.min(12, Math.floor(popularity / 3))}`)
  for (const initials of [1, 2]) {
    if (letters.length <= SHORTEST_NAME + initials) continue
    if (isName(letters.slice(initials), knowledge)) add(`initials-before${initials}`)
    if (isName(letters.slice(0, -initials), knowledge)) add(`initials-behind${initials}`)
  }
  for (const [name, value] of Object.entries(likenesses(seen, knowledge))) add(name, value)
  return features
}

/** How much the words of a user name, and its letters run together, are like names. */
export function likenesses({ letters, parts }: SeenName, { listed, all }: NameKnowledge) {
  const long = parts.filter((part) => part.length > SHORTEST_NAME)
  const word = (model: typeof all): number =>
    long.length > 0 ? Math.max(...long.map((part) => likenessTo(model, part))) : -2
  const whole = (model: typeof all): number => letters.length > SHORTEST_NAME ? likenessTo(model, letters) : -2
  return { wordListed: word(listed), wordAll: word(all), wholeListed: whole(listed), wholeAll: whole(all) }
}

/** Pieces of two to five signs; words are joined by `-`, every number is one `0`. */
function gramsOf(name: string): readonly string[] {
  const joined = plainLetters(name.replace(/(\p{Ll})(\p{Lu})/gu, '$1-$2'))
  const text = `^${joined.replace(/\d+/g, '0').replace(/[^a-z0]+/g, '-')}$`
  const grams: string[] = []
  for (let length = 2; length <= LONGEST_GRAM; length++) {
    for (let at = 0; at + length <= text.length; at++) grams.push(text.slice(at, at + length))
  }
  return grams
}
