import type { OwnText } from '../own-text.ts'
import type { Evidence } from '../signal.ts'
import { CONTRASTS, IZE, type Contrast } from './markers.ts'
import { ownWords } from './own-words.ts'
import type { VarietyId } from './variety-id.ts'

/** Words of one variety in what somebody wrote. */
export interface VarietyWords {
  readonly variety: VarietyId
  /** Different ones, the most frequent first. */
  readonly words: readonly string[]
  readonly count: number
  readonly evidence: readonly Evidence[]
}

/** A single word can be a slip, a habit of one subject or somebody else's: so many, and of so many kinds. */
const FEWEST = 3
const FEWEST_KINDS = 2
/** Characters are everywhere, so that a few may be in names. */
const FEWEST_CHARACTERS = 12
/** Another variety of the contrast may come up so much less often. */
const OUTWEIGHS = 4

/**
 * Looks for words by which the varieties of a language are told apart. The words of a contrast count only where one
 * variety outweighs the others: who writes now this and now that shows neither.
 */
export function varietiesIn(texts: readonly OwnText[]): readonly VarietyWords[] {
  const own = texts.map(text => ({ text, words: ownWords(text.text) }))
  const found = CONTRASTS.flatMap(contrast => decided(contrast, contrast.between.map(({ variety, words }) =>
    collect(variety, patternOf(words, contrast), own.filter(({ text }) => isOf(text.language, contrast))))))
  return found.map(one => isCanadian(one, own) ? { ...one, variety: 'en-ca' } : one)
}

interface Own {
  readonly text: OwnText
  readonly words: string
}

const isOf = (language: string, { languages }: Contrast): boolean => languages.includes(language.split('-')[0] ?? '')

const PART_OF_WORD = "[\\p{L}\\p{N}_'’-]"

const patternOf = (words: string, { isWithoutSpaces }: Contrast): RegExp =>
  new RegExp(isWithoutSpaces ? words : `(?<!${PART_OF_WORD})(?:${words})(?!${PART_OF_WORD})`, 'gu')

function collect(variety: VarietyId, pattern: RegExp, own: readonly Own[]): VarietyWords {
  const counts = new Map<string, number>()
  const evidence: Evidence[] = []
  for (const { text, words } of own) {
    let shown = false
    for (const { 0: word, index } of words.matchAll(pattern)) {
      // A new word is better evidence than one that is there already.
      if (!counts.has(word) || !shown) evidence.push(text.evidence(index, index + word.length))
      shown = true
      counts.set(word, (counts.get(word) ?? 0) + 1)
    }
  }
  return {
    variety, evidence, count: [...counts.values()].reduce((sum, count) => sum + count, 0),
    words: [...counts].toSorted(([, a], [, b]) => b - a).map(([word]) => word),
  }
}

function decided({ isWithoutSpaces }: Contrast, found: readonly VarietyWords[]): readonly VarietyWords[] {
  const [first, second] = found.toSorted((a, b) => b.count - a.count)
  if (first === undefined || first.count < (second?.count ?? 0) * OUTWEIGHS) return []
  const isCharacters = isWithoutSpaces && first.words.every(word => [...word].length === 1) && first.variety !== 'zh-hk'
  const isEnough = first.count >= (isCharacters ? FEWEST_CHARACTERS : FEWEST) && first.words.length >= FEWEST_KINDS
  return isEnough ? [first] : []
}

/** British spelling throughout, but with “-ize”. */
function isCanadian({ variety, words }: VarietyWords, own: readonly Own[]): boolean {
  if (variety !== 'en-gb' || words.some(word => IZE_AS_ISE.test(word))) return false
  const count = own.filter(({ text }) => text.language.startsWith('en'))
    .reduce((sum, one) => sum + [...one.words.matchAll(IZE_WORDS)].length, 0)
  return count >= FEWEST
}

const IZE_WORDS = new RegExp(`(?<!\\p{L})${IZE}(?!\\p{L})`, 'gu')
const IZE_AS_ISE = new RegExp(`^${IZE.replace('iz', 'is')}$`, 'u')
