import { hasDdmmyy, isDay } from './calendar.ts'
import { digitAt, isMod1110, isOneDigitRepeated, lastDigit, sum731, weightedSum } from './check-digits.ts'
import { idRule, type IdRule } from './id-rule.ts'
import { isLuhn } from '../check-digit.ts'

const crossSum = (value: number): number => Math.floor(value / 10) + value % 10

const DNI_LETTERS = 'TRWAGMYFPDXBNJZSQVHLCKE'

/**
 * Spain's DNI and NIE: the number modulo 23 gives a letter; X, Y, Z of a foreigner count 0, 1, 2 (Royal Decree
 * 1553/2005).
 */
export const isSpanishId = (code: string): boolean =>
  DNI_LETTERS[Number(code.slice(0, -1).replace(/^[KLMXYZ]/u, (letter) => String('XYZ'.indexOf(letter)).replace('-1', ''))) % 23] === code.at(-1)

/** Spain's CIF of a company: Luhn over the digits; a letter or a digit by the kind (Order EHA/451/2008). */
function isCif(code: string): boolean {
  const check = Array.from({ length: 10 }, (_, i) => String(i)).find((digit) => isLuhn(code.slice(1, 8) + digit)) ?? ''
  const last = code.charAt(8)
  if (/^[NPQRSW]/u.test(code)) return 'JABCDEFGHI'[Number(check)] === last
  return last === check || !/^[ABEH]/u.test(code) && 'JABCDEFGHI'[Number(check)] === last
}

/** Spain's social security: the number modulo 97. */
const isNuss = (digits: string): boolean => {
  const number = Number(digits.slice(2, 10))
  const whole = number < 10_000_000 ? number + Number(digits.slice(0, 2)) * 10_000_000 : Number(digits.slice(0, 10))
  return whole % 97 === Number(digits.slice(10))
}

const FISCAL_ODD = [1, 0, 5, 7, 9, 13, 15, 17, 19, 21, 2, 4, 18, 20, 11, 3, 6, 8, 12, 14, 16, 10, 22, 25, 24, 23]

/** Italy's codice fiscale: values by odd and even places, modulo 26, a letter (decree of 23 December 1976). */
export function isCodiceFiscale(code: string): boolean {
  const sum = Array.from(code.slice(0, 15)).reduce((total, character, i) => {
    const value = /\d/u.test(character) ? Number(character) : character.charCodeAt(0) - 65
    return total + (i % 2 ? value : FISCAL_ODD[value] ?? 0)
  }, 0)
  return sum % 26 === code.charCodeAt(15) - 65
}

/** Digits, or the letters that stand for them where two people would have the same code. */
const FISCAL = /^[A-Z]{6}[\dL-NP-V]{2}[A-EHLMPR-T][\dL-NP-V]{2}[A-Z][\dL-NP-V]{3}[A-Z]$/u

/** France's NIR: 97 minus the number modulo 97; 2A and 2B of Corsica count as 19 and 18 (INSEE). */
export const isNir = (code: string): boolean =>
  97 - Number(code.slice(0, 13).replace('2A', '19').replace('2B', '18')) % 97 === Number(code.slice(13))

const isSpi = (digits: string): boolean => Number(digits.slice(0, 10)) % 511 === Number(digits.slice(10))

const isFrenchVat = (code: string): boolean =>
  (12 + 3 * (Number(code.slice(4)) % 97)) % 97 === Number(code.slice(2, 4)) && isLuhn(code.slice(4))

/** Germany's tax id: MOD 11,10; no digit more than three times among the first ten (BZSt). */
export const isGermanTaxId = (digits: string): boolean =>
  isMod1110(digits) && !/(\d)(?:\d*\1){3}/u.test(digits.slice(0, 10))

/** Germany's health insurance number: the letter as two digits, weights 1 and 2, cross sums (§ 290 SGB V). */
export function isKvnr(code: string): boolean {
  const digits = String(code.charCodeAt(0) - 64).padStart(2, '0') + code.slice(1, 9)
  const sum = Array.from(digits).reduce((total, digit, i) => total + crossSum(Number(digit) * (i % 2 + 1)), 0)
  return sum % 10 === lastDigit(code)
}

/** Germany's pension insurance number: cross sums by 2 1 2 5 7 1 2 1 2 1 2 1 (VKVV, § 4). */
export function isRvnr(code: string): boolean {
  const digits = code.slice(0, 8) + String(code.charCodeAt(8) - 64).padStart(2, '0') + code.slice(9, 11)
  const sum = [2, 1, 2, 5, 7, 1, 2, 1, 2, 1, 2, 1].reduce((total, weight, i) => total + crossSum(digitAt(digits, i) * weight), 0)
  const day = Number(code.slice(2, 4)) % 50
  return sum % 10 === lastDigit(code) && isDay(Number(code.slice(6, 8)), Number(code.slice(4, 6)), day)
}

/** Germany's id card and passport: the check of machine-readable lines over the serial number (BSI TR-03105). */
const isGermanDocument = (code: string): boolean => sum731(code.slice(0, 8)) === lastDigit(code)
const GERMAN_DOCUMENT = /^[CFGHJKLMNPRTVWXYZ][CFGHJKLMNPRTVWXYZ\d]{7}\d$/u

/** A German doctor's number: weights 4 and 9 over six digits (KBV). */
const isLanr = (digits: string): boolean =>
  (10 - weightedSum(digits, [4, 9, 4, 9, 4, 9]) % 10) % 10 === digitAt(digits, 6)

const KV_REGION = '01|02|03|17|20|38|46|51|52|71|72|73|78|83|88|93|98'

/**
 * Austria's social insurance number: weights 3 7 9, 5 8 4 2 1 6 and a date (Dachverband der
 * Sozialversicherungsträger).
 */
export const isAustrianSvnr = (digits: string): boolean =>
  weightedSum(digits, [3, 7, 9, 0, 5, 8, 4, 2, 1, 6]) % 11 === digitAt(digits, 3) && hasDdmmyy(digits, 4)

const isAustrianVat = (code: string): boolean => {
  const sum = [1, 2, 1, 2, 1, 2, 1].reduce((total, weight, i) => total + crossSum(digitAt(code, i + 3) * weight), 0)
  return (106 - sum) % 10 === lastDigit(code)
}

/** The check of EAN-13, which Switzerland's AHV number has (GS1). */
export const isEan13 = (digits: string): boolean =>
  weightedSum(digits, [1, 3, 1, 3, 1, 3, 1, 3, 1, 3, 1, 3, 1]) % 10 === 0

const isSwissUid = (code: string): boolean =>
  (11 - weightedSum(code.slice(3), [5, 4, 3, 2, 7, 6, 5, 4]) % 11) % 11 === lastDigit(code)

/** The Netherlands' BSN: weights 9 to 2 and −1, modulo 11 (Besluit BSN). */
export const isBsn = (digits: string): boolean =>
  weightedSum(digits, [9, 8, 7, 6, 5, 4, 3, 2, -1]) % 11 === 0 && !isOneDigitRepeated(digits)

/**
 * Belgium's national number: 97 minus the number modulo 97, with a 2 before it for births from 2000 on
 * (Rijksregister).
 */
export const isBelgianNumber = (digits: string): boolean => {
  const check = Number(digits.slice(9))
  return isDay(0, Number(digits.slice(2, 4)) % 20 || 1, Number(digits.slice(4, 6)) || 1) &&
    ['', '2'].some((century) => 97 - Number(century + digits.slice(0, 9)) % 97 === check)
}

const isBelgianVat = (code: string): boolean => 97 - Number(code.slice(-10, -2)) % 97 === Number(code.slice(-2))

/** Portugal's NIF: weights 9 to 2, modulo 11 (Decree-Law 14/2013). */
export function isNif(digits: string): boolean {
  const rest = weightedSum(digits, [9, 8, 7, 6, 5, 4, 3, 2]) % 11
  return lastDigit(digits) === (rest < 2 ? 0 : 11 - rest)
}

const isPortugueseCard = (code: string): boolean =>
  Array.from(code).reduce((sum, character, i) => {
    const value = Number.parseInt(character, 36) * (i % 2 ? 1 : 2)
    return sum + (i % 2 === 0 && value > 9 ? value - 9 : value)
  }, 0) % 10 === 0

const isNiss = (digits: string): boolean =>
  9 - weightedSum(digits, [29, 23, 19, 17, 13, 11, 7, 5, 3, 2]) % 10 === lastDigit(digits)

const HYPHEN = { separators: '- ' } as const
const MIXED = { mixed: true, separators: ' .-/' } as const

/** Spain, Portugal, Italy, France, Germany, Austria, Switzerland, the Benelux countries. */
export const westEuropeanIds: readonly IdRule[] = [
  idRule('es-dni', 'national-id', 'region', '8 9 7-1 8-1 2-3-3-1', /^\d{7,8}[A-Z]$/u, {
    check: isSpanishId, ...MIXED, words: 'dni nif',
  }),
  idRule('es-nie', 'national-id', 'nothing', '9 8-1 1-8 1-7-1', /^[KLMXYZ]\d{7}[A-Z]$/u, {
    check: isSpanishId, ...HYPHEN, words: 'nie extranjero',
  }),
  idRule('es-cif', 'tax-id', 'region', '9 1-8 1-7-1', /^[ABCDEFGHJNPQRSUVW]\d{7}[\dA-J]$/u, {
    check: isCif, ...HYPHEN, words: 'cif nif',
  }),
  idRule('es-social-security', 'health-id', 'region', '12 2-8-2 2-10', /^\d{12}$/u, {
    check: isNuss, separators: ' /-', words: 'nuss naf seguridad afiliación',
  }),
  idRule('es-passport', 'passport', 'given', '9', /^[A-Z]{3}\d{6}$/u),
  idRule('pt-nif', 'tax-id', 'given', '9 3-3-3', /^[1235689]\d{8}$/u, { check: isNif, words: 'nif contribuinte' }),
  idRule('pt-citizen-card', 'national-id', 'nothing', '12 8-1-3 9-3', /^\d{9}[A-Z\d]{2}\d$/u, {
    check: (code) => /[A-Z]/u.test(code) && isPortugueseCard(code), words: 'cidadão cc',
  }),
  idRule('pt-niss', 'health-id', 'given', '11 3-4-4', /^[12]\d{10}$/u, { check: isNiss, words: 'niss segurança' }),
  idRule('pt-passport', 'passport', 'word', '7', /^[A-Z]\d{6}$/u),
  idRule('it-fiscal-code', 'tax-id', 'nothing', '16 3-3-5-5 6-5-5', FISCAL, {
    check: isCodiceFiscale, words: 'codice cf fiscale',
  }),
  idRule('it-fiscal-code', 'tax-id', 'given', '16 3-3-5-5', /^[A-Z]{6}\d{2}[A-EHLMPR-T]\d{2}[A-Z]\d{3}[A-Z]$/u, {
    words: 'codice cf fiscale',
  }),
  idRule('it-vat-number', 'tax-id', 'given', '11', /^\d{11}$/u, {
    check: (digits) => isLuhn(digits), words: 'iva piva partita',
  }),
  idRule('it-identity-card', 'national-id', 'given', '9 2-7 2-5-2', /^(?:[A-Z]{2}\d{7}|\d{7}[A-Z]{2}|[A-Z]{2}\d{5}[A-Z]{2})$/u, {
    words: 'identità cie',
  }),
  idRule('it-passport', 'passport', 'given', '9', /^[A-Z]{2}\d{7}$/u),
  idRule('it-driving-licence', 'driving-licence', 'given', '10', /^(?:[A-Z]{2}\d{7}[A-Z]|U1[\dBCDFGHJ-NP-TV-Z]{7}[A-Z])$/u, {
    words: 'patente',
  }),
  idRule('fr-nir', 'health-id', 'nothing', '15 1-2-2-2-3-3-2 13-2', /^[12378]\d{2}(?:0[1-9]|1[0-2]|[2-9]\d)(?:\d{2}|2[AB])\d{8}$/u, {
    check: isNir, words: 'nir sécu sécurité vitale insee',
  }),
  idRule('fr-spi', 'tax-id', 'region', '13 2-2-3-3-3', /^[0-3]\d{12}$/u, { check: isSpi, words: 'spi fiscal' }),
  idRule('fr-siret', 'tax-id', 'region', '14 3-3-3-5', /^\d{14}$/u, { check: isLuhn, words: 'siret' }),
  idRule('fr-siren', 'tax-id', 'given', '9 3-3-3', /^\d{9}$/u, { check: isLuhn, words: 'siren rcs' }),
  idRule('fr-vat-number', 'tax-id', 'nothing', '13 2-2-3-3-3 2-2-9 2-11 4-9', /^FR\d{11}$/u, { check: isFrenchVat }),
  idRule('fr-identity-card', 'national-id', 'word', '9 12', /^(?=.*\d)[A-Z\d]{9}(?:[A-Z\d]{3})?$/u, {
    words: 'cni identité', ownWordsOnly: true,
  }),
  idRule('fr-passport', 'passport', 'given', '9', /^\d{2}[A-Z]{2}\d{5}$/u),
  idRule('de-tax-id', 'tax-id', 'region', '11 2-3-3-3', /^[1-9]\d{10}$/u, {
    check: isGermanTaxId, words: 'idnr identifikationsnummer steuerid tin',
  }),
  idRule('de-tax-number', 'tax-id', 'region', '2-3-5 2-3-4 2-4-4 3-3-5 3-4-4 5-5', /^\d{9,11}$/u, {
    separators: '/', words: 'stnr steuernummer',
  }),
  idRule('de-tax-number', 'tax-id', 'given', '13', /^(?:(?:0[1-9]|1[0-6])\d{11}|[1-4]\d{3}0\d{8})$/u, {
    words: 'steuernummer elster',
  }),
  idRule('de-vat-number', 'tax-id', 'nothing', '11 2-9 2-3-3-3', /^DE[1-9]\d{8}$/u, {
    check: (code) => isMod1110(code.slice(2)), ...MIXED, words: 'ustid ust vat',
  }),
  idRule('de-health-number', 'health-id', 'region', '10', /^[A-Z]\d{9}$/u, { check: isKvnr, words: 'kvnr egk' }),
  idRule('de-pension-number', 'health-id', 'nothing', '12 2-6-1-3', /^\d{8}[A-Z]\d{3}$/u, {
    check: isRvnr, words: 'rvnr rentenversicherung*',
  }),
  idRule('de-identity-card', 'national-id', 'region', '9 10', /^[CFGHJKLMNPRTVWXYZ][CFGHJKLMNPRTVWXYZ\d]{7}\dD?$/u, {
    check: (code) => /\d.*\d.*\d/u.test(code) && sum731(code.slice(0, 8)) === digitAt(code, 8), words: 'ausweis* personalausweis*',
  }),
  idRule('de-identity-card', 'national-id', 'given', '9', /^T\d{8}$/u, { words: 'ausweis* personalausweis*' }),
  idRule('de-passport', 'passport', 'region', '9', GERMAN_DOCUMENT, {
    check: (code) => /\d.*\d.*\d/u.test(code) && isGermanDocument(code), words: 'reisepass*',
  }),
  idRule('de-driving-licence', 'driving-licence', 'given', '11', /^(?:(?!AT|CZ|DE|EE|EL|ES|GB|PT|SI|SK)[A-Z]{2}\d{8}[A-Z\d]|[A-Z](?=.{3}\d*[A-Z])\d{2}[A-Z\d]{6}\d[A-Z\d])$/u, {
    words: 'führerschein* fahrerlaubnis*',
  }),
  idRule('de-doctor-number', 'health-id', 'given', '9', /^\d{7}(?:0[1-9]|[1-9]\d)$/u, {
    check: isLanr, words: 'lanr arztnummer',
  }),
  idRule('de-practice-number', 'health-id', 'given', '9', new RegExp(`^(?:${KV_REGION})\\d{7}$`, 'u'), {
    words: 'bsnr betriebsstätten*',
  }),
  idRule('de-practice-number', 'health-id', 'word', '9', /^\d{9}$/u, {
    words: 'bsnr betriebsstätten*', ownWordsOnly: true,
  }),
  idRule('de-trade-register', 'tax-id', 'nothing', '3-1..6 4..9', /^HR[AB]\d{1,6}$/u, {
    separators: ' ', words: 'handelsregister* amtsgericht',
  }),
  idRule('at-social-insurance', 'health-id', 'region', '10 4-6', /^[1-9]\d{9}$/u, {
    check: isAustrianSvnr, words: 'svnr sozialversicherung* svnummer',
  }),
  idRule('at-tax-number', 'tax-id', 'given', '2-3-4 9', /^\d{9}$/u, {
    check: (digits) => isLuhn(digits), separators: '-/ ', mixed: true, words: 'steuernummer abgabenkontonummer',
  }),
  idRule('at-vat-number', 'tax-id', 'nothing', '11 3-8', /^ATU\d{8}$/u, { check: isAustrianVat, words: 'uid' }),
  idRule('ch-ahv', 'health-id', 'nothing', '13 3-4-4-2', /^756\d{10}$/u, {
    check: isEan13, words: 'ahv avs sozialversicherung*',
  }),
  idRule('ch-uid', 'tax-id', 'nothing', '3-3-3-3 3-9 12', /^CHE\d{9}$/u, {
    check: isSwissUid, mixed: true, words: 'uid ide mwst',
  }),
  idRule('ch-passport', 'passport', 'word', '8', /^[A-Z]\d{7}$/u),
  idRule('nl-bsn', 'national-id', 'given', '9 4-2-3 3-3-3 8', /^\d{8,9}$/u, {
    check: (digits) => isBsn(digits.padStart(9, '0')), words: 'bsn burgerservicenummer sofinummer',
  }),
  idRule('nl-vat-number', 'tax-id', 'nothing', '14', /^NL\d{9}B\d{2}$/u, { words: 'btw' }),
  idRule('nl-passport', 'passport', 'word', '9', /^[A-NP-Z]{2}[A-NP-Z\d]{6}\d$/u),
  idRule('be-national-number', 'national-id', 'region', '11 2-2-2-3-2 6-3-2', /^\d{11}$/u, {
    check: isBelgianNumber, ...MIXED, words: 'rijksregister* nissinsz insz niss national registre',
  }),
  idRule('be-vat-number', 'tax-id', 'nothing', '12 2-10 2-4-3-3', /^BE[01]\d{9}$/u, { check: isBelgianVat, ...MIXED }),
  idRule('be-passport', 'passport', 'word', '8', /^[A-Z]{2}\d{6}$/u),
  idRule('lu-national-number', 'national-id', 'region', '13', /^(?:19|20)\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])\d{5}$/u, {
    check: (digits) => isLuhn(digits.slice(0, 12)), words: 'matricule cnss',
  }),
]
