/**
 * A text as its reader sees it: full-width and mathematical letters as plain ones, the digits of every script as 0–9,
 * dashes, spaces and quotes in one form each, letters and their marks as one, and nothing invisible. Letters of other scripts that only look like Latin
 * ones stay what they are; {@link lookAlike} undoes them where a rule wants it.
 */
export interface TextView {
  readonly text: string
  /** Where the character at `at` of the view begins in the source. */
  sourceStart(at: number): number
  /** Where the character before `end` of the view ends in the source: the exclusive end of a piece. */
  sourceEnd(end: number): number
}

interface Folding {
  /** What each code unit becomes; 0 where it is dropped. */
  readonly codes: Uint16Array
  /** Matches a text in which anything changes. */
  readonly changes: RegExp
}

/** First and last of what takes no room: joiners, direction marks, fillers, variation selectors, the keycap. */
const INVISIBLE: readonly (readonly [number, number])[] = [
  [0, 0], [0xad, 0xad], [0x34f, 0x34f], [0x61c, 0x61c], [0x115f, 0x1160], [0x17b4, 0x17b5], [0x180b, 0x180e],
  [0x200b, 0x200f], [0x202a, 0x202e], [0x2060, 0x206f], [0x20e3, 0x20e3], [0x3164, 0x3164], [0xfe00, 0xfe0f],
  [0xfeff, 0xfeff], [0xffa0, 0xffa0],
]
const REPLACED: readonly (readonly [RegExp, string])[] = [
  [/[\u2010-\u2015\u2043\u2212\u02d7\ufe58\ufe63\uff0d]/u, '-'],
  [/[\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]/u, ' '],
  [/[\u2018\u2019\u201b\u02bc\u00b4\u02b9]/u, "'"],
  [/[\u201c\u201d\u201f]/u, '"'],
  [/[\u066b\ufe52\u2024]/u, '.'],
  [/[\u066c\ufe50]/u, ','],
  [/\ufe6b/u, '@'],
  [/\ufe55/u, ':'],
]
/** High surrogates of mathematical letters and digits, and of tags and the supplementary variation selectors. */
const MATHEMATICAL = 0xd835
const TAGS = 0xdb40
const KEYCAP = /[\ufe0e\ufe0f\u20e3]/u

/** Digits in a ring, from 1 to 9; the noughts stand elsewhere. */
const RINGED: readonly (readonly [number, number])[] = [
  [0x2460, 0x2468], [0x2776, 0x277e], [0x2780, 0x2788], [0x278a, 0x2792], [0x24f5, 0x24fd],
]

/** First and last of what becomes one letter with the letter before it (Unicode's form C): accents, Hangul's parts. */
const JOINING: readonly (readonly [number, number])[] = [
  [0x300, 0x345], [0x653, 0x655], [0x1161, 0x1175], [0x11a8, 0x11c2], [0x3099, 0x309a],
]

let folding: Folding | undefined

function foldings(): Folding {
  folding ??= fillFolding()
  return folding
}

function fillFolding(): Folding {
  const codes = new Uint16Array(65536)
  let ranges = String.raw`\u${MATHEMATICAL.toString(16)}\u${TAGS.toString(16)}`
  for (let code = 0; code < 65536; code++) {
    const folded = code >= 0xd800 && code < 0xe000 ? code : foldOne(code)
    codes[code] = folded
    if (folded !== code || code === 0 || isJoining(code)) ranges += String.raw`\u` + code.toString(16).padStart(4, '0')
  }
  // No `u` flag: the two surrogates must be found inside their pairs.
  return { codes, changes: new RegExp(`[${ranges}]`) }
}

const FIRST_JOINING = 0x300
const isJoining = (code: number): boolean => JOINING.some(([first, last]) => code >= first && code <= last)

const joined = new Map<number, number>()

/** The one letter that a letter and what joins it are; 0 when there is none. */
function joinedOf(letter: number, joining: number): number {
  const key = letter * 65536 + joining
  const known = joined.get(key)
  if (known !== undefined) return known
  const one = String.fromCharCode(letter, joining).normalize('NFC')
  if (one.length !== 1) return 0
  joined.set(key, one.charCodeAt(0))
  return one.charCodeAt(0)
}

function foldOne(code: number): number {
  const character = String.fromCharCode(code)
  if (INVISIBLE.some(([first, last]) => code >= first && code <= last)) return 0
  for (const [from, to] of REPLACED) {
    if (from.test(character)) return to.charCodeAt(0)
  }
  if (code >= 0xff01 && code <= 0xff5e) return code - 0xfee0
  if (code >= 0x24b6 && code <= 0x24e9) return character.normalize('NFKC').charCodeAt(0)
  const ringed = RINGED.find(([first, last]) => code >= first && code <= last)
  if (ringed) return 0x31 + code - ringed[0]
  if (code === 0x24ea || code === 0x24ff) return 0x30
  return code > 0x7f && /\p{Nd}/u.test(character) ? 0x30 + digitValue(code) : code
}

/** Decimal digits stand in runs of ten that begin with the zero, whatever the script (Unicode, 4.6). */
function digitValue(code: number): number {
  let value = 0
  while (value < 9 && /\p{Nd}/u.test(String.fromCharCode(code - value - 1))) value++
  return value
}

/** Looks at a text in linear time; any string is allowed, also one with halves of surrogate pairs. */
export function viewOf(text: string): TextView {
  const { codes, changes } = foldings()
  return changes.test(text) ? foldedView(text, codes) : { text, sourceStart: (at) => at, sourceEnd: (end) => end }
}

function foldedView(source: string, codes: Uint16Array): TextView {
  const folded = new Uint16Array(source.length)
  const starts = new Uint32Array(source.length)
  const ends = new Uint32Array(source.length)
  let length = 0
  for (let at = 0; at < source.length; at++) {
    const code = source.charCodeAt(at)
    let to = codes[code] ?? 0
    const start = at
    if (code === MATHEMATICAL || code === TAGS) {
      const plain = plainOfPair(source, at)
      if (plain !== undefined) {
        to = plain
        at++
      }
    }
    if (to === 0) continue
    const one = to >= FIRST_JOINING && length > 0 && isJoining(to) ? joinedOf(folded[length - 1] ?? 0, to) : 0
    if (one !== 0) {
      folded[length - 1] = one
      ends[length - 1] = at + 1
      continue
    }
    folded[length] = to
    starts[length] = start
    ends[length++] = at + 1
  }
  return {
    text: stringOf(folded.subarray(0, length)),
    sourceStart: (at) => at < length ? starts[at] ?? 0 : source.length,
    sourceEnd: (end) => {
      let after = end === 0 ? 0 : ends[end - 1] ?? 0
      // A keycap belongs to its digit.
      while (KEYCAP.test(source.charAt(after))) after++
      return after
    },
  }
}

/** The plain letter of a surrogate pair, 0 where the pair is invisible, nothing where it stays as it is. */
function plainOfPair(source: string, at: number): number | undefined {
  const code = source.codePointAt(at) ?? 0
  if (code >= 0x1d400 && code <= 0x1d7ff) {
    const plain = String.fromCodePoint(code).normalize('NFKC')
    return plain.length === 1 ? plain.charCodeAt(0) : undefined
  }
  return code >= 0xe0000 && code <= 0xe01ef ? 0 : undefined
}

function stringOf(codes: Uint16Array): string {
  let text = ''
  // In pieces: the number of arguments of a call is limited.
  for (let at = 0; at < codes.length; at += 8192) {
    text += Reflect.apply(String.fromCharCode, undefined, codes.subarray(at, at + 8192))
  }
  return text
}

const LOOK_ALIKES = new Map(Object.entries({
  А: 'A', В: 'B', Е: 'E', К: 'K', М: 'M', Н: 'H', О: 'O', Р: 'P', С: 'C', Т: 'T', У: 'Y', Х: 'X', І: 'I', Ј: 'J',
  Ѕ: 'S', а: 'a', в: 'b', е: 'e', к: 'k', м: 'm', о: 'o', р: 'p', с: 'c', т: 't', у: 'y', х: 'x', і: 'i', ј: 'j',
  ѕ: 's', ԁ: 'd', һ: 'h', ӏ: 'l', ԛ: 'q', ԝ: 'w', Α: 'A', Β: 'B', Ε: 'E', Ζ: 'Z', Η: 'H', Ι: 'I', Κ: 'K', Μ: 'M',
  Ν: 'N', Ο: 'O', Ρ: 'P', Τ: 'T', Υ: 'Y', Χ: 'X', α: 'a', ο: 'o', ρ: 'p', ν: 'v', ι: 'i', κ: 'k', υ: 'u', ɡ: 'g',
  ɑ: 'a', ı: 'i',
}))

/** The text with Cyrillic and Greek letters that look like Latin ones as these; it keeps its length. */
export const lookAlike = (text: string): string =>
  text.replace(/[^\0-\x7f]/g, (letter) => LOOK_ALIKES.get(letter) ?? letter)
