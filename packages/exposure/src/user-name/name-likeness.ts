import { unpackedNames } from './borne-name.ts'
import { BORNE_NAMES } from './data/borne-names.ts'
import { BASE, TREES } from './data/trees.ts'
import { BANDS, SURPRISALS, WEIGHTS } from './data/weights.ts'
import { featuresOf, type Features } from './features.ts'
import type { LetterModel } from './letter-model.ts'
import { measuresOf } from './measures.ts'
import { nameKnowledge, type NameKnowledge } from './name-knowledge.ts'
import { isListed, nameList, type NameList } from './name-list.ts'
import { isLatin, nameParts, plainLetters } from './name-parts.ts'
import { seenIn } from './seen-name.ts'
import { treeScore, type Tree } from './trees.ts'

/** What a user name's letters say. */
export interface NameLikeness {
  /**
   * Of account names with such a score in the training set, the part that held a piece of their owner's stated name: 90 %
   * bounds, by cross-fitting. Null for names that are not in Latin letters.
   */
  readonly band: { readonly low: number; readonly high: number } | null
  /** Whether a common name of four and more letters is one of its words, or its beginning or end. */
  readonly holdsCommonName: boolean
  /** Bits: how improbable it is that somebody else made up the same name. */
  readonly surprisal: number
  /** The part (0–1) of account names in the training set that are less unusual. */
  readonly unusual: number
}

/** What was learned from user names with the truth about them. */
export interface NameModel {
  readonly weights: ReadonlyMap<string, number>
  readonly trees: readonly Tree[]
  readonly base: number
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

/** The sum of features, each by its weight. */
export function sumOf(features: Features, weights: ReadonlyMap<string, number>): number {
  let sum = 0
  for (const [name, value] of features) sum += (weights.get(name) ?? 0) * value
  return sum
}

/**
 * The score of a user name, to be compared with the scores of the training set: the lower one of the name as it is and of
 * its words run together. Two words with capitals are mostly forename and surname on sites for programmers, and any two
 * words on wikis.
 */
export const nameScore = (name: string, knowledge: NameKnowledge, { weights, trees, base }: NameModel): number =>
  Math.min(...[name, plainLetters(name).replace(/[^a-z\d]+/g, '')].map((form) => {
    const seen = seenIn(form, knowledge)
    return treeScore(measuresOf(seen, sumOf(featuresOf(seen, knowledge), weights), knowledge), trees, base)
  }))

let ready: { readonly knowledge: NameKnowledge, readonly model: NameModel } | undefined

function readyModel() {
  ready ??= {
    knowledge: nameKnowledge(nameList(), unpackedNames(BORNE_NAMES)),
    model: {
      trees: TREES, base: BASE,
      weights: new Map(WEIGHTS.split(' ').map((entry) => {
        const cut = entry.lastIndexOf('=')
        return [entry.slice(0, cut), Number(entry.slice(cut + 1)) / 100]
      })),
    },
  }
  return ready
}

const SHORTEST_NAME = 4
const LONGEST_NAME = 20

function holdsName(name: string, list: NameList): boolean {
  const parts = nameParts(name)
  if (parts.some((part) => list.otherScripts.has(part) || (part.length >= SHORTEST_NAME && isListed(part, list)))) return true
  const letters = parts.join('')
  for (let length = SHORTEST_NAME; length <= Math.min(LONGEST_NAME, letters.length); length++) {
    if (isListed(letters.slice(0, length), list) || isListed(letters.slice(-length), list)) return true
  }
  return false
}

/** What wikis added to names when accounts became common to all of them; nobody chose it. */
const ADDED_BY_WIKI = /(?:\s*\(usurped\))?(?:~[a-z_]+)?$/i

/** Judges a user name. Takes time in proportion to its length. */
export function likenessOf(userName: string): NameLikeness {
  const name = userName.replace(ADDED_BY_WIKI, '')
  const { knowledge, model } = readyModel()
  const holdsCommonName = holdsName(name, knowledge.list)
  const surprisal = surprisalOf(name, knowledge.listed)
  const unusual = SURPRISALS.filter((tenths) => tenths < surprisal * 10).length / SURPRISALS.length
  if (!isLatin(name)) return { band: null, holdsCommonName, surprisal, unusual }
  const score = nameScore(name, knowledge, model)
  const band = BANDS.findLast(({ from }) => score * 1000 >= from) ?? BANDS[0]
  return { band: band ? { low: band.low / 1000, high: band.high / 1000 } : null, holdsCommonName, surprisal, unusual }
}
