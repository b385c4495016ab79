/** The languages that have a list of 2048 words (BIP39), by BCP 47 code. */
export const WORD_LIST_CODES = ['en', 'es', 'fr', 'it', 'pt', 'cs', 'ja', 'ko', 'zh-Hans', 'zh-Hant'] as const

/** A language that has a word list. */
export type WordListCode = typeof WORD_LIST_CODES[number]

/** One list: 2048 words, of which each stands for 11 bits by its place. */
export interface WordList {
  readonly code: WordListCode
  readonly words: readonly string[]
}

/** Gets the list of one language. */
export type LoadWordList = (code: WordListCode) => Promise<WordList>

const modules: Readonly<Record<WordListCode, () => Promise<{ readonly wordlist: readonly string[] }>>> = {
  'en': () => import('@scure/bip39/wordlists/english.js'),
  'es': () => import('@scure/bip39/wordlists/spanish.js'),
  'fr': () => import('@scure/bip39/wordlists/french.js'),
  'it': () => import('@scure/bip39/wordlists/italian.js'),
  'pt': () => import('@scure/bip39/wordlists/portuguese.js'),
  'cs': () => import('@scure/bip39/wordlists/czech.js'),
  'ja': () => import('@scure/bip39/wordlists/japanese.js'),
  'ko': () => import('@scure/bip39/wordlists/korean.js'),
  'zh-Hans': () => import('@scure/bip39/wordlists/simplified-chinese.js'),
  'zh-Hant': () => import('@scure/bip39/wordlists/traditional-chinese.js'),
}

/** Loads one list (5 to 9 kB compressed), so that a page fetches no list that it does not show or read. */
export const loadWordList: LoadWordList = async code => ({ code, words: (await modules[code]()).wordlist })

const LATIN: readonly WordListCode[] = ['en', 'es', 'fr', 'it', 'pt', 'cs']

/** Whether the first four letters of each word of a list are enough to know it, accents left out. */
export const knowsByFourLetters = (code: WordListCode): boolean => LATIN.includes(code)

/** The lists that can hold what is written in `text`, judged by its script, for loading no others. */
export const listsForScript = (text: string): readonly WordListCode[] => {
  const plain = text.normalize('NFKC')
  if (/[\p{Script=Hiragana}\p{Script=Katakana}]/u.test(plain)) return ['ja']
  if (/\p{Script=Hangul}/u.test(plain)) return ['ko']
  if (/\p{Script=Han}/u.test(plain)) return ['zh-Hans', 'zh-Hant']
  return LATIN
}
