import { digitAt, lastDigit, weightedSum } from './check-digits.ts'
import { idRule, type IdRule } from './id-rule.ts'

/** Australia's tax file number: weights 1 4 3 7 5 8 6 9 10, modulo 11 (ATO). */
export const isTfn = (digits: string): boolean =>
  weightedSum(digits, digits.length === 9 ? [1, 4, 3, 7, 5, 8, 6, 9, 10] : [10, 7, 8, 4, 6, 3, 5, 1]) % 11 === 0 && Number(digits) > 0

/** Australia's business number: one off the first digit, weights 10 1 3 5 7 9 11 13 15 17 19, modulo 89 (ABR). */
export const isAbn = (digits: string): boolean =>
  (weightedSum(digits, [10, 1, 3, 5, 7, 9, 11, 13, 15, 17, 19]) - 10) % 89 === 0 && !digits.startsWith('0')

/** Australia's company number: weights 8 to 1, the complement modulo 10 (ASIC). */
export const isAcn = (digits: string): boolean =>
  (10 - weightedSum(digits, [8, 7, 6, 5, 4, 3, 2, 1]) % 10) % 10 === lastDigit(digits)

/** Australia's Medicare: weights 1 3 7 9 over eight digits, modulo 10 (Services Australia). */
export const isAustralianMedicare = (digits: string): boolean =>
  weightedSum(digits, [1, 3, 7, 9, 1, 3, 7, 9]) % 10 === digitAt(digits, 8)

/** New Zealand's IRD number: weights 3 2 7 6 5 4 3 2, and 7 4 3 2 5 2 7 6 where the first gives 10 (Inland Revenue). */
export function isIrd(digits: string): boolean {
  const padded = digits.padStart(9, '0')
  const number = Number(padded)
  if (number < 10_000_000 || number > 150_000_000) return false
  const check = (weights: readonly number[]): number => (11 - weightedSum(padded, weights) % 11) % 11
  const first = check([3, 2, 7, 6, 5, 4, 3, 2])
  return (first === 10 ? check([7, 4, 3, 2, 5, 2, 7, 6]) : first) === lastDigit(padded)
}

const NHI_CHARACTERS = 'ABCDEFGHJKLMNPQRSTUVWXYZ'

/** New Zealand's health number, without I and O: weights 7 to 2, modulo 11 (HISO 10046). */
function isNhi(code: string): boolean {
  const sum = Array.from(code.slice(0, 6)).reduce((total, character, i) => {
    const value = /\d/u.test(character) ? Number(character) : NHI_CHARACTERS.indexOf(character) + 1
    return total + value * (7 - i)
  }, 0)
  return sum % 11 !== 0 && (11 - sum % 11) % 10 === lastDigit(code)
}

/** Australia and New Zealand. */
export const oceanianIds: readonly IdRule[] = [
  idRule('au-abn', 'tax-id', 'nothing', '2-3-3-3', /^\d{11}$/u, { check: isAbn, separators: ' ', words: 'abn' }),
  idRule('au-abn', 'tax-id', 'region', '11', /^\d{11}$/u, { check: isAbn, words: 'abn' }),
  idRule('au-acn', 'tax-id', 'given', '9 3-3-3', /^\d{9}$/u, { check: isAcn, words: 'acn' }),
  idRule('au-tfn', 'tax-id', 'given', '8 9 3-3-3 2-3-3', /^\d{8,9}$/u, { check: isTfn, words: 'tfn' }),
  idRule('au-medicare', 'health-id', 'region', '4-5-1 4-5-1-1', /^[2-6]\d{8}[1-9]\d?$/u, {
    check: isAustralianMedicare, words: 'medicare',
  }),
  idRule('au-medicare', 'health-id', 'given', '10 11', /^[2-6]\d{8}[1-9]\d?$/u, {
    check: isAustralianMedicare, words: 'medicare',
  }),
  idRule('au-passport', 'passport', 'word', '8 9', /^[A-Z]{1,2}\d{7}$/u, { regions: ['AU', 'NZ'] }),
  idRule('nz-ird', 'tax-id', 'given', '8 9 7..8-1 2..3-3-3', /^\d{8,9}$/u, { check: isIrd, words: 'ird inland' }),
  idRule('nz-nhi', 'health-id', 'given', '7', /^[A-HJ-NP-Z]{3}\d{4}$/u, { check: isNhi, words: 'nhi' }),
  idRule('nz-passport', 'passport', 'word', '8', /^[A-Z]{2}\d{6}$/u),
]
