import type { PhoneNumber } from 'libphonenumber-js/core'
import { alternatives } from '../alternatives.ts'
import { isNamedBeside, type Detector, type Scan } from '../detector.ts'
import { isTimestamp } from '../ids/calendar.ts'
import { numberRunEnd } from '../number-run.ts'
import type { Confidence, Reason } from '../span.ts'
import { internationalNumber, mostDigitsIn, nationalNumber } from './phone-plan.ts'
import { otherNumber, shortened, writtenFrom, type OtherNumber, type WrittenNumber } from './phone-shape.ts'
import { CALLING_WORDS, OTHER_NUMBER_WORDS, PHONE_WORDS } from './phone-words.ts'

/**
 * Phone numbers: international ones by their numbering plan (libphonenumber's data), national ones by the plans of the
 * likely regions, and numbers that a word beside them says are phone numbers.
 */
export const phoneDetector: Detector = {
  wakes: ['number'],
  find(scan, place) {
    const runEnd = numberRunEnd(scan.tokens, place)
    for (let token = place; token <= runEnd;) token = findFrom(scan, place, token)
  },
}

/** Tried where nobody said a region: a plan must know the number, and its groups must look like a phone number's. */
const USUAL_REGIONS = ['US', 'GB', 'DE', 'FR', 'IN', 'AU', 'TR', 'IR', 'RU', 'EG', 'NG', 'ID', 'BR', 'IT']
/** Tried beside a word that says that somebody is called. */
const CALLED_REGIONS = [
  ...USUAL_REGIONS, 'CN', 'JP', 'KR', 'VN', 'PH', 'PK', 'BD', 'TH', 'MX', 'CO', 'AR', 'ES', 'PT', 'PL', 'UA', 'BY',
  'NL', 'BE', 'SE', 'IL', 'SA', 'AE', 'IQ', 'SY', 'MA', 'DZ', 'KE', 'ZA', 'ET', 'GH', 'MY', 'TW', 'HK',
]
const LEAST_NAMED = 5
const LEAST_CALLED = 7
/** What stands right before a number that is dialled as it is. */
const DIALLED = /(?:wa\.me\/\+?|tel:\+?|callto:\+?|sms:\+?|[?&]phone=\+?|signal\.me\/#p\/\+?)$/iu
const PLUS = /\+ ?\(?$/u
/** Signs before and behind a number that make it a part of something else: an amount, an address, a code. */
const SIGN_BEFORE = /(?:[\w=/#$€£¥₽₹₺₴₪﷼&?%*@^<>]|[\p{L}\d][-_.,:]|[$€£¥₽₹] )$/u
const UNITS = alternatives('km kg mm cm ha mb gb hz khz mhz usd eur rub руб тыс млн mln mio million billion zł')
const SIGN_BEHIND = new RegExp(
  String.raw`^(?: ?[%°€£¥₽₹₺₴‰]|[\p{L}\d_=]|[-.,:/]\d|[)\]]? ?(?:${UNITS})(?![\p{L}\d]))`, 'iu',
)
const EXTENSION_WORDS = alternatives(`
  ext ext. extension x # доб доб. داخلی 内线 內線 分机 ramal poste durchwahl interno anexo int.
`)
const LONGEST_EXTENSION = 24
const EXTENSION = new RegExp(String.raw`^[ ,;]{0,2}(?:${EXTENSION_WORDS}) ?:? ?\d{1,6}(?![\d\p{L}])`, 'iu')

/** Looks for a number at one token and returns the token to go on from. */
function findFrom(scan: Scan, runStart: number, token: number): number {
  const { tokens, text } = scan
  const written = writtenFrom(tokens, token)
  if (written.digits.length < 5) return token + 1
  const before = text.slice(Math.max(0, written.start - 30), written.start)
  const dialled = DIALLED.test(before)
  const plus = PLUS.test(before) && !/(?:\d ?|\p{L})\+ ?\(?$/u.test(before) || dialled
  const mayBegin = plus || token === runStart || /[\s(,;:/]/u.test(text.charAt(written.start - 1))
  if (!mayBegin) return token + 1
  const found = findNumber(scan, written, plus, runStart)
  if (!found) return token + 1
  const { number, confidence, reason, rule, validated } = found
  const start = beginning(text, number)
  scan.report(start, ending(text, number, start), { kind: 'phone', confidence, reason, validated, rule })
  return number.last + 1
}

interface FoundPhone {
  readonly number: WrittenNumber
  readonly confidence: Confidence
  readonly reason: Reason
  readonly rule: string
  readonly validated: boolean
}

function findNumber(scan: Scan, written: WrittenNumber, plus: boolean, runStart: number): FoundPhone | undefined {
  for (let count = written.groups.length; count > 0; count--) {
    const number = count === written.groups.length ? written : shortened(written, count, scan.tokens)
    const found = plus ? judgeInternational(number) : judgeNational(scan, number, runStart)
    if (found) return found
    if (number.digits.length < 5) break
  }
  // A plus and enough digits say phone, also where no plan knows the number.
  if (!plus || written.digits.length < 8 || written.digits.length > 15 || written.digits[0] === '0') return undefined
  const named = isNamedBeside(scan, written.first, written.last, PHONE_WORDS, 4, 2)
  const [confidence, reason] = named ? ['likely', 'named-beside'] as const : ['possible', 'known-format'] as const
  return { number: written, confidence, reason, rule: 'phone-international', validated: false }
}

function judgeInternational(number: WrittenNumber): FoundPhone | undefined {
  // `+46 (0)8 …`: the trunk digit in brackets is not dialled from abroad.
  const trunk = number.gaps.findIndex((gap, i) => gap.includes('(') && number.groups[i + 1] === '0')
  const digits = number.groups.filter((_, i) => trunk < 0 || i !== trunk + 1).join('')
  return internationalNumber(digits)
    ? { number, confidence: 'certain', reason: 'check-digits', rule: 'phone-international', validated: true }
    : undefined
}

function judgeNational(scan: Scan, number: WrittenNumber, runStart: number): FoundPhone | undefined {
  const { text } = scan
  const { digits, start, end, first, last } = number
  if (isPartOfMore(scan, number, runStart)) return undefined
  const opening = text.charAt(start - 1) === '(' ? start - 1 : start
  const sameLine = text.slice(Math.max(0, opening - 3), opening)
  const named = isNamedBeside(scan, first, last, PHONE_WORDS, 4, 2)
  const behind = text.slice(end, end + LONGEST_EXTENSION)
  if (SIGN_BEFORE.test(sameLine) && !named || SIGN_BEHIND.test(behind) && !EXTENSION.test(behind)) return undefined
  if (!named && isNamedBeside(scan, first, last, OTHER_NUMBER_WORDS, 3, 0)) return undefined
  const international = outsideNumber(digits)
  if (international && digits.length >= 9) {
    return {
      number, confidence: 'likely', reason: named ? 'named-beside' : 'known-format', rule: 'phone-international',
      validated: true,
    }
  }
  const other = otherNumber(number)
  if (other === 'sure') return undefined
  const called = named || other === 'none' && isNamedBeside(scan, first, last, CALLING_WORDS, 5, 2) ||
    other === 'amount' && isNamedBeside(scan, first, last, CALLING_WORDS, 3, 0)
  const known = called || mayStandUnnamed(scan, number) ? knownNumber(scan, number, called) : undefined
  // `number 16300` is the number of anything; a word for the telephone makes it one.
  const least = named ? LEAST_NAMED : LEAST_CALLED
  const judged = known && (!called || digits.length >= least) && judgeKnown(scan, number, known, other, called)
  if (judged) return judged
  if (called && digits.length >= 10 && internationalNumber(digits)) {
    return { number, confidence: 'likely', reason: 'named-beside', rule: 'phone-international', validated: true }
  }
  const enough = digits.length >= 7 && digits.length <= 15
  if (!called || !enough || other !== 'none' || !named && number.groups.length < 2) return undefined
  return {
    number, confidence: named ? 'likely' : 'possible', reason: 'named-beside', rule: 'phone-named', validated: false,
  }
}

/** A number in brackets, then two more groups: an area and its number, whatever language is spoken around it. */
const isInArea = ({ text }: Scan, { start, groups, gaps }: WrittenNumber): boolean =>
  text.charAt(start - 1) === '(' && gaps[0]?.includes(')') === true && groups.length > 2

/**
 * The number by the plans of the likely regions. A language is spoken where other plans hold, too: these are asked when
 * somebody is to be called, or when the area is in brackets, and only the usual groups of a country count.
 */
function knownNumber(scan: Scan, number: WrittenNumber, called: boolean): PhoneNumber | undefined {
  const { digits, groups } = number
  const { regions } = scan
  const known = nationalNumber(digits, regions.length > 0 ? regions : called ? CALLED_REGIONS : USUAL_REGIONS)
  if (known || regions.length === 0 || digits.length < 8 || groups.length < 2) return known
  for (const region of called ? CALLED_REGIONS : isInArea(scan, number) ? USUAL_REGIONS : []) {
    const usual = nationalNumber(digits, [region])
    if (usual && isGroupedAsUsual(groups, usual)) return usual
  }
  return undefined
}

/** A number after `00` or `011`, which lead abroad. */
function outsideNumber(digits: string): PhoneNumber | undefined {
  if (digits.startsWith('00')) return internationalNumber(digits.slice(2))
  return digits.startsWith('011') ? internationalNumber(digits.slice(3)) : undefined
}

/** Whether a number that nothing names can be meant as a phone number, which is asked before a plan is. */
function mayStandUnnamed({ regions, givenRegions, text }: Scan, number: WrittenNumber): boolean {
  if (givenRegions.length > 0) return true
  const { digits, groups } = number
  return digits.length >= 7 && (groups.length > 1 || digits.startsWith('0') ||
    regions.length > 0 && standsAlone(text, number))
}

/** How sure it is that a number which a plan of a likely region has is meant as a phone number. */
function judgeKnown(
  scan: Scan, number: WrittenNumber, known: PhoneNumber, other: OtherNumber, called: boolean
): FoundPhone | undefined {
  const { digits, groups } = number
  const found = (confidence: Confidence, reason: Reason): FoundPhone =>
    ({ number, confidence, reason, rule: `phone-${known.country ?? 'national'}`.toLowerCase(), validated: true })
  const region = known.country ?? ''
  const given = scan.givenRegions.includes(region)
  const most = mostDigitsIn(region)
  const least = !given ? 7 : most <= 7 ? 5 : groups.length > 1 ? 6 : 7
  if (called) return found('likely', 'named-beside')
  if (digits.length < least) return undefined
  const hinted = scan.regions.length > 0
  const alone = hinted && standsAlone(scan.text, number)
  const groupedAsUsual = groups.length > 1 && isGroupedAsUsual(groups, known)
  // Of the sort that people carry, as long as numbers are, and counting nothing that follows it.
  const isWholeMobile = given && digits.length >= Math.min(most, 8) && isMobile(known) && endsPhrase(scan.text, number)
  if (other === 'amount') {
    return alone || given && groupedAsUsual && digits.length >= 9 || groupedAsUsual && isWholeMobile
      ? found('possible', 'known-format') : undefined
  }
  const trunk = digits !== known.nationalNumber && digits.startsWith('0')
  if (groups.length > 2 && (trunk || groupedAsUsual) || trunk && hinted && digits.length >= 9) {
    return found('likely', 'known-format')
  }
  if (groupedAsUsual || groups.length > 1 && trunk) return found('possible', 'known-format')
  const isLong = given && digits.length >= 9 && isMobile(known)
  return groups.length === 1 && (alone || isLong || isWholeMobile && !isTimestamp(digits))
    ? found('possible', 'known-format') : undefined
}

/** The Americas tell mobile numbers from others by nothing. */
const isMobile = (known: PhoneNumber): boolean => /MOBILE/u.test(known.getType() ?? '')

const endsPhrase = (text: string, { end }: WrittenNumber): boolean => /^[)\]"']?(?:$|[\n,.;!?|])/u.test(text.slice(end, end + 2))

/** Whether the groups are those in which the number is written at home or, behind its calling code, abroad. */
function isGroupedAsUsual(groups: readonly string[], known: PhoneNumber): boolean {
  const lengths = groups.map(({ length }) => length).join()
  const lengthsOf = (written: string): string => (written.match(/\d+/gu) ?? []).map(({ length }) => length).join()
  return lengths === lengthsOf(known.formatNational()) ||
    lengths === lengthsOf(known.formatInternational().replace(/^\+\d+/u, ''))
}

/** Whether more digits stand so close that this can be but a part of a longer number. */
function isPartOfMore({ text, tokens }: Scan, number: WrittenNumber, runStart: number): boolean {
  const { first, last, end, gaps, start, digits } = number
  const startsPlainly = digits.startsWith('0') || text.charAt(start - 1) === '('
  const gapBefore = first > runStart ? text.slice(tokens.ends[first - 1], start) : ''
  const gapBehind = /^[^\p{L}\p{N}\n]{1,3}(?=\d)/u.exec(text.slice(end, end + 4))?.[0] ?? ''
  const hasMore = last + 1 < tokens.count && gapBehind !== ''
  const tight = (gap: string): boolean => gap !== '' && !/[\s,;]/u.test(gap)
  if (tight(gapBefore) && !startsPlainly || hasMore && tight(gapBehind) && gapBehind !== '/') return true
  // Two spaces, a tab or a bracket part cells and lists, unless the number itself is written with them.
  const sameGap = (gap: string): boolean =>
    gap === ' ' && gaps.length === 0 || /^[\s(]+$/u.test(gap) && gaps.includes(gap)
  return !startsPlainly && sameGap(gapBefore) || hasMore && sameGap(gapBehind)
}

/** Whether nothing but signs and spaces stands on the number's line, so that it is a value of a list or a form. */
function standsAlone(text: string, { start, end }: WrittenNumber): boolean {
  const before = text.slice(Math.max(0, start - 40), start)
  const behind = text.slice(end, end + 40)
  return /(?:^|[\n|;:])[^\p{L}\p{N}\n]*$/u.test(before) && /^[^\p{L}\p{N}\n]*(?:$|[\n|;,])/u.test(behind)
}

function beginning(text: string, { start, end }: WrittenNumber): number {
  const closes = text.slice(start, end).includes(')')
  const plus = /\(?\+ ?\(?$/u.exec(text.slice(Math.max(0, start - 4), start))?.[0]
  if (plus === undefined) return closes && text.charAt(start - 1) === '(' ? start - 1 : start
  return start - plus.length + (plus.startsWith('(') && !closes ? 1 : 0)
}

function ending(text: string, { end }: WrittenNumber, start: number): number {
  const extension = EXTENSION.exec(text.slice(end, end + LONGEST_EXTENSION))?.[0].length ?? 0
  const closing = extension === 0 && text.charAt(start) === '(' && text.charAt(end) === ')' &&
    !text.slice(start, end).includes(')') ? 1 : 0
  return end + extension + closing
}
