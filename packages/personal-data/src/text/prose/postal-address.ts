import { alternatives } from '../alternatives.ts'
import { foldWord } from '../character.ts'
import { isNamedBeside, type Detector, type Scan } from '../detector.ts'
import type { Confidence, Reason } from '../span.ts'
import { HAS_DIGIT, STARTS_UPPER } from '../token.ts'
import { wordIndex, wordSet } from '../word-index.ts'
import { addressLead, namedHouseBefore } from './address-lead.ts'
import { addressTail } from './address-tail.ts'
import { YEAR_WORDS } from './age-words.ts'
import { ADDRESS_WORDS, STREET_ENDING, STREET_WORDS, UNIT_WORDS } from './street-words.ts'

const SIDES = wordIndex(STREET_WORDS)
const NAMED = wordSet(ADDRESS_WORDS)
/** How far a street's name and number may be from the word for it, in characters. */
const REACH = 90

const PARTICLES = alternatives(`
  de del della delle dei degli di da do dos das du des la le les los las l' d' van von der den het zu zum zur im am an
  of the y e i и имени им ім
`)
const CAPITAL = String.raw`\p{Lu}[\p{L}\p{M}'’-]*\.?`
const ORDINAL = String.raw`\d{1,3}(?:st|nd|rd|th|-я|-й|-а|-і|ª|º)`
const NAME = String.raw`(?:${CAPITAL}|${ORDINAL})(?: (?:(?:${PARTICLES}) ){0,2}(?:${CAPITAL}|${ORDINAL})){0,4}`
const NUMBER = String.raw`\d{1,5}(?:-?\p{L}(?!\p{L}))?(?:[/-](?:\d{1,4}\p{L}?|[A-Z](?!\p{L})))?`
const NUMBER_BEFORE = new RegExp(
  String.raw`(?<![\p{L}\d.,/:-]|[-.:/]\d)(?:\d{1,5} )?(${NUMBER})(?: bis| ter)?,? (?:${NAME} )?$`, 'u')
const NAME_BEFORE = new RegExp(String.raw`(?<![\p{L}\d])${NAME} $`, 'u')
const NAME_BEHIND = new RegExp(String.raw`^(?!\.? ?(?:No|Nr|Kat|Daire|${UNIT_WORDS})(?!\p{L}))\.?/? ?(?:(?:${PARTICLES}) ?){0,3}(?:«|")?(?:\p{Ll}{3,} )?${NAME}(?:»|")?`, 'u')
const HOUSE = String.raw`(?:[ ,]{0,2}(?:(?:${UNIT_WORDS})(?:\.|(?!\p{L}))(?: ?[:.])?) ?|,? )`
/** A number of years: short words of one language are others in the next, and are left out. */
const YEARS = String.raw` ?(?:${alternatives(YEAR_WORDS.trim().split(/\s+/u).filter((word) => !/^[a-z]{1,3}$/u.test(word)).join(' '))})(?!\p{L})`
const NUMBER_BEHIND = new RegExp(String.raw`^\.?${HOUSE}(${NUMBER})\.?(?![\p{L}\d]|[.,:%]\d|${YEARS})`, 'iu')
const NUMBER_AHEAD = new RegExp(String.raw`^\d{1,4}\p{L}?(?![\p{L}\d]|[.,:/-]\d|${YEARS})`, 'iu')
/** A full stop behind a word that is no abbreviation ends a sentence, and so no address goes on behind it. */
const SENTENCE_END = /\p{L}{5}\. ?$|\p{L}{5}\. /u
const UNICASE_NAME = String.raw`(?: [\p{L}\p{M}'"-]{2,20}){1,3}?`
/** A word for the house's number makes sure which of several numbers it is. */
const UNICASE_HOUSE = /^'?[^\n.;؛!?؟]{1,60}?(?:پلاک|عمارة|بناية|مبنى|رقم) ?:? ?(\d{1,4})(?![\p{L}\d]|[.,:/%]\d)/u
const UNICASE_BEHIND = new RegExp([
  String.raw`^'?${UNICASE_NAME}(?:[ ,،-]{1,3}[\p{L}\p{M}'"-]{2,20}){0,4}?[ ,،-]{1,3}`,
  String.raw`(?:(?:${UNIT_WORDS}|بیت|منزل) ?:? ?)?(\d{1,4})(?![\p{L}\d]|[.,:/%]\d)`,
].join(''), 'u')
const UNICASE_FIRST = /(?<![\p{L}\d.,:/-])\d{1,4},? $/u

/** Number, name, number: `28245 Puruntie 82`, the order of forms that put two numbers around an unknown word. */
const AROUND = new RegExp(String.raw`^\d{1,5}(?: \d{1,5})? ${NAME}(?: \d{1,4}\p{L}?(?![\p{L}\d]))?\.?`, 'u')
const HOUSE_NUMBER = /^\d{1,4} ?[a-z]?(?!\p{L})(?:[/-]\d{1,3})?/u
/** A house's number, a postal code and its town: `Am Hang 7, 35037 Marburg`, whatever stands before is a street. */
const BEFORE_CODE = new RegExp(String.raw`${HOUSE_NUMBER.source}(?:,[ \n]|\n)(?:\p{Lu}{1,2}-)?\d{4,5} \p{Lu}\p{Ll}`, 'u')
const NAMED_PLACE = new RegExp(String.raw`(?:at|to|is|in|on|:|address) (${NAME}) $`, 'u')
const MILITARY = new RegExp([
  String.raw`^(?:(?:PSC|Unit|CMR|USS|USNS|USNV|USCGC)\.? [\p{L}\d]{2,15}(?:,? Box \d{1,5})?[\s,]{1,3})?`,
  String.raw`[AFD]PO,? A[AEP],? \d{5}(?:-\d{4})?`,
].join(''), 'iu')
const POST_BOX = new RegExp(String.raw`^(?:${alternatives(`
  P.O. PO P.O PO.  Post Postfach Apartado Apdo BP B.P. CP Caixa Casilla Correos Postbus Postboks Skr
`)})\.? ?(?:(?:Office )?Box|poczt|Postal|de Correos)?\.? ?(?:№|#|no\.?)? ?\d{1,6}(?![\p{L}\d])`, 'iu')

const BOX_WORDS =
  'psc apo fpo dpo cmr unit uss usns usnv uscgc po p postfach apartado casilla postbus postboks caixa'
const BOXES = wordSet(BOX_WORDS)

const CORNER_WORD = 'corner'
const CROSSING = String.raw`(?:\d{1,5} ){0,2}${NAME}(?: ${NUMBER})?`
const CORNER = new RegExp(String.raw`^${CORNER_WORD} of ${CROSSING}\.? (?:and|&) ${CROSSING}`, 'u')

/** Addresses of streets in the orders of many languages, with flat, town and postal code where they follow. */
export const postalAddressDetector: Detector = {
  wakes: ['word', 'capital', 'number'],
  words: [...STREET_WORDS.map(([word]) => word), ...BOX_WORDS.split(' '), CORNER_WORD],
  find(scan, token, candidate) {
    if (candidate === 'number') findAround(scan, token)
    else if (candidate === 'capital') findEnding(scan, token)
    else findStreet(scan, token)
  },
}

function say(scan: Scan, token: number, start: number, end: number, format: Confidence): void {
  const named = isNamedBeside(scan, token, token, NAMED, 7, 0)
  const confidence: Confidence = named ? 'likely' : format
  const reason: Reason = named && format === 'possible' ? 'named-beside' : 'known-format'
  const last = scan.text.charAt(end - 1) === '.' ? end - 1 : end
  scan.report(start - addressLead(scan.text, start), last, {
    kind: 'postal-address', confidence, reason, validated: false, rule: 'street',
  })
}

function findStreet(scan: Scan, token: number): void {
  const { text, tokens } = scan
  const from = tokens.starts[token] ?? 0
  const to = tokens.ends[token] ?? 0
  const ahead = text.slice(from, from + REACH)
  const box = BOXES.at(tokens, token).length === 0 ? undefined : (MILITARY.exec(ahead) ?? POST_BOX.exec(ahead))?.[0]
  if (box !== undefined) {
    say(scan, token, from, addressTail(text, from + box.length).end, 'likely')
    return
  }
  const corner = ahead.startsWith(CORNER_WORD) ? CORNER.exec(text.slice(from, from + 2 * REACH))?.[0] : undefined
  if (corner !== undefined) {
    say(scan, token, from, addressTail(text, from + corner.length).end, 'likely')
    return
  }
  const sides = SIDES.at(tokens, token)
  if (sides.length === 0 || !hasNumberBeside(scan, token)) return
  const before = text.slice(Math.max(0, from - REACH), from)
  const behind = text.slice(to, to + REACH)
  for (const side of sides) {
    const capital = Boolean((tokens.shapes[token] ?? 0) & STARTS_UPPER)
    const place = side === 'unicase' ? unicaseStreet(before, behind)
      : capitalStreet(before, behind, side, capital) ?? (capital && side === 'before' ? houseStreet(before) : undefined)
    if (place === undefined) continue
    const tail = addressTail(text, to + place.right)
    if (place.maybeYear && !tail.certain && !isNamedBeside(scan, token, token, NAMED, 7, 0)) continue
    say(scan, token, from - place.left, tail.end, 'likely')
    return
  }
}

/** Whether a token with a digit is so near that it can be the number of a house. */
function hasNumberBeside({ tokens }: Scan, token: number): boolean {
  const from = (tokens.starts[token] ?? 0) - REACH
  const to = (tokens.ends[token] ?? 0) + REACH
  const hasDigit = (at: number): boolean => Boolean((tokens.shapes[at] ?? 0) & HAS_DIGIT)
  for (let at = token - 1; at >= 0 && (tokens.ends[at] ?? 0) > from; at--) if (hasDigit(at)) return true
  for (let at = token + 1; at < tokens.count && (tokens.starts[at] ?? 0) < to; at++) if (hasDigit(at)) return true
  return false
}

interface StreetPlace {
  /** Characters that belong to the address to the left and to the right of the word for the street. */
  readonly left: number
  readonly right: number
  /** The only number could be a year. */
  readonly maybeYear: boolean
}

const isYear = (number: string): boolean => /^(?:1[5-9]|20)\d\d$/u.test(number)

function capitalStreet(
  before: string, behind: string, side: 'before' | 'behind' | 'either', capital: boolean
): StreetPlace | undefined {
  const first = NUMBER_BEFORE.exec(before)
  if (side === 'before') {
    if (first === null || !/^[^\p{L}]*(?!The )\p{Lu}|\d\p{L}/u.test(first[0])) return undefined
    const [dot = ''] = /^\.?(?: (?:NE|NW|SE|SW|[NSEW])(?![\p{L}\d.]))?/u.exec(behind) ?? []
    return { left: first[0].length, right: dot.length, maybeYear: isYear(first[1] ?? '') || !capital }
  }
  const nameBehind = NAME_BEHIND.exec(behind)?.[0] ?? ''
  if (side === 'either' && first && nameBehind !== '' && !/\p{Lu}/u.test(first[0])) {
    return { left: first[0].length, right: nameBehind.length, maybeYear: isYear(first[1] ?? '') }
  }
  const lead = nameBehind === '' ? NAME_BEFORE.exec(before)?.[0] ?? '' : ''
  const number = SENTENCE_END.test(nameBehind) ? null : NUMBER_BEHIND.exec(behind.slice(nameBehind.length))
  if (number && (nameBehind !== '' || lead !== '')) {
    const left = first && nameBehind !== '' && first[0].trim().match(/\p{Lu}/u) === null ? first[0] : lead
    const maybeYear = isYear(number[1] ?? '')
    return { left: left.length, right: nameBehind.length + number[0].length, maybeYear }
  }
  return undefined
}

/** A house with a name in place of a number, which only a postal code behind makes sure. */
function houseStreet(before: string): StreetPlace | undefined {
  const left = namedHouseBefore(before)
  return left > 0 ? { left, right: 0, maybeYear: true } : undefined
}

function unicaseStreet(before: string, behind: string): StreetPlace | undefined {
  const number = UNICASE_HOUSE.exec(behind) ?? UNICASE_BEHIND.exec(behind)
  if (number) return { left: 0, right: number[0].length, maybeYear: isYear(number[1] ?? '') }
  const first = UNICASE_FIRST.exec(before)?.[0]
  const name = first && new RegExp(`^${UNICASE_NAME}`, 'u').exec(behind)?.[0]
  if (first === undefined || !name) return undefined
  const isOpen = !/^\s?(?:[,،\n]|$)/u.test(behind.slice(name.length))
  return { left: first.length, right: name.length, maybeYear: isOpen || isYear(first.trim().replace(',', '')) }
}

/** A capitalised word with the ending of a street and a number behind it, and perhaps words before it. */
function findEnding(scan: Scan, token: number): void {
  const { text, tokens } = scan
  const to = tokens.ends[token] ?? 0
  const next = tokens.starts[token + 1] ?? 0
  if (next - to > 3 || !((tokens.shapes[token + 1] ?? 0) & HAS_DIGIT)) return
  const start = tokens.starts[token] ?? 0
  const word = foldWord(text.slice(start, to))
  const number = NUMBER_BEHIND.exec(text.slice(to, to + 20))
  if (!number || word.length < 6 || !STREET_ENDING.test(word)) return
  if (number[0].startsWith('.') && !word.endsWith('str')) return
  const before = text.slice(Math.max(0, start - 20), start)
  const first = /(?<![\p{L}\d.,:/-])\d{1,5} $/u.exec(before)?.[0] ?? ''
  const tail = addressTail(text, to + number[0].length)
  if (isYear(number[1] ?? '') && !tail.certain) return
  say(scan, token, start - first.length, tail.end, 'likely')
}

/** Whether a space and something that can begin a name stand behind a number of up to five digits. */
function mayLeadName({ text, tokens }: Scan, token: number): boolean {
  const end = tokens.ends[token] ?? 0
  return end - (tokens.starts[token] ?? 0) <= 5 && text.charAt(end) === ' ' && tokens.starts[token + 1] === end + 1 &&
    Boolean((tokens.shapes[token + 1] ?? 0) & (STARTS_UPPER | HAS_DIGIT))
}

/** A number and a name that only what follows, or what is said before, makes an address. */
function findAround(scan: Scan, token: number): void {
  const { text, tokens } = scan
  const start = tokens.starts[token] ?? 0
  if (/[\p{L}\d.,/:-]/u.test(text.charAt(start - 1))) return
  const isNamed = (): boolean => isNamedBeside(scan, token, token, NAMED, 7, 0)
  const around = mayLeadName(scan, token) ? AROUND.exec(text.slice(start, start + REACH))?.[0] : undefined
  if (around !== undefined) {
    const named = isNamed()
    const tail = addressTail(text, start + around.length)
    const twoNumbers = /\d\.?$/u.test(around) || /^\d+ \d/u.test(around)
    if (tail.certain && (twoNumbers || named) || named && twoNumbers) say(scan, token, start, tail.end, 'possible')
    return
  }
  if (token === 0 || text.charAt(start - 1) !== ' ') return
  const end = tokens.ends[token] ?? 0
  const mayEndStreet = end - start <= 4 && !' .'.includes(text.charAt(end) || ' ')
  const before = mayEndStreet && BEFORE_CODE.test(text.slice(start, start + 30))
    ? NAME_BEFORE.exec(text.slice(Math.max(0, start - REACH), start))?.[0] : undefined
  if (before !== undefined && !SENTENCE_END.test(before)) {
    const houseEnd = start + (HOUSE_NUMBER.exec(text.slice(start, start + 12))?.[0].length ?? 0)
    say(scan, token, start - before.length, addressTail(text, houseEnd).end, 'possible')
    return
  }
  if (!isNamed()) return
  const name = NAMED_PLACE.exec(text.slice(Math.max(0, start - REACH), start))?.[1]
  const number = NUMBER_AHEAD.exec(text.slice(start, start + 16))?.[0]
  if (name === undefined || number === undefined || /\.$|\p{L}{4}\. /u.test(name)) return
  say(scan, token, start - name.length - 1, addressTail(text, start + number.length).end, 'possible')
}
