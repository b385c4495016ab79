import { hasBirthDate, hasYymmdd } from './calendar.ts'
import { idRule, type IdRule } from './id-rule.ts'
import { isLuhn } from '../check-digit.ts'

/**
 * South Africa: YYMMDD, sex, citizenship (0, 1, or 2 for refugees), 8 or 9, and the Luhn digit (Identification Act 68
 * of 1997).
 */
export const isSouthAfricanId = (digits: string): boolean => hasYymmdd(digits) && isLuhn(digits)

const ZIMBABWEAN_CHECKS = 'ZABCDEFGHJKLMNPQRSTVWXY'

/** Zimbabwe: the number before the letter modulo 23 (Registrar General). */
const isZimbabweanId = (code: string): boolean => {
  const [, number = '', letter = ''] = /^(\d{8,9})([A-Z])/u.exec(code) ?? []
  return ZIMBABWEAN_CHECKS[Number(number) % 23] === letter
}

const MAURITIAN_CHECKS = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ'

/** Mauritius: the letters and digits by weights 14 to 2, modulo 17 (Civil Status Division). */
function isMauritianId(code: string): boolean {
  const sum = Array.from(code.slice(0, 13)).reduce((total, character, i) => total + Number.parseInt(character, 36) * (14 - i), 0)
  return MAURITIAN_CHECKS[(17 - sum % 17) % 17] === code.at(-1)
}

/** Countries of Africa; of most, no check digit is public, and a word must name the number. */
export const africanIds: readonly IdRule[] = [
  idRule('za-id-number', 'national-id', 'nothing', '13 6-4-3 6-4-2-1 6-4-1-2', /^\d{10}[0-2][89]\d$/u, {
    check: isSouthAfricanId, words: 'rsa refugee resident',
  }),
  idRule('ng-nin', 'national-id', 'word', '11 4-3-4', /^\d{11}$/u, { words: 'nin nimc' }),
  idRule('ng-bvn', 'national-id', 'word', '11', /^22\d{9}$/u, { words: 'bvn', ownWordsOnly: true }),
  idRule('ng-tin', 'tax-id', 'word', '8-4 10 12', /^\d{10}(?:\d{2})?$/u, { words: 'tin firs' }),
  idRule('ng-passport', 'passport', 'word', '9', /^[AB]\d{8}$/u),
  idRule('ng-driving-licence', 'driving-licence', 'word', '12 11', /^[A-Z]{3}\d{5}[A-Z]{2}\d{2}$/u),
  idRule('ke-national-id', 'national-id', 'word', '7 8', /^\d{7,8}$/u, { words: 'kitambulisho huduma maisha' }),
  idRule('ke-kra-pin', 'tax-id', 'region', '11', /^[AP]\d{9}[A-Z]$/u, { words: 'kra pin' }),
  idRule('et-fayda', 'national-id', 'word', '12 16 4-4-4 4-4-4-4', /^\d{12}(?:\d{4})?$/u, {
    words: 'fayda fin fan ፋይዳ መታወቂያ',
  }),
  idRule('et-passport', 'passport', 'word', '9', /^E[PQ]\d{7}$/u),
  idRule('gh-card', 'national-id', 'nothing', '3-9-1', /^GHA\d{10}$/u, { separators: '-', words: 'ghanacard' }),
  idRule('tz-nida', 'national-id', 'nothing', '8-5-5-2', /^\d{20}$/u, {
    fits: (digits) => hasBirthDate(digits), separators: '-', words: 'nida',
  }),
  idRule('tz-nida', 'national-id', 'region', '20', /^\d{20}$/u, {
    fits: (digits) => hasBirthDate(digits), words: 'nida',
  }),
  idRule('ug-nin', 'national-id', 'region', '14', /^C[FM]\d{2}[A-Z\d]{10}$/u, { words: 'nin nira' }),
  idRule('rw-national-id', 'national-id', 'region', '16 1-4-1-7-1-2', /^[1-3](?:19|20)\d{2}[78]\d{10}$/u, {
    words: 'indangamuntu',
  }),
  idRule('zw-national-id', 'national-id', 'region', '11 12 2-9 2-10 2-6-3 2-7-3 2-6-1-2 2-7-1-2', /^\d{8,9}[A-Z]\d{2}$/u, {
    check: isZimbabweanId, words: 'zimbabwe',
  }),
  idRule('mu-national-id', 'national-id', 'region', '14', /^[A-Z]\d{12}[\dA-Z]$/u, { check: isMauritianId }),
  idRule('mz-bi', 'national-id', 'region', '13 4-4-5', /^\d{12}[A-Z]$/u, { words: 'bilhete' }),
  idRule('ao-bi', 'national-id', 'region', '14', /^\d{9}[A-Z]{2}\d{3}$/u, { words: 'bilhete' }),
  idRule('za-tax-number', 'tax-id', 'given', '10', /^[01239]\d{9}$/u, { check: isLuhn, words: 'sars' }),
  idRule('bw-omang', 'national-id', 'word', '9', /^\d{4}[12]\d{4}$/u, { words: 'omang' }),
  idRule('ma-cin', 'national-id', 'word', '6..8 1..2-5..6', /^[A-Z]{1,2}\d{5,6}$/u, {
    words: 'cin cine cni وطنية التعريف',
  }),
  idRule('dz-nin', 'national-id', 'word', '18', /^[12]\d{17}$/u, { words: 'nin التعريف الوطني الوطنية' }),
  idRule('tn-cin', 'national-id', 'word', '8', /^[01]\d{7}$/u, { words: 'cin التعريف تعريف' }),
  idRule('ly-national-number', 'national-id', 'given', '12', /^[12](?:19|20)\d{9}$/u, { words: 'الوطني وطني' }),
  idRule('sd-national-number', 'national-id', 'word', '11 12', /^\d{11,12}$/u, { words: 'الوطني السودان' }),
  idRule('sn-national-id', 'national-id', 'word', '13 17', /^[12]\d{12}(?:\d{4})?$/u, { words: 'cni cedeao' }),
  idRule('ma-passport', 'passport', 'word', '7..9', /^[A-Z]{1,2}\d{6,7}$/u, {
    regions: ['MA', 'DZ', 'TN', 'LY', 'SD', 'KE', 'GH', 'ZA', 'TZ', 'UG'],
  }),
]
