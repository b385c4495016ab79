import { BANDS, SURPRISALS, WEIGHTS } from './data/weights.ts'
import { featuresOf, type Features } from './features.ts'
import { letterModel, type LetterModel } from './letter-model.ts'
import { isListed, nameList, type NameList } from './name-list.ts'
import { isLatin, nameParts, plainLetters } from './name-parts.ts'

/** What a user name's letters say. */
export interface NameLikeness {
  /**
   * Of account names with such a score in the training set, the part that held a piece of their owner's stated name: 90 %
   * bounds, by cross-fitting. Null for names that are not in Latin letters.
   */
  readonly band: { readonly low: number; readonly high: number } | null
  /** Words of it that stand in the list of common names. */
  readonly names: readonly string[]
  /** Bits: how improbable it is that somebody else made up the same name. */
  readonly surprisal: number
  /** The part (0–1) of account names in the training set that are less unusual. */
  readonly unusual: number
}

/** The model, made ready once. */
export interface NameModel {
  readonly weights: ReadonlyMap<string, number>
  readonly letters: LetterModel
}

/** Digits and signs that people put into names, as bits: ten digits, or one of a few signs. */
const BITS_OF_DIGIT = Math.log2(10)
const BITS_OF_SIGN = 2

/** Surprisal of a whole user name: its words by the letter model, its digits and signs alike. */
export function surprisalOf(name: string, letters: LetterModel): number {
  const plain = plainLetters(name)
  const words = plain.split(/[^a-z]+/).filter((word) => word !== '')
  const digits = plain.match(/\d/g)?.length ?? 0
  const others = [...plain.replace(/[a-z\d]/g, '')].length
  return words.reduce((bits, word) => bits + letters.surprisal(word), 0) + digits * BITS_OF_DIGIT + others * BITS_OF_SIGN
}

/** The score of features: a sum, to be compared with the scores of the training set. */
export function scoreOf(features: Features, weights: ReadonlyMap<string, number>): number {
  let score = 0
  for (const [name, value] of features) score += (weights.get(name) ?? 0) * value
  return score
}

/**
 * The score of a user name: the lower one of the name as it is and of its words run together. Two words with capitals
 * are mostly forename and surname on sites for programmers, and any two words on wikis.
 */
export const nameScore = (name: string, list: NameList, { letters, weights }: NameModel): number =>
  Math.min(...[name, plainLetters(name).replace(/[^a-z\d]+/g, '')].map((form) =>
    scoreOf(featuresOf(form, list, letters), weights)))

let model: NameModel | undefined

function readyModel(): NameModel {
  const { forenames, surnames } = nameList()
  model ??= {
    letters: letterModel(new Set([...forenames, ...surnames])),
    weights: new Map(WEIGHTS.split(' ').map((entry) => {
      const cut = entry.lastIndexOf('=')
      return [entry.slice(0, cut), Number(entry.slice(cut + 1)) / 100]
    })),
  }
  return model
}

/** Judges a user name. Takes time in proportion to its length. */
export function likenessOf(name: string): NameLikeness {
  const list = nameList()
  const ready = readyModel()
  const names = nameParts(name).filter((part) => part.length > 2 && (isListed(part, list) || list.otherScripts.has(part)))
  const surprisal = surprisalOf(name, ready.letters)
  const unusual = SURPRISALS.filter((bits) => bits < surprisal).length / SURPRISALS.length
  if (!isLatin(name)) return { band: null, names, surprisal, unusual }
  const score = nameScore(name, list, ready)
  const band = BANDS.findLast(({ from }) => score >= from) ?? BANDS[0]
  return { band: band ? { low: band.low, high: band.high } : null, names, surprisal, unusual }
}
