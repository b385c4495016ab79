/**
 * What a UTF-16 code unit is to the reader of a text, as tables of 65,536 entries that are filled once, at first use.
 * Letters and digits beyond them (such as mathematical bold) are undone by the normaliser before anything reads them.
 */
export interface CharacterTables {
  /** One of the `*_CLASS` numbers for each code unit. */
  readonly classes: Uint8Array
  /** The lower-case letter without marks, for comparing words; 0 for what is not compared. */
  readonly bases: Uint16Array
}

/** Neither letter nor digit nor one of the signs below. */
export const OTHER_CLASS = 0
/** 0–9; the digits of other scripts have become these. */
export const DIGIT_CLASS = 1
/** A small letter of a script that knows capitals. */
export const LOWER_CLASS = 2
/** A capital. */
export const UPPER_CLASS = 3
/** A letter of a script with spaces but without capitals, such as Arabic, Hebrew, Devanagari. */
export const UNICASE_CLASS = 4
/** A letter of a script that is written without spaces, or whose particles cling to other scripts' words. */
export const UNSPACED_CLASS = 5
/** A mark that belongs to the letter before it. */
export const MARK_CLASS = 6
/** One of `@ : ° /` and their kin, at which some detectors begin. */
export const SIGN_CLASS = 7

const SIGNS = '@:°º˚/'
const UNSPACED_SCRIPTS = ['Han', 'Hira', 'Kana', 'Hang', 'Thai', 'Laoo', 'Khmr', 'Mymr']
const UNSPACED = new RegExp(`[${UNSPACED_SCRIPTS.map((script) => `\\p{sc=${script}}`).join('')}\u30fc\u3005]`, 'u')
const SEVERAL_FORMS: Readonly<Record<string, string>> = {
  ı: 'i', ø: 'o', ł: 'l', đ: 'd', ð: 'd', ħ: 'h', ß: 's', æ: 'a', œ: 'o', þ: 't', ŧ: 't', ƶ: 'z', ә: 'a',
  ي: 'ی', ى: 'ی', ئ: 'ی', ك: 'ک', ة: 'ه', ۀ: 'ه', أ: 'ا', إ: 'ا', آ: 'ا', ٱ: 'ا', ؤ: 'و', ґ: 'г', ї: 'і',
}

let tables: CharacterTables | undefined

/** The tables, filled at the first call. */
export function characterTables(): CharacterTables {
  tables ??= fillTables()
  return tables
}

function fillTables(): CharacterTables {
  const classes = new Uint8Array(65536)
  const bases = new Uint16Array(65536)
  for (let code = 0; code < 65536; code++) {
    if (code >= 0xd800 && code < 0xe000) continue
    const character = String.fromCharCode(code)
    const kind = classOf(character)
    classes[code] = kind
    if (kind === OTHER_CLASS || kind === SIGN_CLASS || kind === MARK_CLASS) continue
    bases[code] = kind === UNSPACED_CLASS || kind === DIGIT_CLASS ? code : baseOf(character)
  }
  return { classes, bases }
}

function classOf(character: string): number {
  if (SIGNS.includes(character)) return SIGN_CLASS
  if (character >= '0' && character <= '9') return DIGIT_CLASS
  if (/[\p{M}\u0640]/u.test(character)) return UNSPACED.test(character) ? UNSPACED_CLASS : MARK_CLASS
  if (!/[\p{L}\p{Nl}]/u.test(character)) return OTHER_CLASS
  if (UNSPACED.test(character)) return UNSPACED_CLASS
  if (/[\p{Lu}\p{Lt}]/u.test(character)) return UPPER_CLASS
  return /\p{Ll}/u.test(character) ? LOWER_CLASS : UNICASE_CLASS
}

function baseOf(character: string): number {
  const lower = character.toLowerCase()
  const bare = SEVERAL_FORMS[lower] ?? lower.normalize('NFD').charAt(0)
  return (SEVERAL_FORMS[bare] ?? bare).charCodeAt(0)
}

/** Whether a piece of text is `folded` once it is folded; of a stem, whether it begins so. */
export function isFoldedAs(text: string, start: number, end: number, folded: string, isStem: boolean): boolean {
  const { bases } = characterTables()
  let matched = 0
  for (let at = start; at < end; at++) {
    const base = bases[text.charCodeAt(at)] ?? 0
    if (!base) continue
    if (matched === folded.length) return isStem
    if (base !== folded.charCodeAt(matched++)) return false
  }
  return matched === folded.length
}

/** A word as words are compared: lower case, without marks, several forms of a letter as one. */
export function foldWord(word: string): string {
  const { bases } = characterTables()
  let folded = ''
  for (let i = 0; i < word.length; i++) {
    const base = bases[word.charCodeAt(i)] ?? 0
    if (base) folded += String.fromCharCode(base)
  }
  return folded
}
