import { hasYymmdd, isDay } from './calendar.ts'
import { digitAt, lastDigit, weightedSum } from './check-digits.ts'
import { idRule, type IdRule } from './id-rule.ts'

/**
 * PESEL: a date whose month tells the century, weights 1 3 7 9, the sum modulo 10 (Polish act of 24 September 2010).
 */
export const isPesel = (digits: string): boolean =>
  weightedSum(digits, [1, 3, 7, 9, 1, 3, 7, 9, 1, 3, 1]) % 10 === 0 &&
  isDay(Number(digits.slice(0, 2)), Number(digits.slice(2, 4)) % 20, Number(digits.slice(4, 6)))

/** NIP: weights 6 5 7 2 3 4 5 6 7, modulo 11 (Polish Ministry of Finance). */
export const isNip = (digits: string): boolean =>
  weightedSum(digits, [6, 5, 7, 2, 3, 4, 5, 6, 7]) % 11 === lastDigit(digits)

const isRegon = (digits: string): boolean =>
  weightedSum(digits, [8, 9, 2, 3, 4, 5, 6, 7]) % 11 % 10 === digitAt(digits, 8)

/**
 * Poland's id card (three letters) and passport (two): weights over letters and digits, where the check is among
 * them.
 */
const isPolishCard = (code: string): boolean =>
  weightedSum(code, [7, 3, 1, 0, 7, 3, 1, 7, 3]) % 10 === digitAt(code, 3)
const isPolishPassport = (code: string): boolean =>
  weightedSum(code, [7, 3, 0, 1, 7, 3, 1, 7, 3]) % 10 === digitAt(code, 2)

/**
 * Rodné číslo of the Czech Republic and Slovakia: YYMMDD with 50 (and 20, when numbers run out) added to the month, and
 * from 1954 on the whole divisible by 11 (act 133/2000).
 */
export function isBirthNumber(digits: string): boolean {
  const month = Number(digits.slice(2, 4)) % 50
  const isDate = isDay(Number(digits.slice(0, 2)), month > 20 ? month - 20 : month, Number(digits.slice(4, 6)))
  if (digits.length === 9) return isDate && Number(digits.slice(0, 2)) < 54
  const rest = Number(digits.slice(0, 9)) % 11
  return isDate && rest % 10 === lastDigit(digits)
}

/** IČO: weights 8 to 2, modulo 11. */
function isCompanyNumber(digits: string): boolean {
  const rest = weightedSum(digits, [8, 7, 6, 5, 4, 3, 2]) % 11
  return (11 - rest) % 10 === lastDigit(digits)
}

/** Hungary's personal number: sex and century, YYMMDD, weights 1 to 10 before 1997 and 10 to 1 after, modulo 11. */
export function isHungarianNumber(digits: string): boolean {
  const isLater = /^[3478]/u.test(digits) || Number(digits.slice(1, 3)) >= 97
  const weights = isLater ? [10, 9, 8, 7, 6, 5, 4, 3, 2, 1] : [1, 2, 3, 4, 5, 6, 7, 8, 9, 10]
  return hasYymmdd(digits, 1) && weightedSum(digits, weights) % 11 === lastDigit(digits)
}

/** TAJ: weights 3 and 7, modulo 10. */
const isTaj = (digits: string): boolean => weightedSum(digits, [3, 7, 3, 7, 3, 7, 3, 7]) % 10 === lastDigit(digits)

/** Adóazonosító jel: 8, days since 1867, weights 1 to 9 modulo 11. */
const isHungarianTaxNumber = (digits: string): boolean =>
  weightedSum(digits, [1, 2, 3, 4, 5, 6, 7, 8, 9]) % 11 === lastDigit(digits)

const CZECH_WORDS = 'rodné rodne rč rč. rc rodného'

/** Poland, the Czech Republic, Slovakia, Hungary. */
export const eastEuropeanIds: readonly IdRule[] = [
  idRule('pl-pesel', 'national-id', 'region', '11', /^\d{11}$/u, { check: isPesel, words: 'pesel' }),
  idRule('pl-nip', 'tax-id', 'region', '3-3-2-2 3-2-2-3', /^[1-9]\d{9}$/u, {
    check: isNip, separators: '-', words: 'nip',
  }),
  idRule('pl-nip', 'tax-id', 'given', '10', /^[1-9]\d{9}$/u, { check: isNip, words: 'nip' }),
  idRule('pl-regon', 'tax-id', 'word', '9 14', /^\d{9}(?:\d{5})?$/u, { check: isRegon, words: 'regon' }),
  idRule('pl-identity-card', 'national-id', 'region', '9 3-6', /^[A-Z]{3}\d{6}$/u, {
    check: isPolishCard, words: 'dowód dowodu',
  }),
  idRule('pl-passport', 'passport', 'region', '9 2-7', /^[A-Z]{2}\d{7}$/u, { check: isPolishPassport }),
  idRule('cz-birth-number', 'national-id', 'nothing', '6-4', /^\d{10}$/u, {
    check: isBirthNumber, separators: '/', words: CZECH_WORDS,
  }),
  idRule('cz-birth-number', 'national-id', 'region', '10', /^\d{10}$/u, {
    check: isBirthNumber, regions: ['CZ', 'SK'], words: CZECH_WORDS,
  }),
  idRule('cz-birth-number', 'national-id', 'region', '6-3', /^\d{9}$/u, {
    check: isBirthNumber, separators: '/', regions: ['CZ', 'SK'], words: CZECH_WORDS,
  }),
  idRule('cz-company-number', 'tax-id', 'word', '8 3-2-3', /^\d{8}$/u, {
    check: isCompanyNumber, regions: ['CZ', 'SK'], words: 'ičo ico',
  }),
  idRule('cz-vat-number', 'tax-id', 'nothing', '12 2-10', /^CZ\d{10}$/u, {
    check: (code) => isBirthNumber(code.slice(2)), words: 'dič',
  }),
  idRule('cz-vat-number', 'tax-id', 'nothing', '10 2-8', /^CZ\d{8}$/u, {
    check: (code) => isCompanyNumber(code.slice(2)), words: 'dič',
  }),
  idRule('sk-vat-number', 'tax-id', 'nothing', '12', /^SK[1-9]\d[2-47-9]\d{7}$/u, {
    check: (code) => Number(code.slice(2)) % 11 === 0, words: 'dič',
  }),
  idRule('cz-identity-card', 'national-id', 'word', '9', /^\d{9}$/u, { words: 'občanský občanského op' }),
  idRule('sk-identity-card', 'national-id', 'word', '8', /^[A-Z]{2}\d{6}$/u, { words: 'občiansky občianskeho' }),
  idRule('cz-passport', 'passport', 'word', '8 9', /^\d{8,9}$|^[A-Z]{2}\d{6,7}$/u, { regions: ['CZ', 'SK', 'HU'] }),
  idRule('hu-personal-number', 'national-id', 'region', '11 1-6-4', /^[1-8]\d{10}$/u, {
    check: isHungarianNumber, words: 'személyi',
  }),
  idRule('hu-health-number', 'health-id', 'word', '9 3-3-3', /^\d{9}$/u, { check: isTaj, words: 'taj' }),
  idRule('hu-health-number', 'health-id', 'given', '3-3-3', /^\d{9}$/u, {
    check: isTaj, separators: '-', words: 'taj',
  }),
  idRule('hu-tax-number', 'tax-id', 'given', '10', /^8\d{9}$/u, { check: isHungarianTaxNumber, words: 'adóazonosító' }),
  idRule('hu-company-tax-number', 'tax-id', 'region', '8-1-2', /^\d{8}[1-5]\d{2}$/u, {
    check: (digits) => (10 - weightedSum(digits, [9, 7, 3, 1, 9, 7, 3]) % 10) % 10 === digitAt(digits, 7), separators: '-', words: 'adószám',
  }),
  idRule('hu-identity-card', 'national-id', 'word', '8 6-2', /^\d{6}[A-Z]{2}$/u),
]
