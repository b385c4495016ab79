import { hasYymmdd } from './calendar.ts'
import { digitAt, isOneDigitRepeated, lastDigit, weightedSum } from './check-digits.ts'
import { idRule, type IdRule } from './id-rule.ts'
import { isLuhn } from '../check-digit.ts'

/**
 * Code-e melli: weights 10 to 2, the remainder modulo 11 or its complement (Iran's National Organization for Civil
 * Registration).
 */
export function isIranianNationalCode(digits: string): boolean {
  const rest = weightedSum(digits, [10, 9, 8, 7, 6, 5, 4, 3, 2]) % 11
  return lastDigit(digits) === (rest < 2 ? rest : 11 - rest) && !isOneDigitRepeated(digits)
}

/** Shenase-ye melli of a legal person: each digit plus the tenth and two, weights 29, 27, 23, 19, 17 twice. */
function isIranianLegalId(digits: string): boolean {
  const added = digitAt(digits, 9) + 2
  const sum = [29, 27, 23, 19, 17, 29, 27, 23, 19, 17].reduce((total, weight, i) => total + (digitAt(digits, i) + added) * weight, 0)
  return sum % 11 % 10 === lastDigit(digits)
}

/**
 * TC kimlik: the tenth from the odd places times 7 minus the even ones, the eleventh from the sum of ten (Nüfus
 * İdaresi).
 */
export function isTurkishId(digits: string): boolean {
  const odd = weightedSum(digits, [1, 0, 1, 0, 1, 0, 1, 0, 1])
  const even = weightedSum(digits, [0, 1, 0, 1, 0, 1, 0, 1])
  return (odd * 7 - even + 100) % 10 === digitAt(digits, 9) && (odd + even + digitAt(digits, 9)) % 10 === digitAt(digits, 10)
}

/** Vergi numarası: each digit moved by its place modulo 10, times a power of two modulo 9 (Gelir İdaresi). */
function isTurkishTaxNumber(digits: string): boolean {
  let sum = 0
  for (let i = 0; i < 9; i++) {
    const moved = (digitAt(digits, i) + 9 - i) % 10
    sum += moved === 9 ? 9 : moved * 2 ** (9 - i) % 9
  }
  return (10 - sum % 10) % 10 === lastDigit(digits)
}

const EGYPTIAN_GOVERNORATES = /^.{7}(?:0[1-4]|1[1-9]|2[1-9]|3[1-5]|88)/u

/** Egypt: century, date of birth, governorate; what its last digit is computed from is not public. */
export const isEgyptianId = (digits: string): boolean =>
  hasYymmdd(digits, 1) && EGYPTIAN_GOVERNORATES.test(digits)

/** Kuwait's civil number: weights 2 1 6 3 7 9 10 5 8 4 2, the complement of the sum modulo 11 (PACI). */
export const isKuwaitiId = (digits: string): boolean => hasYymmdd(digits, 1) &&
  11 - weightedSum(digits, [2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]) % 11 === lastDigit(digits)

const isEmiratiId = (digits: string): boolean => /^784(?:19|20)/u.test(digits) && isLuhn(digits)

/** Israel's and Palestine's ids have the Luhn digit over nine places. */
const isIsraeliId = (digits: string): boolean => isLuhn(digits) && Number(digits) > 0

/** Iran, Turkey, Israel and the Arab countries of Asia; and Egypt. */
export const middleEasternIds: readonly IdRule[] = [
  idRule('ir-national-code', 'national-id', 'region', '10 3-6-1 3-3-4', /^[0-8]\d{9}$/u, {
    check: isIranianNationalCode, words: 'ملی ملي کدملی melli meli mellicode codemelli kodmelli',
  }),
  idRule('ir-legal-id', 'tax-id', 'region', '11', /^1[04]\d{9}$/u, {
    check: isIranianLegalId, words: 'شناسه شناسهملی shenaseh',
  }),
  idRule('ir-passport', 'passport', 'word', '9 1-8', /^[A-Z]\d{8}$/u),
  idRule('tr-national-id', 'national-id', 'region', '11 3-3-3-2 3-2-3-3', /^[1-9]\d{10}$/u, {
    check: isTurkishId, words: 'tckn tc tckimlik vatandaşlık kimlik turkish türk',
  }),
  idRule('tr-tax-number', 'tax-id', 'word', '10 3-3-4 3-3-2-2', /^\d{10}$/u, {
    check: isTurkishTaxNumber, words: 'vkn vergi',
  }),
  idRule('tr-passport', 'passport', 'word', '9 1-8', /^[USZ]\d{8}$/u),
  idRule('il-national-id', 'national-id', 'region', '9 8-1', /^[1-9]\d{8}$/u, {
    check: isIsraeliId, regions: ['IL', 'PS'], words: 'זהות תז teudat zehut הוית',
  }),
  idRule('il-national-id', 'national-id', 'given', '9 8-1 7-1', /^0?\d{8}$/u, {
    check: isIsraeliId, regions: ['IL', 'PS'], words: 'תז teudat zehut',
  }),
  idRule('eg-national-id', 'national-id', 'region', '14 1-6-2-4-1 1-6-2-5 7-7', /^[23]\d{13}$/u, {
    fits: isEgyptianId, words: 'قومي القومي egyptian',
  }),
  idRule('sa-national-id', 'national-id', 'region', '10', /^[12]\d{9}$/u, {
    check: isLuhn, words: 'iqama إقامة الإقامة اقامة absher أبشر سعودي السعودية saudi هوية',
  }),
  idRule('sa-vat-number', 'tax-id', 'region', '15', /^3\d{13}3$/u, { words: 'ضريبي' }),
  idRule('ae-emirates-id', 'national-id', 'nothing', '15 3-4-7-1', /^784\d{12}$/u, {
    check: isEmiratiId, words: 'emirates إماراتية الإماراتية eid',
  }),
  idRule('kw-civil-id', 'national-id', 'region', '12', /^[1-3]\d{11}$/u, {
    check: isKuwaitiId, words: 'civil مدني المدنية المدني paci',
  }),
  idRule('qa-national-id', 'national-id', 'given', '11', /^[23]\d{10}$/u, { words: 'qid قطرية القطرية qatar qatari' }),
  idRule('bh-personal-number', 'national-id', 'word', '9', /^\d{2}(?:0[1-9]|1[0-2])\d{5}$/u, {
    words: 'cpr سكاني البحرين bahrain',
  }),
  idRule('om-civil-number', 'national-id', 'word', '7 8', /^\d{7,8}$/u, { words: 'عماني عمان omani' }),
  idRule('jo-national-number', 'national-id', 'given', '10', /^(?:9[3-9]\d|20[0-2])[12]\d{6}$/u, {
    words: 'أردني الأردن jordanian الوطني',
  }),
  idRule('iq-national-number', 'national-id', 'given', '12', /^(?:19|20)\d{10}$/u, {
    words: 'عراقية العراق الموحدة iraqi',
  }),
  idRule('sy-national-number', 'national-id', 'given', '11 3-8', /^(?:0[1-9]|1[0-4])\d{9}$/u, {
    words: 'سوري سوريا الوطني syrian',
  }),
  idRule('lb-id-card', 'national-id', 'word', '12', /^0{4}\d{8}$/u, { words: 'لبنان لبنانية lebanese إخراج' }),
  idRule('ye-national-number', 'national-id', 'word', '11', /^\d{11}$/u, { words: 'يمني اليمن yemeni' }),
  idRule('af-tazkira', 'national-id', 'word', '13 4-4-5', /^\d{13}$/u, { words: 'تذکره tazkira tazkera تذکرې' }),
  idRule('sa-passport', 'passport', 'word', '7..9', /^[A-Z]{1,2}\d{6,8}$/u, {
    regions: ['SA', 'EG', 'IQ', 'SY', 'LB', 'JO', 'AE', 'KW', 'QA', 'BH', 'OM', 'YE', 'AF', 'IL'],
  }),
]
