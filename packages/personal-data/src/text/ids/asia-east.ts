import { hasBirthDate, hasYymmdd, isDay } from './calendar.ts'
import { digitAt, isMod112, isOneDigitRepeated, lastDigit, weightedSum } from './check-digits.ts'
import { idRule, type IdRule } from './id-rule.ts'

const PROVINCE = /^(?:1[1-5]|2[1-3]|3[1-7]|4[1-6]|5[0-4]|6[1-5]|71|8[1-3]|91)/u

/** China's resident id: province, date of birth, ISO 7064 MOD 11-2 (GB 11643-1999). */
export const isChineseId = (code: string): boolean => PROVINCE.test(code) && hasBirthDate(code, 6) && isMod112(code)

const CREDIT_CODE = '0123456789ABCDEFGHJKLMNPQRTUWXY'

/** China's unified social credit code: powers of 3 modulo 31 (GB 32100-2015). */
function isChineseCreditCode(code: string): boolean {
  let sum = 0
  let weight = 1
  for (let i = 0; i < 17; i++) {
    sum += CREDIT_CODE.indexOf(code.charAt(i)) * weight
    weight = weight * 3 % 31
  }
  return (31 - sum % 31) % 31 === CREDIT_CODE.indexOf(code.charAt(17))
}

/**
 * Hong Kong's id: letters as 10 to 35 and a blank as 36, weights 9 to 1, modulo 11, where A is 10 (Immigration
 * Department).
 */
export function isHongKongId(code: string): boolean {
  const last = code.endsWith('A') ? 10 : Number(code.at(-1))
  const body = code.slice(0, -1)
  const sum = weightedSum(body, body.length === 8 ? [9, 8, 7, 6, 5, 4, 3, 2] : [8, 7, 6, 5, 4, 3, 2])
  return (sum + (body.length === 8 ? 0 : 36 * 9) + last) % 11 === 0
}

const TAIWANESE_LETTERS = 'ABCDEFGHJKLMNPQRSTUVXYWZIO'

/**
 * Taiwan's id and residence number: the letter's number, then weights 8 to 1 and 1, modulo 10 (National Immigration
 * Agency).
 */
export function isTaiwaneseId(code: string): boolean {
  const letter = TAIWANESE_LETTERS.indexOf(code.charAt(0)) + 10
  return (Math.floor(letter / 10) + letter % 10 * 9 + weightedSum(code.slice(1), [8, 7, 6, 5, 4, 3, 2, 1, 1])) % 10 === 0
}

/** Taiwan's company number: cross sums of products, by 5 since 2023, where a 7 may count as 0 or 1. */
function isTaiwaneseTaxNumber(digits: string): boolean {
  const sum = [1, 2, 1, 2, 1, 2, 4, 1].reduce((total, weight, i) => {
    const product = digitAt(digits, i) * weight
    return total + Math.floor(product / 10) + product % 10
  }, 0)
  return sum % 5 === 0 || digits.charAt(6) === '7' && (sum + 1) % 5 === 0
}

/** Japan's individual number: weights 6 to 2 and 7 to 2, modulo 11 (ordinance 85 of 2014, article 5). */
export function isMyNumber(digits: string): boolean {
  const rest = weightedSum(digits, [6, 5, 4, 3, 2, 7, 6, 5, 4, 3, 2]) % 11
  return lastDigit(digits) === (rest <= 1 ? 0 : 11 - rest)
}

/** Japan's corporate number: the first digit is 9 minus a sum by 9 (ordinance 70 of 2014). */
const isCorporateNumber = (digits: string): boolean =>
  9 - weightedSum(digits.slice(1), [2, 1, 2, 1, 2, 1, 2, 1, 2, 1, 2, 1]) % 9 === digitAt(digits, 0)

/** Japan's driving licence: weights 5 to 2 and 7 to 2 over ten digits, modulo 11. */
function isJapaneseLicence(digits: string): boolean {
  const rest = weightedSum(digits, [5, 4, 3, 2, 7, 6, 5, 4, 3, 2]) % 11
  return digitAt(digits, 10) === (rest <= 1 ? 0 : 11 - rest)
}

const KOREAN_WEIGHTS = [2, 3, 4, 5, 6, 7, 8, 9, 2, 3, 4, 5]

/** Korea's resident (or, with 13, foreigner's) number before it was given without a check in October 2020. */
const hasKoreanCheck = (from: number) => (digits: string): boolean =>
  hasYymmdd(digits) && (from - weightedSum(digits, KOREAN_WEIGHTS) % 11) % 10 === lastDigit(digits)

/** Korea's business number: weights 1 3 7 1 3 7 1 3 5 and the tens of the last product. */
export function isKoreanBusinessNumber(digits: string): boolean {
  const sum = weightedSum(digits, [1, 3, 7, 1, 3, 7, 1, 3, 5]) + Math.floor(digitAt(digits, 8) * 5 / 10)
  return (10 - sum % 10) % 10 === lastDigit(digits) && !isOneDigitRepeated(digits)
}

const hasKoreanDate = (digits: string): boolean => hasYymmdd(digits) && isDay(0, Number(digits.slice(2, 4)), 1)
const HYPHEN = { separators: '-' } as const
const RESIDENT = '주민등록번호 주민번호 주민등록 rrn 住民登録番号'
const FOREIGNER = '외국인등록번호 외국인등록 frn arc 외국인'

/** China with Hong Kong and Macau, Taiwan, Japan, Korea. */
export const eastAsianIds: readonly IdRule[] = [
  idRule('cn-resident-id', 'national-id', 'nothing', '18 6-8-4 6-4-4-4', /^\d{17}[\dX]$/u, {
    check: isChineseId, words: '身份证 身份證 sfz shenfenzheng 公民身份',
  }),
  idRule('cn-resident-id-15', 'national-id', 'word', '15', /^\d{15}$/u, {
    fits: (digits) => PROVINCE.test(digits) && hasYymmdd(digits, 6), words: '身份证',
  }),
  idRule('cn-credit-code', 'tax-id', 'nothing', '18', /^[1-9A-GY][1-59]\d{6}[0-9A-HJ-NP-RTUW-Y]{10}$/u, {
    check: isChineseCreditCode, words: '信用代码 社会信用',
  }),
  idRule('cn-passport', 'passport', 'given', '9', /^(?:[EGDSPH]\d{8}|E[A-Z]\d{7})$/u, { words: '护照 护照号' }),
  idRule('cn-travel-permit', 'passport', 'word', '9 11', /^[CWHM]\d{8}(?:\d{2})?$/u, { words: '通行证 通行證 回乡证 回鄉證 台胞证' }),
  idRule('hk-identity-card', 'national-id', 'nothing', '7-1 8-1', /^(?:[A-Z]|[EWX][A-Z])\d{6}[\dA]$/u, {
    check: isHongKongId, separators: '(', words: 'hkid 身份證 身份证',
  }),
  idRule('hk-identity-card', 'national-id', 'region', '8 9', /^(?:[A-Z]|[EWX][A-Z])\d{6}[\dA]$/u, {
    check: isHongKongId, words: 'hkid 身份證 身份证',
  }),
  idRule('hk-identity-card', 'national-id', 'given', '9 8-1', /^[A-Z]{2}\d{6}[\dA]$/u, {
    check: isHongKongId, separators: '(', words: 'hkid',
  }),
  idRule('mo-identity-card', 'national-id', 'word', '8 7-1', /^[157]\d{7}$/u, {
    separators: '(/', words: 'bir 身份證 身份证', regions: ['MO', 'CN', 'HK'],
  }),
  idRule('tw-national-id', 'national-id', 'region', '10', /^[A-Z][1289A-D]\d{8}$/u, {
    check: (code) => /\d/u.test(code.charAt(1)) && isTaiwaneseId(code), words: '身分證 統一編號 居留證',
  }),
  idRule('tw-company-number', 'tax-id', 'word', '8', /^\d{8}$/u, { check: isTaiwaneseTaxNumber, words: '統編 統一編號 ubn' }),
  idRule('jp-my-number', 'national-id', 'region', '12 4-4-4', /^\d{12}$/u, {
    check: isMyNumber, words: 'マイナンバー 個人番号 mynumber',
  }),
  idRule('jp-corporate-number', 'tax-id', 'given', '13 1-4-4-4', /^[1-9]\d{12}$/u, { check: isCorporateNumber, words: '法人番号' }),
  idRule('jp-driving-licence', 'driving-licence', 'word', '12', /^\d{12}$/u, {
    check: isJapaneseLicence, words: '運転免許 免許証 免許',
  }),
  idRule('jp-pension-number', 'health-id', 'word', '10 4-6', /^\d{10}$/u, { words: '基礎年金番号 年金番号 年金' }),
  idRule('jp-residence-card', 'national-id', 'word', '12', /^[A-Z]{2}\d{8}[A-Z]{2}$/u, { words: '在留カード 在留' }),
  idRule('jp-passport', 'passport', 'given', '9', /^[MT][A-Z]\d{7}$/u),
  idRule('kr-resident-number', 'national-id', 'region', '6-7', /^\d{6}[1-4]\d{6}$/u, {
    fits: hasKoreanDate, words: RESIDENT, ...HYPHEN,
  }),
  idRule('kr-resident-number', 'national-id', 'region', '13', /^\d{6}[1-4]\d{6}$/u, {
    check: hasKoreanCheck(11), words: RESIDENT,
  }),
  idRule('kr-resident-number', 'national-id', 'given', '13', /^\d{6}[1-4]\d{6}$/u, {
    fits: hasKoreanDate, words: RESIDENT,
  }),
  idRule('kr-foreigner-number', 'national-id', 'region', '6-7', /^\d{6}[5-8]\d{6}$/u, {
    fits: hasKoreanDate, words: FOREIGNER, ...HYPHEN,
  }),
  idRule('kr-foreigner-number', 'national-id', 'region', '13', /^\d{6}[5-8]\d{6}$/u, {
    check: hasKoreanCheck(13), words: FOREIGNER,
  }),
  idRule('kr-foreigner-number', 'national-id', 'given', '13', /^\d{6}[5-8]\d{6}$/u, {
    fits: hasKoreanDate, words: FOREIGNER,
  }),
  idRule('kr-business-number', 'tax-id', 'nothing', '3-2-5', /^[1-9]\d{9}$/u, {
    check: isKoreanBusinessNumber, words: '사업자등록번호 사업자 brn', ...HYPHEN,
  }),
  idRule('kr-business-number', 'tax-id', 'region', '10', /^[1-9]\d{9}$/u, {
    check: isKoreanBusinessNumber, words: '사업자등록번호 사업자 brn',
  }),
  idRule('kr-driving-licence', 'driving-licence', 'region', '2-2-6-2', /^(?:1[1-9]|2[0-68])\d{10}$/u, {
    separators: '- ', words: '운전면허 면허번호',
  }),
  idRule('kr-driving-licence', 'driving-licence', 'given', '12', /^(?:1[1-9]|2[0-68])\d{10}$/u, { words: '운전면허 면허번호' }),
  idRule('kr-passport', 'passport', 'given', '9', /^[MSRODG](?:\d{8}|\d{3}[A-Z]\d{4})$/u, { words: '여권번호 여권' }),
]
