import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { TextKind } from '../kinds.ts'
import { scanText, type ScanOptions } from '../scan.ts'

const KINDS: readonly TextKind[] = ['national-id', 'tax-id', 'passport', 'health-id', 'driving-licence', 'vehicle-plate']

const foundIn = (text: string, options: ScanOptions = {}): readonly string[] =>
  scanText(text, { kinds: KINDS, ...options }).map(({ rule, start, end }) => `${rule} ${text.slice(start, end)}`)

/** Every way to fill the places `?` with digits and `@` with letters. */
function* fillings(template: string): Generator<string> {
  const place = /[?@]/u.exec(template)?.[0]
  if (place === undefined) yield template
  else {
    const characters = place === '?' ? '0123456789' : 'ABCDEFGHIJKLMNOPQRSTUVWXYZ'
    for (const character of characters) yield* fillings(template.replace(place, character))
  }
}

/** Whether a number is taken whole, and not by its form alone, in a text of its country. */
const isTaken = (rule: string, code: string): boolean =>
  scanText(code, { regions: [rule.slice(0, 2).toUpperCase()] })
    .some((span) => span.rule === rule && span.confidence !== 'possible' && span.end - span.start === code.length)

/** The number of a template whose check digits its rule takes. */
function made(rule: string, template: string): string {
  for (const code of fillings(template)) {
    if (isTaken(rule, code)) return code
  }
  assert.fail(`no number ${template} is taken as ${rule}`)
}

/** A country's number, with its check digits to be found. */
const NUMBERS: readonly (readonly [rule: string, template: string])[] = [
  ['ir-national-code', '012345678?'], ['tr-national-id', '123456789??'], ['il-national-id', '12345678?'], ['eg-national-id', '28504120112345'],
  ['sa-national-id', '104512367?'], ['ae-emirates-id', '784-1985-1234567-?'], ['kw-civil-id', '28504121235?'], ['ru-inn', '7701234567??'],
  ['ru-snils', '112-233-445 ??'], ['by-personal-number', '3120485A012PB?'], ['ua-rnokpp', '312345678?'], ['ua-record-number', '19850412-0123?'],
  ['kz-iin', '85041235012?'], ['uz-pinfl', '3120485123456?'], ['md-idnp', '200400123456?'], ['kg-personal-number', '21204198512345'],
  ['cn-resident-id', '11010519850412321?'], ['hk-identity-card', 'A123456(?)'], ['tw-national-id', 'A12345678?'], ['jp-my-number', '12345678901?'],
  ['kr-resident-number', '850412-1234567'], ['kr-business-number', '123-45-6789?'], ['in-aadhaar', '2345 6789 012?'],
  ['in-gstin', '27ABCPE12?4F1Z?'], ['lk-nic', '851031234V'], ['th-national-id', '1-2345-67890-12-?'], ['id-nik', '3201125204850001'],
  ['my-mykad', '850412-14-1234'], ['sg-nric', 'S1234567@'], ['sg-uen', '53123456@'], ['ph-tin', '123-456-78?-000'], ['za-id-number', '850412123408?'],
  ['es-dni', '12345678@'], ['es-nie', 'X1234567@'], ['pt-nif', '12345678?'], ['it-fiscal-code', 'RSSMRA85D12H501@'], ['it-vat-number', '0123456789?'],
  ['fr-nir', '1 85 04 75 123 456 ??'], ['fr-siret', '1234567890123?'], ['de-tax-id', '1234567891?'], ['de-health-number', 'A12345678?'],
  ['de-pension-number', '15120485C12?'], ['at-social-insurance', '123?120485'], ['ch-ahv', '756.1234.5678.9?'], ['nl-bsn', '12345678?'],
  ['be-national-number', '85.04.12-123.??'], ['gb-nhs-number', '401 023 213?'], ['ie-pps', '1234567@'], ['se-personnummer', '850412-123?'],
  ['fi-personal-code', '120485-123@'], ['no-birth-number', '12048512???'], ['is-kennitala', '120485-12?9'], ['ee-personal-code', '3850412123?'],
  ['lv-personal-code', '120485-1123?'], ['pl-pesel', '8504121234?'], ['pl-nip', '123-456-32-1?'], ['cz-birth-number', '850412/123?'],
  ['hu-personal-number', '1-850412-123?'], ['ro-cnp', '185041240123?'], ['bg-egn', '850412123?'], ['rs-jmbg', '120498571012?'],
  ['hr-oib', '1234567890?'], ['gr-amka', '1204851234?'], ['gr-afm', '12345678?'], ['us-npi', '123456789?'], ['ca-sin', '130-692-54?'],
  ['mx-curp', 'GOME850412HDFRRN0?'], ['mx-rfc', 'GOME850412AB?'], ['br-cpf', '123.456.789-??'], ['br-cnpj', '12.345.678/0001-??'],
  ['ar-cuit', '20-12345678-?'], ['cl-rut', '12.345.678-?'], ['co-nit', '800.123.456-?'], ['pe-ruc', '1012345678?'], ['ve-rif', 'V-12345678-?'],
  ['ec-cedula', '171234567?'], ['uy-cedula', '1.234.567-?'], ['do-cedula', '001-1234567-?'], ['au-tfn', '12345678?'], ['au-abn', '51 824 753 5??'],
  ['au-medicare', '2123 4567? 1'], ['nz-ird', '49-123-45?'], ['zw-national-id', '63-123456@12'],
]

test('the numbers of more than forty countries are found by their own check, and not with another check digit', () => {
  for (const [rule, template] of NUMBERS) {
    const code = made(rule, template)
    const regions = [rule.slice(0, 2).toUpperCase()]
    assert.ok(foundIn(`x, ${code}, y`, { regions }).includes(`${rule} ${code}`), code)
    const places = (template.match(/[?@]/gu) ?? []).length
    const taken = places === 1
      ? [...fillings(template)].filter((other) => isTaken(rule, other))
      : []
    assert.ok(taken.length <= 1, taken.join())
  }
  assert.ok(new Set(NUMBERS.map(([rule]) => rule.slice(0, 2))).size > 60)
})

test('a number is known by the words around it, in the language of who writes', () => {
  for (const [rule, template, sentence] of [
    ['ir-national-code', '012345678?', 'کد ملی من {} است.'], ['ru-inn', '7701234567??', 'Мой ИНН {}, запишите.'],
    ['ru-snils', '112-233-445 ??', 'СНИЛС: {}'], ['ua-rnokpp', '312345678?', 'Мій РНОКПП {}.'], ['tr-national-id', '123456789??', 'TC Kimlik No: {}'],
    ['il-national-id', '12345678?', 'תעודת זהות {}'], ['eg-national-id', '28504120112345', 'الرقم القومي {}'],
    ['cn-resident-id', '11010519850412321?', '我的身份证号是{}。'], ['in-aadhaar', '23456789012?', 'मेरा आधार नंबर {} है'],
    ['br-cpf', '123456789??', 'Meu CPF é {}.'], ['pl-pesel', '8504121234?', 'mój PESEL to {}'], ['th-national-id', '123456789012?', 'เลขประจำตัวประชาชน {}'],
    ['id-nik', '3201125204850001', 'NIK saya {}'], ['kr-resident-number', '850412-1234567', '주민등록번호는 {}입니다'],
  ] as const) {
    const code = made(rule, template)
    assert.deepEqual(foundIn(sentence.replace('{}', code)), [`${rule} ${code}`])
  }
})

test('digits of other scripts count as digits, and a missing space hides nothing', () => {
  const code = made('ir-national-code', '012345678?')
  const persian = code.replaceAll(/\d/gu, (digit) => String.fromCodePoint(0x6f0 + Number(digit)))
  assert.deepEqual(foundIn(`کد ملی ${persian}`), [`ir-national-code ${persian}`])
  const cpf = made('br-cpf', '123456789??')
  assert.deepEqual(foundIn(`meu cpf${cpf}.`), [`br-cpf ${cpf}`])
})

test('what has no check digits is found beside a word that names it', () => {
  assert.deepEqual(foundIn('Паспорт серия 4508 № 123456', { language: 'ru' }), ['passport-in-parts 4508 № 123456'])
  assert.deepEqual(foundIn('паспорт серії КА № 123456', { language: 'uk' }), ['passport-in-parts КА № 123456'])
  assert.deepEqual(foundIn('Паспорт 4508 123456 выдан', { language: 'ru' }), ['ru-passport 4508 123456'])
  assert.deepEqual(foundIn('my passport number is T3569075'), ['named-passport T3569075'])
  assert.deepEqual(foundIn('Số CCCD của tôi: 001085012345', { language: 'vi' }), ['vn-citizen-id 001085012345'])
  assert.deepEqual(foundIn('My NIN is 12345678902', { regions: ['NG'] }), ['ng-nin 12345678902'])
})

test('plates are found where they are telling or their country is known', () => {
  assert.deepEqual(foundIn('車 京A·12345 停'), ['cn-plate 京A·12345'])
  assert.deepEqual(foundIn('پلاک ۱۲ب۳۴۵ ایران'), ['ir-plate ۱۲ب۳۴۵'])
  assert.deepEqual(foundIn('Номер А123ВС77 стоял', { language: 'ru' }), ['ru-plate А123ВС77'])
  assert.deepEqual(foundIn('Plaka 34 ABC 123', { language: 'tr' }), ['tr-plate 34 ABC 123'])
  assert.deepEqual(foundIn('seen 34 ABC 123 times'), [])
})

test('a number that is named and checked is found in whatever groups it is read out', () => {
  for (const [rule, template, sentence, grouped] of [
    ['ru-inn', '5008123456??', 'Мой ИНН {}', /(\d{4})(\d{4})(\d{4})/u], ['ua-rnokpp', '312345678?', 'РНОКПП: {}', /(\d{3})(\d{3})(\d{4})/u],
    ['il-national-id', '32123456?', 'ת"ז: {}', /(\d)(\d{7})(\d)/u], ['il-national-id', '32123456?', 'ת.ז. {}', /(\d{3})(\d{3})(\d{3})/u],
  ] as const) {
    const code = made(rule, template).replace(grouped, '$1 $2 $3')
    assert.deepEqual(foundIn(sentence.replace('{}', code)), [`${rule} ${code}`])
    assert.deepEqual(foundIn('CI 2016-09-09, ci 9.9.2016', { language: 'es' }), [])
    assert.deepEqual(foundIn(`Es sind ${code} hier`).filter((found) => found.startsWith(rule)), [])
  }
})

test('a plate is likely beside a word for it or for what bears it, in the spelling of its country', () => {
  for (const [language, text, plate] of [
    ['fa', 'پلاک ماشین من ۱۲ ب ۳۴۵ ایران ۶۷ است', '۱۲ ب ۳۴۵ ایران ۶۷'], ['fa', 'پلاک ۱۲ الف ۳۴۵ - ایران ۶۷', '۱۲ الف ۳۴۵ - ایران ۶۷'],
    ['fa', 'ایران ۶۷ - ۳۴۵ ب ۱۲ را دیدم', 'ایران ۶۷ - ۳۴۵ ب ۱۲'], ['ru', 'номер машины А 123 ВС 777', 'А 123 ВС 777'],
    ['ru', 'мой госномер А123ВС77', 'А123ВС77'], ['uk', 'номер авто АА 1234 ВВ', 'АА 1234 ВВ'], ['be', 'нумар машыны 1234 АВ-7', '1234 АВ-7'],
    ['tr', 'plakam 34 ABC 123', '34 ABC 123'], ['zh', '我的车牌是京A12345', '京A12345'], ['he', 'מספר הרכב שלי 123-45-678', '123-45-678'],
    ['hi', 'मेरी गाड़ी का नंबर DL 01 AB 1234', 'DL 01 AB 1234'], ['ar', 'رقم اللوحة أ ب ج 1234', 'أ ب ج 1234'],
    ['ar', 'لوحة سيارتي ب ط ل ٤٥٦٧', 'ب ط ل ٤٥٦٧'], ['ar', 'رقم لوحة السيارة ١٢٣٤ س ص ع', '١٢٣٤ س ص ع'], ['th', 'ทะเบียนรถ กข 1234', 'กข 1234'],
  ] as const) {
    const spans = scanText(text, { language }).filter(({ confidence }) => confidence !== 'possible')
    assert.deepEqual(spans.map(({ kind, start, end }) => [kind, text.slice(start, end)]), [['vehicle-plate', plate]], text)
  }
  for (const [language, text] of [['fa', 'ایران ۱۲ بار'], ['ar', 'في عام 1234 م'], ['en', 'the car MP4 of 1988'], ['zh', '车站在1234号']] as const) {
    assert.deepEqual(foundIn(text, { language }), [], text)
  }
})

test('dates, prices, books, revisions and phone numbers are no ids', () => {
  for (const text of [
    'on 12.05.1990 and 2012-03-04', 'from 1939 to 1945', '$ 123 456 789', '1,234,567,890 people', 'ISBN 978-3-16-148410-0', 'ISBN 0-306-40615-2',
    'oldid=1123456783', 'Special:Diff/1123456783', 'Q42131564', 'revision 1123456783', '20010101211035', 'https://example.org/1123456783',
    'phone 1123456783', 'version 12.345.678-9', '000000000', '111111111', 'file_1123456783.jpg', '12 in 34 of 2012', 'the 20th Car of the Century',
  ]) {
    for (const language of ['en', 'fa', 'ru', 'ar', 'de']) assert.deepEqual(foundIn(text, { language }), [], `${language}: ${text}`)
  }
})
