import { foldWord } from '../character.ts'
import { UNICASE, UNSPACED, type Tokens } from '../token.ts'
import { wordIndex } from '../word-index.ts'
import { AMERICAN_FORENAMES } from './american-forename-list.ts'
import { FORENAMES } from './forename-list.ts'
import { GROWN_FORENAMES } from './grown-forename-list.ts'
import { MORE_ORDINARY_NAMES, MORE_SURNAMES } from './more-surname-list.ts'
import { ORDINARY_NAMES, PLAIN_WORDS, THING_WORDS } from './name-words.ts'
import { SURNAMES } from './surname-list.ts'

/** Bits of what a word is as a name. */
export const FORENAME = 1
export const SURNAME = 2
/** Also an ordinary word, a month or a place: no name unless something else says so. */
export const ORDINARY = 4
/** Begins sentences and titles, and is in no name. */
export const PLAIN = 8
/** Stands in the names of places, works and organisations, which are nobody's. */
export const THING = 16

const listOf = (names: string): readonly string[] => names.trim().split(/\s+/u)
const isUnspaced = (name: string): boolean =>
  /[\p{sc=Han}\p{sc=Hangul}\p{sc=Hira}\p{sc=Kana}\p{sc=Thai}\p{sc=Khmr}\p{sc=Mymr}\p{sc=Laoo}]/u.test(name)
/** Arabic and Hebrew names of two letters are particles as often. */
const isWorthy = (name: string): boolean => !isUnspaced(name) && (name.length > 2 || /^\p{Lu}/u.test(name))

const entries = (names: string, value: number): readonly (readonly [string, number])[] =>
  listOf(names).filter(isWorthy).map((name) => [name, value] as const)

const allNames = [
  ...entries(FORENAMES, FORENAME), ...entries(AMERICAN_FORENAMES, FORENAME), ...entries(GROWN_FORENAMES, FORENAME),
  ...entries(SURNAMES, SURNAME), ...entries(MORE_SURNAMES, SURNAME),
]
const ordinaryNames = [...listOf(ORDINARY_NAMES), ...listOf(MORE_ORDINARY_NAMES)]

/** Forenames that are common in some country, as they are written there and in Latin letters. */
export const commonForenames = (): readonly string[] => [...listOf(FORENAMES), ...listOf(AMERICAN_FORENAMES)]

/** Surnames that are common in some country, as they are written there and in Latin letters. */
export const commonSurnames = (): readonly string[] => listOf(SURNAMES)

/** Forenames in Latin letters that are no other word, which are names in small letters, too. */
export function plainForenames(): readonly string[] {
  const others = new Set(ordinaryNames.map(foldWord))
  return [...commonForenames(), ...listOf(GROWN_FORENAMES)]
    .filter((name) => name.length > 3 && /^\p{sc=Latin}+$/u.test(name) && !others.has(foldWord(name)))
}

/** Surnames of scripts without spaces. */
export const unspacedSurnames = (): readonly string[] => listOf(SURNAMES).filter(isUnspaced)

/** Endings that surnames have and few other capitalised words do, with the letters that stand before them at least. */
const SURNAME_ENDINGS = new Map([
  [2, `
    ović ovic ević evic enko chuk czuk yan shvili adze poulos opoulou idis sson sen dóttir dottir oğlu oglu zadeh ová ova
    eva evich ovich owska owski cki cka wicz ský ská nen elli etti escu yev yeva
    idze sohn ström strom qvist quist gren kvist ńska ński nska nski nsky lska lski rska rski ić ič iev ov ev enka ez
    ові овым овой ову евым евой ину иным иной ского скому ским
  `],
  [3, 'ов ова ев ева ёв ёва енко чук ський ська ская ский швили дзе ович евич ян ин ина'],
].flatMap(([least, endings]) => listOf(String(endings)).map((ending) => [ending, Number(least)] as const)))
const LONGEST_ENDING = Math.max(...Array.from(SURNAME_ENDINGS.keys(), ({ length }) => length))
const FIRST_CYRILLIC = 0x400
const MAC = /^M(?:c|ac)\p{L}{3}/u
/** A father's name in Russian, Ukrainian or Belarusian, in any case. */
const PATRONYMIC = /^\p{Lu}\p{Ll}{2,}(?:ович|евич|ьич|овн|евн|івн|йович|ійович|авіч|евіч|аўн)(?:а|у|ем|ом|і|ы|ой|е|ою)?$/u

const roles = wordIndex([
  ...allNames,
  ...ordinaryNames.map((name) => [name, ORDINARY] as const),
  ...([[PLAIN_WORDS, PLAIN], [THING_WORDS, THING]] as const)
    .flatMap(([words, role]) => listOf(words).map((word) => [word, role] as const)),
])

/** What a capitalised word is, looked up once: the bits of `nameBits`, and `PLAIN` and `THING`. */
export function rolesOf(tokens: Tokens, token: number): number {
  const found = tokens.roles[token]
  if (found) return found - 1
  let bits = 0
  for (const bit of roles.at(tokens, token)) bits |= bit
  if (!(bits & (FORENAME | SURNAME))) bits &= ~ORDINARY
  tokens.roles[token] = bits + 1
  return bits
}

/** What is known of the word at a token as a name; 0 for nothing. */
export const nameBits = (tokens: Tokens, token: number): number =>
  rolesOf(tokens, token) & (FORENAME | SURNAME | ORDINARY)

/** Whether a capitalised word has the ending of a surname. */
export function hasSurnameForm(tokens: Tokens, token: number): boolean {
  if ((tokens.shapes[token] ?? 0) & (UNICASE | UNSPACED)) return false
  const start = tokens.starts[token] ?? 0
  const end = tokens.ends[token] ?? 0
  if (MAC.test(tokens.text.slice(start, Math.min(end, start + 7)))) return true
  for (let length = 2; length <= LONGEST_ENDING && length < end - start; length++) {
    const least = SURNAME_ENDINGS.get(tokens.text.slice(end - length, end))
    if (least !== undefined && end - start - length >= least) return true
  }
  return false
}

/** Endings that hardly anything but a surname has, with two letters or more before them. */
const TELLING_ENDING = new RegExp(String.raw`\p{L}{2}(?:${[
  '[oe]vi[ćc]', '[oe]wsk[ia]', '[ńn]ski', '[oe]wicz', 'enko', 'chuk', 'shvili', '[ai]dze', 'oulos', 'o[ğg]lu', 'sson',
  'd[óo]ttir', '[kmnrltdsvz]ová', 'iyev', '[aeiouy][kmnrltdsz]ova?', '[aeiouy][lnrs](?:iy|i|y)?eva?', '[kaiu]inen',
  'str[öo]m', 'qvist',
].join('|')})$`, 'u')
const LONGEST_TELLING = 10

/** Whether a word stands in no list, but can hardly be anything but a surname in Latin letters. */
export function hasTellingForm(tokens: Tokens, token: number): boolean {
  const start = tokens.starts[token] ?? 0
  const end = tokens.ends[token] ?? 0
  return end - start > 5 && tokens.text.charCodeAt(start) < FIRST_CYRILLIC &&
    TELLING_ENDING.test(tokens.text.slice(Math.max(start, end - LONGEST_TELLING), end))
}

/** Whether a word is a patronymic. */
export const isPatronymic = (tokens: Tokens, token: number): boolean =>
  tokens.text.charCodeAt(tokens.starts[token] ?? 0) >= FIRST_CYRILLIC && PATRONYMIC.test(shortWord(tokens, token))

const shortWord = ({ text, starts, ends }: Tokens, token: number): string => {
  const start = starts[token] ?? 0
  return text.slice(start, Math.min(ends[token] ?? 0, start + 30))
}
