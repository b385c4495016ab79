import { hasBirthDate, hasDdmmyy, hasYymmdd, isDay } from './calendar.ts'
import { digitAt, lastDigit, sum731, twoRowCheck, weightedSum } from './check-digits.ts'
import { idRule, type IdRule } from './id-rule.ts'

const INN_10 = [2, 4, 10, 3, 5, 9, 4, 6, 8]
const INN_11 = [7, ...INN_10]
const INN_12 = [3, ...INN_11]

/** INN of a person (12 digits, two checks) or a company (10): Russian tax service, order of 29 June 2012, annex. */
export function isRussianTaxNumber(digits: string): boolean {
  const check = (weights: readonly number[]): number => weightedSum(digits, weights) % 11 % 10
  if (digits.length === 10) return check(INN_10) === digitAt(digits, 9)
  return check(INN_11) === digitAt(digits, 10) && check(INN_12) === digitAt(digits, 11)
}

/**
 * SNILS: weights 9 to 1, modulo 101, where 100 is written 00 (Russian government decree 1-1998, since then
 * unchanged).
 */
export function isSnils(digits: string): boolean {
  const rest = weightedSum(digits, [9, 8, 7, 6, 5, 4, 3, 2, 1]) % 101 % 100
  return rest === Number(digits.slice(9)) && Number(digits.slice(0, 9)) > 1_001_998
}

/** OGRN and OGRNIP: the number before the last digit modulo 11 or 13, its last digit (decree 438 of 2002). */
const isRussianRegistryNumber = (digits: string): boolean =>
  Number(digits.slice(0, -1)) % (digits.length === 13 ? 11 : 13) % 10 === lastDigit(digits)

/** Russian passport: region (OKATO), year of the form from 1997 on, number. */
const isRussianPassport = (digits: string): boolean => {
  const year = Number(digits.slice(2, 4))
  return Number(digits.slice(0, 2)) > 0 && (year >= 97 || year <= 35) && Number(digits.slice(4)) > 100
}

/**
 * RNOKPP: weights −1 5 7 9 4 6 10 5 7; the first five digits are the days from 1899 to the birth (Ukrainian tax
 * service).
 */
export function isUkrainianTaxNumber(digits: string): boolean {
  const sum = weightedSum(digits, [-1, 5, 7, 9, 4, 6, 10, 5, 7])
  return (sum % 11 + 11) % 11 % 10 === lastDigit(digits)
}

/** UNZR: date of birth, four digits, and the check of machine-readable lines. */
const isUnzr = (digits: string): boolean => hasBirthDate(digits) && sum731(digits.slice(0, 12)) === lastDigit(digits)

/**
 * Belarus: century and sex, DDMMYY, the district's letter, a number, citizenship, and the check of machine-readable
 * lines.
 */
export const isBelarusianNumber = (code: string): boolean => hasDdmmyy(code, 1) && sum731(code.slice(0, 13)) === lastDigit(code)

const UP_TO_11 = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11]
const TURNED = [3, 4, 5, 6, 7, 8, 9, 10, 11, 1, 2]

/** Kazakhstan's IIN: YYMMDD, century and sex, number; weights 1 to 11, then 3 to 2 (decree 853 of 2003). */
export const isIin = (digits: string): boolean =>
  hasYymmdd(digits) && twoRowCheck(digits, UP_TO_11, TURNED, -1) === lastDigit(digits)

/** BIN of a company: year and month, then as the IIN. */
const isBin = (digits: string): boolean =>
  isDay(0, Number(digits.slice(2, 4)), 1) && twoRowCheck(digits, UP_TO_11, TURNED, -1) === lastDigit(digits)

/** Uzbekistan's PINFL: century and sex, DDMMYY, district, number, and the check of machine-readable lines. */
const isPinfl = (digits: string): boolean => hasDdmmyy(digits, 1) && sum731(digits.slice(0, 13)) === lastDigit(digits)

/** Moldova's IDNP: weights 7, 3, 1, the sum modulo 10. */
const isIdnp = (digits: string): boolean => sum731(digits.slice(0, 12)) === lastDigit(digits)

const isKyrgyzNumber = (digits: string): boolean =>
  isDay(Number(digits.slice(5, 9)), Number(digits.slice(3, 5)), Number(digits.slice(1, 3))) && /^.{5}(?:19|20)/u.test(digits)

/** Mongolia: two letters, then a date of birth in which 20 is added to the months from 2000 on. */
const isMongolianNumber = (code: string): boolean =>
  isDay(Number(code.slice(2, 4)), Number(code.slice(4, 6)) % 20, Number(code.slice(6, 8)))

/** Armenia's social services number: day (with 10 or 50 added for sex), month, year; no public check digit. */
const isArmenianNumber = (digits: string): boolean => isDay(Number(digits.slice(4, 6)), Number(digits.slice(2, 4)),
  (Number(digits.slice(0, 2)) - 10) % 40)

const MIXED = { mixed: true } as const

/** Russia, Belarus, Ukraine, Moldova, the Caucasus, Central Asia; and Mongolia. */
export const formerSovietIds: readonly IdRule[] = [
  idRule('ru-inn', 'tax-id', 'region', '12', /^\d{12}$/u, { check: isRussianTaxNumber, words: 'инн inn' }),
  idRule('ru-inn', 'tax-id', 'given', '10', /^\d{10}$/u, { check: isRussianTaxNumber, words: 'инн inn' }),
  idRule('ru-snils', 'health-id', 'nothing', '3-3-3-2', /^\d{11}$/u, {
    check: isSnils, words: 'снилс snils', ...MIXED,
  }),
  idRule('ru-snils', 'health-id', 'region', '11', /^[01]\d{10}$/u, { check: isSnils, words: 'снилс snils' }),
  idRule('ru-ogrn', 'tax-id', 'region', '13 15', /^[1-35]\d{12}(?:\d{2})?$/u, {
    check: isRussianRegistryNumber, words: 'огрн огрнип ogrn ogrnip',
  }),
  idRule('ru-passport', 'passport', 'given', '4-6 2-2-6', /^\d{10}$/u, {
    fits: isRussianPassport, separators: ' ', words: 'серия серии',
  }),
  idRule('ru-passport', 'passport', 'word', '10 2-2-6 4-6 9 2-7', /^\d{9,10}$/u, {
    separators: ' №', words: 'серия серии загранпаспорт*',
  }),
  idRule('ru-driving-licence', 'driving-licence', 'word', '10 2-2-6 4-6', /^\d{2}(?:\d{2}|[A-Z]{2})\d{6}$/u, {
    separators: ' ',
  }),
  idRule('ru-health-policy', 'health-id', 'word', '16 4-4-4-4', /^\d{16}$/u, { words: 'омс полис енп' }),
  idRule('by-personal-number', 'national-id', 'nothing', '14', /^[1-6]\d{6}[ABCEHKM]\d{3}(?:PB|BA|BI)\d$/u, {
    check: isBelarusianNumber, words: 'личный асабісты идентификационный',
  }),
  idRule('by-passport', 'passport', 'given', '9 2-7', /^(?:AB|BM|HB|KH|MP|MC|KB|PP|SP|DP)\d{7}$/u),
  idRule('by-tax-number', 'tax-id', 'word', '9', /^[1-79A-EHKMOPT][\dABCEHKMOPT]\d{7}$/u, { words: 'унп unp' }),
  idRule('ua-rnokpp', 'tax-id', 'region', '10', /^[1-4]\d{9}$/u, {
    check: isUkrainianTaxNumber, words: 'рнокпп іпн ипн ідентифікаційний',
  }),
  idRule('ua-rnokpp', 'tax-id', 'word', '10', /^\d{10}$/u, {
    check: isUkrainianTaxNumber, words: 'рнокпп іпн ипн інн ідентифікаційний',
  }),
  idRule('ua-record-number', 'national-id', 'region', '13 8-5', /^\d{13}$/u, { check: isUnzr, words: 'унзр' }),
  idRule('ua-passport', 'passport', 'word', '8 2-6 9', /^(?:[A-ZІЇЄҐ\u0400-\u042f]{2}\d{6}|\d{9})$/u, {
    words: 'серія серії',
  }),
  idRule('ua-passport', 'passport', 'given', '8 2-6', /^[A-ZІЇЄҐ\u0400-\u042f]{2}\d{6}$/u),
  idRule('md-idnp', 'national-id', 'region', '13', /^[02]\d{12}$/u, { check: isIdnp, words: 'idnp' }),
  idRule('kz-iin', 'national-id', 'region', '12 6-6', /^\d{6}[0-6]\d{5}$/u, { check: isIin, words: 'иин жсн iin' }),
  idRule('kz-bin', 'tax-id', 'given', '12', /^\d{4}[4-6][0-3]\d{6}$/u, { check: isBin, words: 'бин бсн bin' }),
  idRule('kz-id-card', 'national-id', 'word', '9', /^0\d{8}$/u, { words: 'куәлік удостоверение' }),
  idRule('uz-pinfl', 'national-id', 'region', '14', /^[1-6]\d{13}$/u, {
    check: isPinfl, words: 'pinfl jshshir пинфл жшшир',
  }),
  idRule('uz-passport', 'passport', 'word', '9 2-7', /^[A-Z]{2}\d{7}$/u, {
    regions: ['UZ', 'KG', 'AM', 'GE', 'TM', 'AZ'],
  }),
  idRule('kg-personal-number', 'national-id', 'region', '14', /^[12]\d{13}$/u, {
    fits: isKyrgyzNumber, words: 'пин жеке персональный',
  }),
  idRule('am-social-number', 'national-id', 'given', '10', /^[1-8]\d{9}$/u, {
    fits: isArmenianNumber, words: 'հծհ հանրային ssn',
  }),
  idRule('ge-personal-number', 'national-id', 'word', '11', /^\d{11}$/u, { words: 'პირადი ნომერი personal' }),
  idRule('az-fin', 'national-id', 'word', '7', /^(?=.*\d)(?=.*[A-Z])[0-9A-HJ-NP-Z]{7}$/u, {
    words: 'fin fi̇n şəxsiyyət', ownWordsOnly: true,
  }),
  idRule('az-id-card', 'national-id', 'word', '9 10 2-7 3-7 3-8', /^A(?:A|ZE)\d{7,8}$/u, {
    words: 'vəsiqə* şəxsiyyət',
  }),
  idRule('tj-passport', 'passport', 'word', '9 1-8', /^[A-Z]\d{8}$/u, { words: 'шиноснома' }),
  idRule('mn-register', 'national-id', 'region', '10 2-8', /^[\u0400-\u042fӨҮA-Z]{2}\d{8}$/u, {
    fits: isMongolianNumber, words: 'регистр* рд',
  }),
]
