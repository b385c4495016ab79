import { hasYymmdd, isDay } from './calendar.ts'
import { digitAt, isOneDigitRepeated, lastDigit, weightedSum } from './check-digits.ts'
import { idRule, type IdRule } from './id-rule.ts'
import { isLuhn } from '../check-digit.ts'

/** Printed on a sample card that was sold in 1938, and later in advertisements; nobody's. */
const ADVERTISED = ['078051120', '219099999', '123456789', '987654320']

/** A US SSN: no area 000, 666 or from 900 on, no group 00, no serial 0000 (20 CFR 422, SSA). */
export const isSsn = (digits: string): boolean =>
  /^(?!000|666|9)\d{3}(?!00)\d{2}(?!0000)\d{4}$/u.test(digits) && !ADVERTISED.includes(digits) && !isOneDigitRepeated(digits)

const ITIN = /^9\d{2}(?:5\d|6[0-5]|7\d|8[0-8]|9[0-24-9])\d{4}$/u

/** A US health provider's NPI: Luhn after the prefix 80840 (45 CFR 162.406). */
export const isNpi = (digits: string): boolean => isLuhn(`80840${digits}`)

/** A US DEA number: digits at odd places plus twice those at even ones (21 CFR 1301). */
export const isDeaNumber = (code: string): boolean =>
  weightedSum(code.slice(-7), [1, 2, 1, 2, 1, 2]) % 10 === lastDigit(code)

/** A Canadian SIN: Luhn; no number begins with 0 or 8 (Service Canada). */
export const isSin = (digits: string): boolean => isLuhn(digits) && !isOneDigitRepeated(digits)

/** British Columbia's PHN: 9, weights 2 4 8 5 10 9 7 3, modulo 11. */
const isBritishColumbianPhn = (digits: string): boolean =>
  11 - weightedSum(digits.slice(1), [2, 4, 8, 5, 10, 9, 7, 3]) % 11 === lastDigit(digits)

/** Quebec's health number: letters of the name, then a date of birth with 50 added to the month for women (RAMQ). */
const isRamq = (code: string): boolean =>
  isDay(Number(code.slice(4, 6)), Number(code.slice(6, 8)) % 50, Number(code.slice(8, 10)))

const MBI = /^[1-9](?![SLOIBZ])[A-Z](?![SLOIBZ])[\dA-Z]\d(?![SLOIBZ])[A-Z](?![SLOIBZ])[\dA-Z]\d(?:(?![SLOIBZ])[A-Z]){2}\d{2}$/u

const CURP_CHARACTERS = '0123456789ABCDEFGHIJKLMNÑOPQRSTUVWXYZ'

/** Mexico's CURP: each character's value by 18 to 2, the complement modulo 10 (RENAPO). */
export function isCurp(code: string): boolean {
  const sum = Array.from(code.slice(0, 17)).reduce((total, character, i) => total + CURP_CHARACTERS.indexOf(character) * (18 - i), 0)
  return (10 - sum % 10) % 10 === lastDigit(code) && hasYymmdd(code, 4)
}

const RFC_CHARACTERS = '0123456789ABCDEFGHIJKLMN&OPQRSTUVWXYZ Ñ'

/** Mexico's RFC of a person or company: values by 13 to 2, modulo 11, where 10 is A (SAT). */
export function isRfc(code: string): boolean {
  const padded = code.padStart(13, ' ')
  const sum = Array.from(padded.slice(0, 12)).reduce((total, character, i) => total + RFC_CHARACTERS.indexOf(character) * (13 - i), 0)
  return '0123456789A'[(11 - sum % 11) % 11] === code.at(-1) && hasYymmdd(padded, 4)
}

const CURP = /^[A-Z][AEIOUX][A-Z]{2}\d{6}[HMX](?:AS|B[CS]|C[CHLMS]|D[FG]|G[RT]|HG|JC|M[CNS]|N[ELT]|OC|PL|Q[RT]|S[LPR]|T[CLS]|VZ|YN|ZS)[B-DF-HJ-NP-TV-ZÑ]{3}[A-Z\d]\d$/u

const HYPHEN = { separators: '-' } as const
const SSN = 'ssn social security'

/** The United States, Canada, Mexico. */
export const northAmericanIds: readonly IdRule[] = [
  idRule('us-ssn', 'national-id', 'nothing', '3-2-4', /^\d{9}$/u, { check: isSsn, words: SSN, ...HYPHEN }),
  idRule('us-ssn', 'national-id', 'given', '9 3-2-4 3-6 5-4', /^\d{9}$/u, { check: isSsn, words: SSN }),
  idRule('us-ssn', 'national-id', 'word', '3-2-4', /^\d{9}$/u, { words: SSN }),
  idRule('us-itin', 'tax-id', 'nothing', '3-2-4', ITIN, { words: 'itin', ...HYPHEN }),
  idRule('us-itin', 'tax-id', 'given', '9 3-2-4 3-6 5-4', ITIN, { words: 'itin' }),
  idRule('us-ein', 'tax-id', 'given', '2-7', /^(?!00|07|[12789]9|49|69)\d{9}$/u, { words: 'ein fein employer', ...HYPHEN }),
  idRule('us-ein', 'tax-id', 'word', '2-7 9', /^\d{9}$/u, { words: 'ein fein employer', ...HYPHEN }),
  idRule('us-npi', 'health-id', 'given', '10 4-3-3', /^[12]\d{9}$/u, { check: isNpi, words: 'npi provider' }),
  idRule('us-medicare-number', 'health-id', 'nothing', '11 4-3-4', MBI, { words: 'mbi medicare', ...HYPHEN }),
  idRule('us-medical-licence', 'health-id', 'region', '9', /^[ABCDEFGHJKLMPRSTUX][A-Z9]\d{7}$/u, {
    check: isDeaNumber, words: 'dea certificate',
  }),
  idRule('us-passport', 'passport', 'given', '9', /^[A-Z]\d{8}$/u),
  idRule('us-passport', 'passport', 'word', '9', /^\d{9}$/u),
  idRule('us-driving-licence', 'driving-licence', 'given', '8 13 14', /^(?:[A-Z]\d{7}|[A-Z]\d{12,13}|[A-Z]{2}\d{6}[A-Z]?)$/u),
  idRule('us-driving-licence', 'driving-licence', 'word', '7..14 3-2-4 3-3-3 4-4-4', /^[A-Z\d]{1,2}\d{6,13}[A-Z]?$/u, {
    words: 'dmv dl',
  }),
  idRule('ca-sin', 'national-id', 'region', '3-3-3', /^[1-79]\d{8}$/u, {
    check: isSin, words: 'sin nas insurance', ...HYPHEN,
  }),
  idRule('ca-sin', 'national-id', 'given', '9 3-3-3', /^[1-79]\d{8}$/u, {
    check: isSin, words: 'sin nas', separators: ' -',
  }),
  idRule('ca-business-number', 'tax-id', 'region', '15 9-6', /^\d{9}R[CMPTZ]\d{4}$/u, {
    check: (code) => isLuhn(code.slice(0, 9)), words: 'bn',
  }),
  idRule('ca-ontario-health', 'health-id', 'region', '4-3-3-2 12', /^[1-9]\d{9}[A-Z]{2}$/u, {
    check: (code) => isLuhn(code.slice(0, 10)), words: 'ohip',
  }),
  idRule('ca-british-columbia-health', 'health-id', 'word', '10 4-3-3', /^9\d{9}$/u, {
    check: isBritishColumbianPhn, words: 'phn',
  }),
  idRule('ca-quebec-health', 'health-id', 'region', '12 4-4-4', /^[A-Z]{4}\d{8}$/u, { fits: isRamq, words: 'ramq' }),
  idRule('ca-passport', 'passport', 'word', '8', /^[A-Z]{2}\d{6}$|^[A-Z]\d{6}[A-Z]{2}$/u, { regions: ['CA'] }),
  idRule('mx-curp', 'national-id', 'nothing', '18', CURP, { check: isCurp, words: 'curp' }),
  idRule('mx-rfc', 'tax-id', 'nothing', '12 13 4-6-3 3-6-3', /^[A-ZÑ&]{3,4}\d{6}[A-Z\d]{2}[\dA]$/u, {
    check: isRfc, words: 'rfc',
  }),
  idRule('mx-rfc', 'tax-id', 'given', '10 12 13 4-6 4-6-3 3-6-3', /^[A-ZÑ]{3,4}\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])(?:[A-Z\d]{3})?$/u, {
    separators: ' -', words: 'rfc',
  }),
  idRule('mx-nss', 'health-id', 'word', '11 2-2-2-4-1', /^\d{11}$/u, { check: isLuhn, words: 'nss imss' }),
  idRule('mx-voter-key', 'national-id', 'region', '18', /^[A-Z]{6}\d{8}[HM]\d{3}$/u, {
    fits: (code) => digitAt(code, 8) < 2, words: 'elector ine ife',
  }),
  idRule('mx-passport', 'passport', 'word', '9', /^[A-Z]\d{8}$/u),
]
