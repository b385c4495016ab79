import { hasDdmmyy, hasYymmdd } from './calendar.ts'
import { digitAt, isOneDigitRepeated, lastDigit, weightedSum } from './check-digits.ts'
import { idRule, type IdRule } from './id-rule.ts'
import { isLuhn } from '../check-digit.ts'

/** The check of most Brazilian numbers: the complement modulo 11, where 10 and 11 are 0. */
const complement11 = (sum: number): number => sum % 11 < 2 ? 0 : 11 - sum % 11

/** CPF: weights 10 to 2, then 11 to 2 (Receita Federal). */
export const isCpf = (digits: string): boolean => !isOneDigitRepeated(digits) &&
  complement11(weightedSum(digits, [10, 9, 8, 7, 6, 5, 4, 3, 2])) === digitAt(digits, 9) &&
  complement11(weightedSum(digits, [11, 10, 9, 8, 7, 6, 5, 4, 3, 2])) === digitAt(digits, 10)

const CNPJ = [5, 4, 3, 2, 9, 8, 7, 6, 5, 4, 3, 2]

/** The value of a CNPJ's character; letters, given since 2026, count from 17 on (normative instruction 2229/2024). */
const cnpjSum = (code: string, weights: readonly number[]): number =>
  weights.reduce((sum, weight, i) => sum + digitAt(code, i) * weight, 0)

/** CNPJ of a company: weights 5 to 2 and 9 to 2, then 6 to 2 and 9 to 2. */
export const isCnpj = (code: string): boolean => !isOneDigitRepeated(code) &&
  complement11(cnpjSum(code, CNPJ)) === digitAt(code, 12) && complement11(cnpjSum(code, [6, ...CNPJ])) === digitAt(code, 13)

const isPis = (digits: string): boolean =>
  complement11(weightedSum(digits, [3, 2, 9, 8, 7, 6, 5, 4, 3, 2])) === lastDigit(digits) && !isOneDigitRepeated(digits)

/** CNS of the Brazilian health system: weights 15 to 1, modulo 11 (DATASUS). */
export const isCns = (digits: string): boolean =>
  weightedSum(digits, [15, 14, 13, 12, 11, 10, 9, 8, 7, 6, 5, 4, 3, 2, 1]) % 11 === 0

/**
 * CNH: weights 9 to 1; the second check by 1 to 9, less 2 where the first would be 10 (CONTRAN resolution 598/2016).
 */
function isCnh(digits: string): boolean {
  const first = weightedSum(digits, [9, 8, 7, 6, 5, 4, 3, 2, 1]) % 11
  const second = weightedSum(digits, [1, 2, 3, 4, 5, 6, 7, 8, 9]) % 11 - (first > 9 ? 2 : 0)
  return (first > 9 ? 0 : first) === digitAt(digits, 9) && (second < 0 ? second + 11 : second > 9 ? 0 : second) === digitAt(digits, 10)
}

/** CUIT and CUIL of Argentina: weights 5 4 3 2 7 6 5 4 3 2, modulo 11 (AFIP). */
export const isCuit = (digits: string): boolean =>
  (11 - weightedSum(digits, [5, 4, 3, 2, 7, 6, 5, 4, 3, 2]) % 11) % 11 === lastDigit(digits)

/** RUT of Chile: weights 2 to 7 from the right, modulo 11, where 10 is K (SII). */
export function isRut(code: string): boolean {
  const body = code.slice(0, -1)
  const sum = Array.from(body).reduce((total, _, i) => total + digitAt(body, body.length - 1 - i) * (i % 6 + 2), 0)
  return '0K987654321'[sum % 11] === code.at(-1)
}

/** NIT of Colombia: primes from the right, modulo 11 (DIAN). */
export function isColombianNit(digits: string): boolean {
  const rest = weightedSum(digits.slice(0, -1).padStart(15, '0'), [71, 67, 59, 53, 47, 43, 41, 37, 29, 23, 19, 17, 13, 7, 3]) % 11
  return (rest < 2 ? rest : 11 - rest) === lastDigit(digits)
}

/** RUC of Peru: weights 5 4 3 2 7 6 5 4 3 2, modulo 11 (SUNAT). */
export const isPeruvianRuc = (digits: string): boolean =>
  (11 - weightedSum(digits, [5, 4, 3, 2, 7, 6, 5, 4, 3, 2]) % 11) % 10 === lastDigit(digits)

/** RIF of Venezuela: the letter by 4, weights 3 2 7 6 5 4 3 2, modulo 11 (SENIAT). */
export function isRif(code: string): boolean {
  const letter = { V: 4, E: 8, J: 12, C: 12, P: 16, G: 20 }[code.charAt(0)] ?? 0
  return '00987654321'[(letter + weightedSum(code.slice(1), [3, 2, 7, 6, 5, 4, 3, 2])) % 11] === code.at(-1)
}

/** Cédula of Ecuador: province 01 to 24 or 30, then Luhn (Registro Civil). */
export const isEcuadorianId = (digits: string): boolean => isLuhn(digits)

/** Cédula of Uruguay: weights 2 9 8 7 6 3 4, modulo 10 (DNIC). */
export const isUruguayanId = (digits: string): boolean =>
  (10 - weightedSum(digits.padStart(8, '0'), [2, 9, 8, 7, 6, 3, 4]) % 10) % 10 === lastDigit(digits)

/** CUI of Guatemala: weights 2 to 9 over eight digits, modulo 11, then department and municipality (RENAP). */
const isGuatemalanCui = (digits: string): boolean =>
  weightedSum(digits, [2, 3, 4, 5, 6, 7, 8, 9]) % 11 === digitAt(digits, 8) && Number(digits.slice(9, 11)) <= 22

/** DUI of El Salvador: weights 9 to 2, modulo 10 (RNPN). */
const isDui = (digits: string): boolean =>
  (10 - weightedSum(digits, [9, 8, 7, 6, 5, 4, 3, 2]) % 10) % 10 === lastDigit(digits)

/** RNC of the Dominican Republic: weights 7 9 8 6 5 4 3 2, modulo 11 (DGII). */
const isRnc = (digits: string): boolean =>
  (10 - weightedSum(digits, [7, 9, 8, 6, 5, 4, 3, 2]) % 11) % 9 + 1 === lastDigit(digits)

const isNicaraguanId = (code: string): boolean => hasDdmmyy(code, 3)

const HYPHEN = { separators: '-' } as const
const MIXED = { mixed: true, separators: '.-/ ' } as const

/** Central and South America and the Caribbean. */
export const latinAmericanIds: readonly IdRule[] = [
  idRule('br-cpf', 'tax-id', 'nothing', '3-3-3-2 9-2', /^\d{11}$/u, { check: isCpf, words: 'cpf', ...MIXED }),
  idRule('br-cpf', 'tax-id', 'region', '11', /^\d{11}$/u, { check: isCpf, words: 'cpf' }),
  idRule('br-cnpj', 'tax-id', 'nothing', '2-3-3-4-2 8-4-2', /^[A-Z\d]{12}\d{2}$/u, {
    check: isCnpj, words: 'cnpj', ...MIXED,
  }),
  idRule('br-cnpj', 'tax-id', 'region', '14', /^[A-Z\d]{12}\d{2}$/u, { check: isCnpj, words: 'cnpj' }),
  idRule('br-cns', 'health-id', 'region', '15 3-4-4-4', /^[1-2789]\d{14}$/u, { check: isCns, words: 'cns sus' }),
  idRule('br-pis', 'health-id', 'word', '11 3-5-2-1', /^\d{11}$/u, {
    check: isPis, words: 'pis pasep nit nis', ...MIXED,
  }),
  idRule('br-driving-licence', 'driving-licence', 'word', '11', /^\d{11}$/u, {
    check: isCnh, words: 'cnh habilitação',
  }),
  idRule('br-voter', 'national-id', 'word', '12 4-4-4', /^\d{12}$/u, { words: 'título eleitor eleitoral' }),
  idRule('br-rg', 'national-id', 'word', '9 8-1 2-3-3-1 8', /^\d{7,8}[\dX]$/u, { words: 'rg registro', ...MIXED }),
  idRule('br-passport', 'passport', 'word', '8', /^[A-Z]{2}\d{6}$/u),
  idRule('ar-cuit', 'tax-id', 'nothing', '2-8-1', /^(?:2[03-7]|3[034])\d{9}$/u, {
    check: isCuit, words: 'cuit cuil', ...HYPHEN,
  }),
  idRule('ar-cuit', 'tax-id', 'region', '11', /^(?:2[03-7]|3[034])\d{9}$/u, { check: isCuit, words: 'cuit cuil' }),
  idRule('ar-dni', 'national-id', 'word', '7 8 1..2-3-3', /^\d{7,8}$/u, { words: 'dni documento' }),
  idRule('cl-rut', 'national-id', 'nothing', '1..2-3-3-1', /^\d{7,8}[\dK]$/u, {
    check: isRut, words: 'rut run', ...MIXED,
  }),
  idRule('cl-rut', 'national-id', 'region', '7..8-1', /^\d{7,8}[\dK]$/u, { check: isRut, words: 'rut run', ...HYPHEN }),
  idRule('cl-rut', 'national-id', 'given', '8 9', /^\d{7,8}[\dK]$/u, { check: isRut, words: 'rut run' }),
  idRule('co-nit', 'tax-id', 'region', '9-1 3-3-3-1', /^\d{10}$/u, { check: isColombianNit, words: 'nit', ...MIXED }),
  idRule('co-nit', 'tax-id', 'word', '10', /^\d{10}$/u, { check: isColombianNit, words: 'nit' }),
  idRule('co-cedula', 'national-id', 'word', '6..10 1..2-3-3 1-3-3-3', /^\d{6,10}$/u, {
    words: 'cédula cedula cc ciudadanía',
  }),
  idRule('pe-dni', 'national-id', 'word', '8 8-1', /^\d{8}[\dA-K]?$/u, { words: 'dni' }),
  idRule('pe-ruc', 'tax-id', 'region', '11', /^(?:1[0567]|20)\d{9}$/u, { check: isPeruvianRuc, words: 'ruc' }),
  idRule('ve-cedula', 'national-id', 'region', '1-7..8 1-1..2-3-3', /^[VE]\d{7,8}$/u, {
    words: 'cédula cedula ci', ...MIXED,
  }),
  idRule('ve-cedula', 'national-id', 'word', '7 8 9 1..2-3-3', /^[VE]?\d{7,8}$/u, { words: 'cédula cedula ci' }),
  idRule('ve-rif', 'tax-id', 'nothing', '1-8-1 1-9 10', /^[VEJPGC]\d{9}$/u, { check: isRif, words: 'rif', ...HYPHEN }),
  idRule('cu-identity-number', 'national-id', 'given', '11', /^\d{11}$/u, {
    fits: (digits) => hasYymmdd(digits), words: 'carné carnet',
  }),
  idRule('ec-cedula', 'national-id', 'region', '10 9-1', /^(?:0[1-9]|1\d|2[0-4]|30)[0-6]\d{7}$/u, {
    check: isEcuadorianId, words: 'cédula cedula',
  }),
  idRule('ec-ruc', 'tax-id', 'region', '13 10-3', /^(?:0[1-9]|1\d|2[0-4]|30)\d{8}00[1-9]$/u, { words: 'ruc' }),
  idRule('uy-cedula', 'national-id', 'region', '1-3-3-1 7-1', /^\d{8}$/u, {
    check: isUruguayanId, words: 'cédula ci', ...MIXED,
  }),
  idRule('uy-cedula', 'national-id', 'given', '8', /^\d{8}$/u, { check: isUruguayanId, words: 'cédula ci' }),
  idRule('do-cedula', 'national-id', 'nothing', '3-7-1', /^\d{11}$/u, {
    check: isLuhn, words: 'cédula cedula', ...HYPHEN,
  }),
  idRule('do-rnc', 'tax-id', 'given', '9 1-2-5-1', /^[145]\d{8}$/u, { check: isRnc, words: 'rnc', ...HYPHEN }),
  idRule('do-cedula', 'national-id', 'region', '11', /^[04]\d{10}$/u, { check: isLuhn, words: 'cédula cedula' }),
  idRule('gt-cui', 'national-id', 'region', '13 4-5-4', /^\d{13}$/u, { check: isGuatemalanCui, words: 'dpi cui' }),
  idRule('sv-nit', 'tax-id', 'region', '4-6-3-1', /^[01]\d{13}$/u, { words: 'nit', ...HYPHEN }),
  idRule('sv-dui', 'national-id', 'region', '8-1', /^\d{9}$/u, { check: isDui, words: 'dui', ...HYPHEN }),
  idRule('ni-cedula', 'national-id', 'nothing', '3-6-5 14', /^\d{13}[A-Y]$/u, {
    fits: isNicaraguanId, words: 'cédula cedula', ...HYPHEN,
  }),
  idRule('hn-identity', 'national-id', 'word', '4-4-5 13', /^\d{13}$/u, { words: 'dni identidad' }),
  idRule('cr-cedula', 'national-id', 'region', '1-4-4', /^[1-9]0\d{7}$/u, { words: 'cédula cedula', ...HYPHEN }),
  idRule('cr-company', 'tax-id', 'region', '1-3-6', /^[2-5]\d{9}$/u, { words: 'jurídica', ...HYPHEN }),
  idRule('cr-cedula', 'national-id', 'word', '1-4-4 9', /^[1-9]\d{8}$/u, { words: 'cédula cedula' }),
  idRule('bo-ci', 'national-id', 'region', '5..8-2 7..10', /^\d{5,8}(?:LP|CB|OR|PT|CH|TJ|SC|BE|PD)$/u, { words: 'carnet' }),
  idRule('bo-ci', 'national-id', 'word', '7 8', /^\d{7,8}$/u, { words: 'ci carnet' }),
  idRule('py-ruc', 'tax-id', 'given', '5..8-1', /^\d{6,9}$/u, { words: 'ruc', ...HYPHEN }),
  idRule('py-ci', 'national-id', 'word', '6 7 1-3-3', /^\d{6,7}$/u, { words: 'ci cédula cedula' }),
  idRule('ht-nif', 'tax-id', 'word', '3-3-3-1 10', /^\d{10}$/u, { words: 'nif ninu' }),
]
