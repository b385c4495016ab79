import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { isSouthAfricanId } from './africa.ts'
import { isCnpj, isCns, isColombianNit, isCpf, isCuit, isPeruvianRuc, isRif, isRut } from './america-latin.ts'
import { isCurp, isDeaNumber, isNpi, isRfc, isSin } from './america-north.ts'
import { isChineseId, isHongKongId, isKoreanBusinessNumber, isMyNumber, isTaiwaneseId } from './asia-east.ts'
import { isAadhaar } from './asia-south.ts'
import { isNric, isThaiId, isUen } from './asia-south-east.ts'
import { isMod1110, isMod112, isVerhoeff } from './check-digits.ts'
import { isBirthNumber, isHungarianNumber, isNip, isPesel } from './europe-east.ts'
import {
  isBalticCode, isFodselsnummer, isHetu, isKennitala, isNhsNumber, isPersonasKods, isPersonnummer, isPps,
} from './europe-north.ts'
import { isAfm, isAmka, isCnp, isEgn, isJmbg } from './europe-south-east.ts'
import {
  isAustrianSvnr, isBelgianNumber, isBsn, isCodiceFiscale, isEan13, isGermanTaxId, isKvnr, isNif, isNir, isRvnr, isSpanishId,
} from './europe-west.ts'
import { isBelarusianNumber, isIin, isRussianTaxNumber, isSnils, isUkrainianTaxNumber } from './former-soviet.ts'
import { isIranianNationalCode, isKuwaitiId, isTurkishId } from './middle-east.ts'
import { isAbn, isAcn, isAustralianMedicare, isIrd, isTfn } from './oceania.ts'

/** Numbers of a scheme: `#` is any digit, `?` a digit and `@` a letter that the check decides. */
type Scheme = readonly [name: string, isRight: (code: string) => boolean, template: string]

/** Schemes that see every wrong digit. */
const STRICT: readonly Scheme[] = [
  ['Verhoeff', isVerhoeff, '###########?'], ['MOD 11,10', isMod1110, '##########?'], ['MOD 11-2', isMod112, '#########?'],
  ['China', isChineseId, '11010519850412###?'], ['Aadhaar', isAadhaar, '2##########?'], ['Belarus', isBelarusianNumber, '3120485A###PB?'],
  ['Spain', isSpanishId, '########@'], ['France', isNir, '1850475######??'], ['Netherlands', isBsn, '1#######?'],
  ['Sweden', isPersonnummer, '850412###?'], ['Finland', isHetu, '120485-1##?'],
  ['Norway', isFodselsnummer, '120485###??'], ['Iceland', isKennitala, '120485##?9'], ['NHS', isNhsNumber, '4########?'],
  ['Poland', isPesel, '850412####?'], ['NIP', isNip, '5########?'], ['Canada', isSin, '1#######?'], ['NPI', isNpi, '1########?'],
  ['South Africa', isSouthAfricanId, '850412####08?'], ['Greece, AMKA', isAmka, '120485####?'], ['Yugoslavia', isJmbg, '1204985#####?'],
  ['Australia, TFN', isTfn, '1#######?'], ['Switzerland', isEan13, '756#########?'],
  ['Chile', isRut, '1#######?'], ['Hong Kong', isHongKongId, 'A######?'], ['Singapore', isNric, 'S#######@'],
  ['Austria', isAustrianSvnr, '1##?120485'], ['Ireland', isPps, '#######@'],
  ['Germany, tax', isMod1110, '1#########?'], ['CURP', isCurp, 'GOME850412HDFRRN0?'],
]

/** Schemes that let some wrong digits pass, as where two remainders have one digit. */
const USUAL: readonly Scheme[] = [
  ['Iran', isIranianNationalCode, '0########?'], ['Turkey', isTurkishId, '1########??'], ['INN', isRussianTaxNumber, '77########??'],
  ['SNILS', isSnils, '1########??'], ['Ukraine', isUkrainianTaxNumber, '3########?'], ['Kazakhstan', isIin, '8504123###1?'],
  ['Kuwait', isKuwaitiId, '2850412####?'], ['CPF', isCpf, '1########??'], ['CNPJ', isCnpj, '1###########??'], ['CNS', isCns, '7#############?'],
  ['CUIT', isCuit, '20########?'], ['Peru', isPeruvianRuc, '10########?'], ['Venezuela', isRif, 'V########?'],
  ['Colombia', isColombianNit, '8########?'], ['RFC', isRfc, 'GOME850412#A?'], ['DEA', isDeaNumber, 'AB######?'],
  ['Japan', isMyNumber, '###########?'], ['Korea, business', isKoreanBusinessNumber, '1########?'], ['Thailand', isThaiId, '123#########?'],
  ['UEN', isUen, '########@'], ['Czech Republic', isBirthNumber, '850412###?'], ['Hungary', isHungarianNumber, '1850412###?'],
  ['Estonia', isBalticCode, '3850412###?'], ['Latvia', isPersonasKods, '1204851###?'], ['AFM', isAfm, '1#######?'],
  ['Romania', isCnp, '185041240###?'], ['Bulgaria', isEgn, '850412###?'], ['Italy', isCodiceFiscale, 'RSSMRA85D12H###@'],
  ['Germany', isGermanTaxId, '12345678##?'], ['KVNR', isKvnr, 'A########?'], ['RVNR', isRvnr, '15120485C##?'], ['Portugal', isNif, '2#######?'],
  ['Belgium', isBelgianNumber, '850412###??'], ['Australia, ACN', isAcn, '1#######?'], ['Taiwan', isTaiwaneseId, 'A1#######?'],
  ['ABN', isAbn, '1########??'], ['Medicare', isAustralianMedicare, '2#######?1'], ['IRD', isIrd, '049#####?'],
]

const DIGITS = Array.from('0123456789')
const LETTERS = Array.from('ABCDEFGHIJKLMNOPQRSTUVWXYZ')

/** The right numbers that a template can be filled up to with check characters. */
function completed(template: string, isRight: (code: string) => boolean): readonly string[] {
  const place = /[?@]/u.exec(template)?.[0]
  if (place === undefined) return isRight(template) ? [template] : []
  return (place === '?' ? DIGITS : LETTERS).flatMap((check) => completed(template.replace(place, check), isRight))
}

/** How many of the numbers with one other digit at a free place pass, and how many there are. */
function wrongOnes(code: string, template: string, isRight: (code: string) => boolean): { passed: number, all: number } {
  const wrong = Array.from(template).flatMap((place, at) => place !== '#' ? [] : DIGITS
    .filter((digit) => digit !== code[at]).map((digit) => code.slice(0, at) + digit + code.slice(at + 1)))
  return { passed: wrong.filter(isRight).length, all: wrong.length }
}

const filled = (template: string): fc.Arbitrary<string> => {
  const places = Array.from(template).filter((place) => place === '#').length
  return fc.array(fc.integer({ min: 0, max: 9 }), { minLength: places, maxLength: places })
    .map((digits) => digits.reduce((done, digit) => done.replace('#', String(digit)), template))
}

for (const [name, isRight, template] of STRICT) {
  test(`${name}: one check at most is right, and no number with one wrong digit is taken`, () => {
    let found = 0
    fc.assert(fc.property(filled(template), (body) => {
      const codes = completed(body, isRight)
      assert.ok(codes.length <= 1, codes.join())
      for (const code of codes) {
        found++
        assert.equal(wrongOnes(code, template, isRight).passed, 0, code)
      }
    }), { numRuns: 60 })
    assert.ok(found > 5, `only ${found} numbers could be made`)
  })
}

for (const [name, isRight, template] of USUAL) {
  test(`${name}: right numbers can be made, and most with one wrong digit are refused`, () => {
    let passed = 0
    let all = 0
    fc.assert(fc.property(filled(template), (body) => {
      for (const code of completed(body, isRight)) {
        const wrong = wrongOnes(code, template, isRight)
        passed += wrong.passed
        all += wrong.all
      }
    }), { numRuns: 100 })
    assert.ok(all > 0 && passed < all / 5, `${passed} of ${all} wrong numbers were taken`)
  })
}
