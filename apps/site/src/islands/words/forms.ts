import {
  digitsFromSeed, isNumerals, knowsByFourLetters, wordsFromSeed, WORD_LIST_CODES, type LoadWordList, type Numerals,
  type Sha256, type WordListCode,
} from '@small-places/encryption'

/** How a secret is written down: words of one list, or digits. */
export type WrittenForm = WordListCode | 'digits'

/** Every way to write a secret down. */
export const writtenForms: readonly WrittenForm[] = [...WORD_LIST_CODES, 'digits']

/** The form that suits a page of this language: its word list, or digits where it has none. */
export function formFor(language: string): WrittenForm {
  const code = language.toLowerCase()
  const exact = WORD_LIST_CODES.find((one) => one.toLowerCase() === code)
  if (exact !== undefined) return exact
  if (code === 'zh' || code.startsWith('zh-')) return /hant|-tw|-hk|-mo/.test(code) ? 'zh-Hant' : 'zh-Hans'
  return WORD_LIST_CODES.find((one) => code.startsWith(`${one.toLowerCase()}-`)) ?? 'digits'
}

/** The numerals that are usual in a language. */
function numeralsFor(language: string): Numerals {
  try {
    const { numberingSystem } = new Intl.NumberFormat(language).resolvedOptions()
    return isNumerals(numberingSystem) ? numberingSystem : 'latn'
  } catch {
    return 'latn'
  }
}

/** The pieces of a secret in one form: twelve words or fourteen groups of digits. */
export async function piecesOf(
  seed: Uint8Array, form: WrittenForm, language: string, load: LoadWordList, sha256: Sha256,
): Promise<readonly string[]> {
  return form === 'digits'
    ? digitsFromSeed(seed, numeralsFor(language), sha256)
    : wordsFromSeed(seed, await load(form), sha256)
}

const plainWord = (word: string): string => word.normalize('NFKD').toLowerCase().replace(/[\p{Mn}\s]/gu, '')
/** Digits of any script as 0 to 9: numerals come in runs from zero, so the place within the run is the value. */
const plainDigits = (text: string): string => Array.from(text.replace(/[\s-]/g, ''), (letter) => {
  let value = 0
  while (value < 9 && /^\p{Nd}$/u.test(String.fromCodePoint((letter.codePointAt(0) ?? 0) - value - 1))) value++
  return /^\p{Nd}$/u.test(letter) ? String(value) : letter
}).join('')

/** Whether a person typed this piece again, as loosely as the mailbox takes it: four letters do where they suffice. */
export function isSamePiece(typed: string, piece: string, form: WrittenForm): boolean {
  if (form === 'digits') return plainDigits(typed) === plainDigits(piece)
  const [given, whole] = [plainWord(typed), plainWord(piece)]
  return given === whole || (knowsByFourLetters(form) && given.length >= 4 && whole.startsWith(given))
}
