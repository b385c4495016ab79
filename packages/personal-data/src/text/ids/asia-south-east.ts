import { hasYymmdd, isDay } from './calendar.ts'
import { lastDigit, weightedSum } from './check-digits.ts'
import { idRule, type IdRule } from './id-rule.ts'
import { isLuhn } from '../check-digit.ts'

/** Thailand: weights 13 to 2, the complement modulo 11, its last digit (Department of Provincial Administration). */
export const isThaiId = (digits: string): boolean =>
  (11 - weightedSum(digits, [13, 12, 11, 10, 9, 8, 7, 6, 5, 4, 3, 2]) % 11) % 10 === lastDigit(digits)

const THAI_ID = /^[1-8](?:1\d|2[0-7]|[34]\d|5[0-8]|6[0-7]|7[0-7]|8[0-6]|9[0-6])\d{10}$/u
const THAI_TAX_NUMBER = /^0\d{12}$/u

const INDONESIAN_PROVINCE = /^(?:1[1-9]|2[1]|3[1-6]|5[1-3]|6[1-5]|7[1-6]|8[12]|9[1-7])/u

/**
 * Indonesia's NIK: province, DDMMYY with 40 added to the day for women, a number that is not 0 (Permendagri 72 of
 * 2022).
 */
export const isNik = (digits: string): boolean => INDONESIAN_PROVINCE.test(digits) && !digits.endsWith('0000') &&
  isDay(Number(digits.slice(10, 12)), Number(digits.slice(8, 10)), Number(digits.slice(6, 8)) % 40)

/** Malaysia's MyKad: YYMMDD and a code of birth place. */
const isMyKad = (digits: string): boolean => hasYymmdd(digits) &&
  !/^.{6}(?:00|1[7-9]|20|69|70|73|80|81|9[4-7])/u.test(digits)

/** What is added to the sum, and the letters of its remainders. */
const NRIC_CHECKS: Readonly<Record<string, readonly [number, string]>> = {
  S: [0, 'JZIHGFEDCBA'], T: [4, 'JZIHGFEDCBA'], F: [0, 'XWUTRQPNMLK'], G: [4, 'XWUTRQPNMLK'], M: [3, 'XWUTRQPNJLK'],
}

/**
 * Singapore's NRIC and FIN: weights 2 7 6 5 4 3 2, an offset by the first letter, a letter (Immigration & Checkpoints
 * Authority).
 */
export function isNric(code: string): boolean {
  const [offset, letters] = NRIC_CHECKS[code.charAt(0)] ?? [0, '']
  return letters[(weightedSum(code.slice(1, 8), [2, 7, 6, 5, 4, 3, 2]) + offset) % 11] === code.at(-1)
}

const UEN_OTHER = 'ABCDEFGHJKLMNPQRSTUVWX0123456789'

/** Singapore's unique entity numbers, of businesses, companies and others (ACRA; each with weights of its own). */
export function isUen(code: string): boolean {
  const last = code.at(-1)
  if (code.length === 9) return 'XMKECAWLJDB'[weightedSum(code, [10, 4, 9, 3, 8, 2, 7, 1]) % 11] === last
  if (/^\d/u.test(code)) return 'ZKCMDNERGWH'[weightedSum(code, [10, 8, 6, 4, 9, 7, 5, 3, 1]) % 11] === last
  const sum = [4, 3, 5, 3, 10, 2, 2, 5, 7].reduce((total, weight, i) => total + UEN_OTHER.indexOf(code.charAt(i)) * weight, 0)
  return UEN_OTHER[((sum - 5) % 11 + 11) % 11] === last
}

/** The Philippines' tax number: weights 9 to 2 modulo 11 over the first eight digits (Bureau of Internal Revenue). */
const isPhilippineTaxNumber = (digits: string): boolean =>
  weightedSum(digits, [9, 8, 7, 6, 5, 4, 3, 2]) % 11 === Number(digits.charAt(8))

/** Vietnam's citizen id: province, century and sex, year of birth, number (decree 137 of 2015, article 13). */
const VIETNAMESE_ID = /^0(?:0[124-8]|1[0124579]|2[02-7]|3[0134-8]|4[024-689]|5[1246-8]|6[024678]|7[024579]|8[0234679]|9[1-6])[0-3]\d{8}$/u

/** Thailand, Indonesia, Malaysia, Singapore, the Philippines, Vietnam, Myanmar, Cambodia. */
export const southEastAsianIds: readonly IdRule[] = [
  idRule('th-national-id', 'national-id', 'region', '13 1-4-5-2-1', THAI_ID, {
    check: isThaiId, words: 'ประชาชน เลขประจำตัว tnin thai thailand',
  }),
  idRule('th-tax-number', 'tax-id', 'word', '13 1-4-5-2-1', THAI_TAX_NUMBER, { check: isThaiId, words: 'ผู้เสียภาษี' }),
  idRule('th-passport', 'passport', 'word', '8 9', /^[A-Z]{1,2}\d{6,7}$/u),
  idRule('id-nik', 'national-id', 'region', '16 4-4-4-4 6-6-4 2-2-2-6-4', /^\d{16}$/u, {
    fits: isNik, words: 'nik ktp kependudukan',
  }),
  idRule('id-npwp', 'tax-id', 'nothing', '2-3-3-1-3-3', /^\d{15}$/u, { mixed: true, words: 'npwp' }),
  idRule('id-npwp', 'tax-id', 'given', '15', /^\d{15}$/u, { check: (digits) => isLuhn(digits.slice(0, 9)), words: 'npwp' }),
  idRule('id-npwp', 'tax-id', 'word', '15 16', /^\d{15,16}$/u, { words: 'npwp' }),
  idRule('id-passport', 'passport', 'word', '8', /^[A-Z]\d{7}$/u),
  idRule('id-driving-licence', 'driving-licence', 'word', '12 14 4-4-6', /^\d{12}(?:\d{2})?$/u, { words: 'sim' }),
  idRule('my-mykad', 'national-id', 'region', '6-2-4', /^\d{12}$/u, {
    fits: isMyKad, separators: '-', words: 'mykad nric pengenalan',
  }),
  idRule('my-mykad', 'national-id', 'given', '12', /^\d{12}$/u, { fits: isMyKad, words: 'mykad nric pengenalan' }),
  idRule('my-passport', 'passport', 'word', '9', /^[AHK]\d{8}$/u),
  idRule('sg-nric', 'national-id', 'region', '9', /^[STFGM]\d{7}[A-Z]$/u, {
    check: isNric, words: 'nric fin singpass',
  }),
  idRule('sg-nric', 'national-id', 'given', '9', /^[A-Z]\d{7}[A-Z]$/u, { words: 'nric fin singpass' }),
  idRule('sg-uen', 'tax-id', 'region', '9 10', /^(?:\d{8}[A-Z]|(?:19|20)\d{7}[A-Z]|[RST]\d{2}[A-Z]{2}\d{4}[A-Z\d])$/u, {
    check: isUen, words: 'uen',
  }),
  idRule('ph-tin', 'tax-id', 'region', '3-3-3-3 3-3-3-5', /^\d{12,14}$/u, {
    check: isPhilippineTaxNumber, separators: '-', words: 'tin bir',
  }),
  idRule('ph-tin', 'tax-id', 'given', '9 12 3-3-3 3-3-3-3', /^\d{9}(?:\d{3})?$/u, {
    check: isPhilippineTaxNumber, words: 'tin bir',
  }),
  idRule('ph-national-id', 'national-id', 'word', '12 16 4-4-4 4-4-4-4', /^\d{12}(?:\d{4})?$/u, {
    words: 'philsys philid psn pcn',
  }),
  idRule('ph-crn', 'national-id', 'word', '12 4-7-1', /^\d{12}$/u, { words: 'umid crn sss gsis' }),
  idRule('ph-sss', 'health-id', 'word', '10 2-7-1', /^\d{10}$/u, { words: 'sss philhealth' }),
  idRule('ph-passport', 'passport', 'word', '9', /^[A-Z]{1,2}\d{7}[A-Z]?$/u),
  idRule('vn-citizen-id', 'national-id', 'region', '12', VIETNAMESE_ID, { words: 'cccd cmnd cước cancuoc dinhdanh' }),
  idRule('vn-identity-card', 'national-id', 'word', '9', /^\d{9}$/u, { words: 'cmnd cmtnd' }),
  idRule('vn-tax-number', 'tax-id', 'given', '10 10-3', /^\d{10}(?:\d{3})?$/u, {
    check: (digits) => 10 - weightedSum(digits, [31, 29, 23, 19, 17, 13, 7, 5, 3]) % 11 === Number(digits.charAt(9)), words: 'mst thuế',
  }),
  idRule('vn-passport', 'passport', 'word', '8', /^[A-Z]\d{7}$/u),
  idRule('mm-nrc', 'national-id', 'nothing', '1..2-3..12-1..6-6', /^(?:1[0-4]|[1-9])\p{L}[\p{L}\p{M}]{2,11}(?:N|C|P|E|T|AC|NAING|EH|နိုင်|ဧည့်|ပြု)\d{6}$/u, {
    separators: '/()', mixed: true, words: 'nrc မှတ်ပုံတင်',
  }),
  idRule('kh-national-id', 'national-id', 'word', '9', /^\d{9}$/u, { words: 'អត្តសញ្ញាណប័ណ្ណ' }),
]
