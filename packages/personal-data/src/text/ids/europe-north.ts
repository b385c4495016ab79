import { hasDdmmyy, hasYymmdd, isDay } from './calendar.ts'
import { lastDigit, twoRowCheck, weightedSum } from './check-digits.ts'
import { idRule, type IdRule } from './id-rule.ts'
import { isLuhn } from '../check-digit.ts'

/**
 * Sweden's personal and coordination numbers: YYMMDD, where 60 is added to the day, and Luhn over ten digits
 * (Skatteverket).
 */
export function isPersonnummer(digits: string): boolean {
  const short = digits.slice(-10)
  const century = digits.length === 12 ? Number(digits.slice(0, 2)) : 19
  const day = Number(short.slice(4, 6)) % 60
  return century >= 18 && century <= 20 && isDay(Number(short.slice(0, 2)), Number(short.slice(2, 4)), day) && isLuhn(short)
}

const HETU_CHECKS = '0123456789ABCDEFHJKLMNPRSTUVWXY'

/** Finland's personal identity code: DDMMYY and the number, modulo 31 (Digital and Population Data Services Agency). */
export const isHetu = (code: string): boolean => hasDdmmyy(code) &&
  HETU_CHECKS[Number(code.slice(0, 6) + code.slice(-4, -1)) % 31] === code.at(-1) && Number(code.slice(-4, -1)) > 1

const isBusinessId = (digits: string): boolean => {
  const rest = weightedSum(digits, [7, 9, 10, 5, 8, 4, 2]) % 11
  return lastDigit(digits) === (rest === 0 ? 0 : 11 - rest)
}

/**
 * Norway's birth number, with 40 added to the day (D number) or 40 or 80 to the month; two checks modulo 11
 * (Skatteetaten).
 */
export const isFodselsnummer = (digits: string): boolean =>
  weightedSum(digits, [3, 7, 6, 1, 8, 9, 4, 5, 2, 1]) % 11 === 0 &&
  weightedSum(digits, [5, 4, 3, 2, 7, 6, 5, 4, 3, 2, 1]) % 11 === 0 &&
  isDay(Number(digits.slice(4, 6)), Number(digits.slice(2, 4)) % 40, Number(digits.slice(0, 2)) % 40)

/** Denmark's CPR: a date; its check digit is not kept since 2007 (CPR-kontoret). */
const isCpr = (digits: string): boolean => hasDdmmyy(digits)

/** Iceland's kennitala: weights 3 2 7 6 5 4 3 2 1, modulo 11, then the century (Þjóðskrá). */
export const isKennitala = (digits: string): boolean =>
  weightedSum(digits, [3, 2, 7, 6, 5, 4, 3, 2, 1]) % 11 === 0 && isDay(Number(digits.slice(4, 6)), Number(digits.slice(2, 4)), Number(digits.slice(0, 2)) % 40)

/** Estonia and Lithuania: century and sex, YYMMDD, number; two rows of weights (EVS 585). */
export const isBalticCode = (digits: string): boolean => hasYymmdd(digits, 1) &&
  twoRowCheck(digits, [1, 2, 3, 4, 5, 6, 7, 8, 9, 1], [3, 4, 5, 6, 7, 8, 9, 1, 2, 3], 0) === lastDigit(digits)

/** Latvia's older code: DDMMYY, century, weights 1 6 3 7 9 10 5 8 4 2 from 1, modulo 11 and 10 (PMLP). */
export const isPersonasKods = (digits: string): boolean => hasDdmmyy(digits) &&
  (1101 - weightedSum(digits, [1, 6, 3, 7, 9, 10, 5, 8, 4, 2])) % 11 % 10 === lastDigit(digits)

/** The UK's NHS number: weights 10 to 2, modulo 11 (NHS data dictionary). */
export function isNhsNumber(digits: string): boolean {
  const check = 11 - weightedSum(digits, [10, 9, 8, 7, 6, 5, 4, 3, 2]) % 11
  return (check === 11 ? 0 : check) === lastDigit(digits) && Number(digits) > 0
}

/** The UK's UTR: weights 6 7 8 9 10 5 4 3 2 over all but the first digit, which is the check (HMRC). */
const isUtr = (digits: string): boolean =>
  '21987654321'[weightedSum(digits.slice(1), [6, 7, 8, 9, 10, 5, 4, 3, 2]) % 11] === digits.charAt(0)

const NINO = /^(?!BG|GB|KN|NK|NT|TN|ZZ)[A-CEGHJ-PR-TW-Z][A-CEGHJ-NPR-TW-Z]\d{6}[A-D]$/u
const UK_LICENCE = /^[A-Z9]{5}\d(?:[05][1-9]|[16][0-2])(?:0[1-9]|[12]\d|3[01])\d[A-Z9]{2}[A-Z\d]{3}(?:\d{2})?$/u

const isUkVat = (digits: string): boolean => {
  const sum = weightedSum(digits, [8, 7, 6, 5, 4, 3, 2]) + Number(digits.slice(7))
  return sum % 97 === 0 || (sum + 55) % 97 === 0
}

/** Ireland's PPS: weights 8 to 2, the second letter by 9, modulo 23 (Department of Social Protection). */
export function isPps(code: string): boolean {
  const second = code.length === 9 ? Math.max(0, 'ABCDEFGHI'.indexOf(code.charAt(8)) + 1) : 0
  return 'WABCDEFGHIJKLMNOPQRSTUV'[(weightedSum(code, [8, 7, 6, 5, 4, 3, 2]) + second * 9) % 23] === code.charAt(7)
}

const PERSONNUMMER = 'pnr personnummer samordningsnummer'
const HETU = 'hetu henkilötunnus finnish'

/** Britain, Ireland, the Nordic and the Baltic countries. */
export const northEuropeanIds: readonly IdRule[] = [
  idRule('gb-nino', 'national-id', 'nothing', '9 2-2-2-2-1 2-6-1 8-1 2-7', NINO, {
    words: 'nino insurance ni', mixed: true,
  }),
  idRule('gb-nino', 'national-id', 'given', '8 2-2-2-2', new RegExp(NINO.source.replace('[A-D]', ''), 'u'), { words: 'nino insurance' }),
  idRule('gb-nhs-number', 'health-id', 'region', '3-3-4', /^\d{10}$/u, {
    check: isNhsNumber, separators: '-', words: 'nhs',
  }),
  idRule('gb-nhs-number', 'health-id', 'given', '10 3-3-4', /^\d{10}$/u, { check: isNhsNumber, words: 'nhs' }),
  idRule('gb-utr', 'tax-id', 'word', '10 5-5', /^\d{10}$/u, { check: isUtr, words: 'utr hmrc' }),
  idRule('gb-vat-number', 'tax-id', 'given', '9 3-4-2 3-3-3', /^\d{9}$/u, { check: isUkVat, words: 'vat' }),
  idRule('gb-passport', 'passport', 'given', '9', /^[A-Z]{2}\d{7}$/u),
  idRule('gb-driving-licence', 'driving-licence', 'nothing', '16 18 5-6-5 5-6-3-2', UK_LICENCE, { words: 'dvla' }),
  idRule('ie-pps', 'national-id', 'region', '8 9', /^\d{7}[A-W][A-IWT]?$/u, { check: isPps, words: 'pps ppsn' }),
  idRule('ie-passport', 'passport', 'word', '9', /^[A-Z]{1,2}\d{7,8}$/u),
  idRule('se-personnummer', 'national-id', 'nothing', '6-4 8-4', /^(?:\d{2})?\d{10}$/u, {
    check: isPersonnummer, separators: '-+', words: PERSONNUMMER,
  }),
  idRule('se-personnummer', 'national-id', 'region', '10 12', /^(?:(?:18|19|20)\d{2}|\d{2})\d{8}$/u, {
    check: isPersonnummer, words: PERSONNUMMER,
  }),
  idRule('se-organisation-number', 'tax-id', 'region', '6-4', /^[1-9]\d[2-9]\d{7}$/u, {
    check: isLuhn, separators: '-', words: 'orgnr organisationsnummer',
  }),
  idRule('se-organisation-number', 'tax-id', 'given', '10', /^[1-9]\d[2-9]\d{7}$/u, {
    check: isLuhn, words: 'orgnr organisationsnummer',
  }),
  idRule('se-passport', 'passport', 'word', '8', /^[A-Z]{2}\d{6}$|^\d{8}$/u),
  idRule('fi-personal-code', 'national-id', 'nothing', '11', /^\d{6}[A-FU-Y]\d{3}[\dA-FHJ-NPR-Y]$/u, {
    check: isHetu, words: HETU,
  }),
  idRule('fi-personal-code', 'national-id', 'nothing', '6-4', /^\d{9}[\dA-FHJ-NPR-Y]$/u, {
    check: isHetu, separators: '-+', words: HETU,
  }),
  idRule('fi-business-id', 'tax-id', 'region', '7-1', /^\d{8}$/u, {
    check: isBusinessId, separators: '-', words: 'ytunnus tunnus',
  }),
  idRule('fi-passport', 'passport', 'word', '9', /^[A-Z]{2}\d{7}$/u),
  idRule('no-birth-number', 'national-id', 'region', '11 6-5 6-3-2', /^\d{11}$/u, {
    check: isFodselsnummer, words: 'fødselsnummer personnummer fnr dnummer', regions: ['NO', 'SJ'],
  }),
  idRule('no-organisation-number', 'tax-id', 'given', '9 3-3-3', /^[89]\d{8}$/u, {
    check: (digits) => weightedSum(digits, [3, 2, 7, 6, 5, 4, 3, 2, 1]) % 11 === 0, words: 'orgnr organisasjonsnummer mva',
  }),
  idRule('dk-cpr', 'national-id', 'region', '6-4', /^\d{10}$/u, {
    fits: isCpr, separators: '-', words: 'cpr personnummer',
  }),
  idRule('dk-cpr', 'national-id', 'given', '10', /^\d{10}$/u, { fits: isCpr, words: 'cpr personnummer' }),
  idRule('dk-cvr', 'tax-id', 'word', '8 2-2-2-2', /^\d{8}$/u, {
    check: (digits) => weightedSum(digits, [2, 7, 6, 5, 4, 3, 2, 1]) % 11 === 0, words: 'cvr',
  }),
  idRule('is-kennitala', 'national-id', 'region', '6-4 10', /^\d{9}[089]$/u, {
    check: isKennitala, words: 'kennitala kt',
  }),
  idRule('ee-personal-code', 'national-id', 'region', '11', /^[1-8]\d{10}$/u, {
    check: isBalticCode, words: 'isikukood',
  }),
  idRule('lt-personal-code', 'national-id', 'region', '11', /^[3-6]\d{10}$/u, {
    check: isBalticCode, words: 'asmens kodas',
  }),
  idRule('lv-personal-code', 'national-id', 'region', '6-5 11', /^\d{6}[012]\d{4}$/u, {
    check: isPersonasKods, words: 'personas kods',
  }),
  idRule('lv-personal-code', 'national-id', 'region', '6-5', /^3[2-9]\d{9}$/u, {
    separators: '-', words: 'personas kods',
  }),
  idRule('lv-personal-code', 'national-id', 'word', '11', /^3[2-9]\d{9}$/u, { words: 'personas kods' }),
]
