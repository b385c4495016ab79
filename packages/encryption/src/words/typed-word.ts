import { knowsByFourLetters, type WordList, type WordListCode } from './word-list.ts'

/** One spelling for all ways to type the same word: case, width, accents (Latin) and kana (Japanese) do not matter. */
export const plainSpelling = (word: string, code: WordListCode): string => {
  const decomposed = word.normalize('NFKD').toLowerCase()
  if (knowsByFourLetters(code)) return decomposed.replace(/\p{M}/gu, '').replace(/ı/g, 'i')
  if (code !== 'ja') return decomposed
  return decomposed.replace(/[\u30a1-\u30f6]/g, kana => String.fromCharCode(kana.charCodeAt(0) - 0x60))
}

/**
 * The words of a typed or pasted text, as they were typed. Numbering, punctuation, line breaks, ideographic spaces and
 * invisible marks separate or vanish; Chinese characters are words of their own, with or without spaces.
 */
export const typedWords = (text: string): readonly string[] =>
  text.normalize('NFKC').replace(/\p{Cf}/gu, '').replace(/\p{Script=Han}/gu, ' $& ')
    .split(/[^\p{L}\p{M}\p{Nd}]+/u)
    .map(word => word.replace(/^\p{Nd}+/u, ''))
    .filter(word => word !== '')

/** Finds typed words in one list. */
export interface WordFinder {
  readonly code: WordListCode
  /** The place of a word, 0 to 2047, or null. */
  find(typed: string): number | null
  /** The one word of the list that was most likely meant, or null if there is none or more than one. */
  suggest(typed: string): string | null
}

/** How many letters are enough in the lists where that holds. */
const ENOUGH = 4

/** Makes a list ready for finding words in it. */
export const finderFor = ({ code, words }: WordList): WordFinder => {
  const spellings = words.map(word => plainSpelling(word, code))
  const byFour = knowsByFourLetters(code)
  const places = new Map<string, number>()
  spellings.forEach((spelling, place) => {
    places.set(spelling, place)
    if (byFour) places.set(spelling.slice(0, ENOUGH), place)
  })

  const find = (typed: string): number | null => {
    const spelling = plainSpelling(typed, code)
    const whole = places.get(spelling)
    if (whole !== undefined || !byFour || spelling.length < ENOUGH) return whole ?? null
    const begun = places.get(spelling.slice(0, ENOUGH))
    return begun !== undefined && spellings[begun]?.startsWith(spelling) ? begun : null
  }

  const suggest = (typed: string): string | null => {
    const spelling = plainSpelling(typed, code)
    const begun = byFour && spelling.length > ENOUGH ? places.get(spelling.slice(0, ENOUGH)) : undefined
    if (begun !== undefined) return words[begun] ?? null
    const near = spellings.flatMap((candidate, place) => isOneSlipAway(spelling, candidate) ? [place] : [])
    const [only, ...others] = near
    return only === undefined || others.length > 0 ? null : words[only] ?? null
  }

  return { code, find, suggest }
}

/** Whether one letter was changed, left out or added, or two neighbours were swapped (a single-character word: no). */
const isOneSlipAway = (typed: string, meant: string): boolean => {
  const a = [...typed]
  const b = [...meant]
  if (b.length < 3 || Math.abs(a.length - b.length) > 1) return false
  let head = 0
  while (head < a.length && head < b.length && a[head] === b[head]) head++
  const rest = (letters: readonly string[], from: number) => letters.slice(from).join('')
  if (a.length > b.length) return rest(a, head + 1) === rest(b, head)
  if (a.length < b.length) return rest(a, head) === rest(b, head + 1)
  const swapped = a[head] === b[head + 1] && a[head + 1] === b[head] && rest(a, head + 2) === rest(b, head + 2)
  return swapped || rest(a, head + 1) === rest(b, head + 1)
}
