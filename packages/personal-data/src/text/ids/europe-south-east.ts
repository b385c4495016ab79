import { hasDdmmyy, hasYymmdd, isDay } from './calendar.ts'
import { isMod1110, isOneDigitRepeated, lastDigit, weightedSum } from './check-digits.ts'
import { idRule, type IdRule } from './id-rule.ts'
import { isLuhn } from '../check-digit.ts'

/**
 * CNP: sex and century, YYMMDD, county, weights 2 7 9 1 4 6 3 5 8 2 7 9, modulo 11, where 10 is 1 (Romanian act
 * 677/2001).
 */
export function isCnp(digits: string): boolean {
  const rest = weightedSum(digits, [2, 7, 9, 1, 4, 6, 3, 5, 8, 2, 7, 9]) % 11
  return (rest === 10 ? 1 : rest) === lastDigit(digits) && hasYymmdd(digits, 1)
}

const isCui = (digits: string): boolean =>
  weightedSum(digits.slice(0, -1).padStart(9, '0'), [7, 5, 3, 2, 1, 7, 5, 3, 2]) * 10 % 11 % 10 === lastDigit(digits)

/** EGN: YYMMDD with 20 or 40 added to the month, weights 2 4 8 5 10 9 7 3 6, modulo 11 and 10 (GRAO). */
export const isEgn = (digits: string): boolean =>
  weightedSum(digits, [2, 4, 8, 5, 10, 9, 7, 3, 6]) % 11 % 10 === lastDigit(digits) &&
  isDay(Number(digits.slice(0, 2)), Number(digits.slice(2, 4)) % 20, Number(digits.slice(4, 6)))

/** LNCh of foreigners in Bulgaria: weights 21 19 17 13 11 9 7 3 1, modulo 10. */
const isLnch = (digits: string): boolean =>
  weightedSum(digits, [21, 19, 17, 13, 11, 9, 7, 3, 1]) % 10 === lastDigit(digits)

/** JMBG or EMŠO of the countries of former Yugoslavia: DDMMYYY, region, number, weights 7 to 2 twice, modulo 11. */
export function isJmbg(digits: string): boolean {
  const rest = weightedSum(digits, [7, 6, 5, 4, 3, 2, 7, 6, 5, 4, 3, 2]) % 11
  const year = Number(digits.slice(4, 7))
  return (11 - rest) % 11 === lastDigit(digits) && (year >= 850 || year <= 99) &&
    isDay((year < 850 ? 2000 : 1000) + year, Number(digits.slice(2, 4)), Number(digits.slice(0, 2)))
}

/** Slovenia's tax number: weights 8 to 2, modulo 11. */
const isSlovenianTaxNumber = (digits: string): boolean =>
  (11 - weightedSum(digits, [8, 7, 6, 5, 4, 3, 2]) % 11) % 10 === lastDigit(digits)

/** Serbia's PIB: MOD 11,10. */
const isPib = (digits: string): boolean => isMod1110(digits) && Number(digits.slice(0, 8)) >= 10_000_001

/** Greece's AFM: powers of two, modulo 11 and 10 (AADE). */
export const isAfm = (digits: string): boolean =>
  weightedSum(digits, [256, 128, 64, 32, 16, 8, 4, 2]) % 11 % 10 === lastDigit(digits) && !isOneDigitRepeated(digits)

/** Greece's AMKA: DDMMYY and the Luhn digit (IDIKA). */
export const isAmka = (digits: string): boolean => hasDdmmyy(digits) && isLuhn(digits)

/** Albania's NID: a letter for the decade, the year's last digit, month with 50 for women, day. */
const isAlbanianNid = (code: string): boolean =>
  isDay(0, Number(code.slice(2, 4)) % 50, Number(code.slice(4, 6)))

/** Cyprus' tax number: odd places by a table, even ones as they are, a letter. */
function isCypriotTaxNumber(code: string): boolean {
  const odd = [1, 0, 5, 7, 9, 13, 15, 17, 19, 21]
  const sum = Array.from(code.slice(0, 8)).reduce((total, digit, i) => total + (i % 2 ? Number(digit) : odd[Number(digit)] ?? 0), 0)
  return 65 + sum % 26 === code.charCodeAt(8)
}

const YUGOSLAV = ['RS', 'BA', 'HR', 'ME', 'MK', 'SI', 'XK']

/** Romania, Bulgaria, Greece, Cyprus, Albania, the countries of former Yugoslavia, Malta. */
export const southEastEuropeanIds: readonly IdRule[] = [
  idRule('ro-cnp', 'national-id', 'region', '13 1-6-6', /^[1-9]\d{12}$/u, { check: isCnp, words: 'cnp' }),
  idRule('ro-cui', 'tax-id', 'word', '6..10', /^\d{6,10}$/u, { check: isCui, words: 'cui cif' }),
  idRule('ro-identity-card', 'national-id', 'word', '2-6 8', /^[A-Z]{2}\d{6}$/u, { words: 'seria serie buletin' }),
  idRule('ro-passport', 'passport', 'word', '8 9', /^\d{8,9}$/u),
  idRule('bg-egn', 'national-id', 'region', '10', /^\d{10}$/u, { check: isEgn, words: 'егн egn' }),
  idRule('bg-foreigner-number', 'national-id', 'word', '10', /^\d{10}$/u, { check: isLnch, words: 'лнч lnch' }),
  idRule('rs-jmbg', 'national-id', 'region', '13', /^\d{13}$/u, {
    check: isJmbg, regions: YUGOSLAV, words: 'jmbg јмбг emšo emso ембг матични matični',
  }),
  idRule('hr-oib', 'national-id', 'given', '11', /^\d{11}$/u, { check: isMod1110, words: 'oib' }),
  idRule('rs-pib', 'tax-id', 'word', '9', /^\d{9}$/u, { check: isPib, words: 'pib пиб' }),
  idRule('si-tax-number', 'tax-id', 'word', '8 10', /^(?:SI)?[1-9]\d{7}$/u, {
    check: (code) => isSlovenianTaxNumber(code.slice(-8)), words: 'davčna',
  }),
  idRule('gr-afm', 'tax-id', 'given', '9', /^\d{9}$/u, { check: isAfm, words: 'αφμ afm' }),
  idRule('gr-amka', 'health-id', 'region', '11', /^\d{11}$/u, { check: isAmka, words: 'αμκα amka' }),
  idRule('gr-identity-card', 'national-id', 'word', '8 2-6 7 1-6', /^[A-ZΑ-Ω]{1,2}\d{6}$/u, {
    words: 'αδτ ταυτότητα* ταυτότητας',
  }),
  idRule('cy-tax-number', 'tax-id', 'region', '9', /^[0-59]\d{7}[A-Z]$/u, {
    check: isCypriotTaxNumber, words: 'φπα tic',
  }),
  idRule('al-nid', 'national-id', 'region', '10', /^[A-T]\d{8}[A-W]$/u, {
    fits: isAlbanianNid, regions: ['AL', 'XK'], words: 'nipt nid letërnjoftim*',
  }),
  idRule('mt-identity-card', 'national-id', 'region', '7 8 7-1', /^\d{6,7}[MGAPLHBZ]$/u, { words: 'malta' }),
]
