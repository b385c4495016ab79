/**
 * Countries (ISO 3166-1 alpha-2) whose formats are likely in a text of a language, most speakers or editors first.
 * Deliberately short where a language is spoken everywhere: each country more is one more way to see a number wrongly.
 */
const REGIONS_OF_LANGUAGE: Readonly<Record<string, string>> = {
  ab: 'GE', af: 'ZA NA', als: 'CH', am: 'ET', an: 'ES', ar: 'EG SA IQ SY MA DZ TN JO LB YE LY SD PS AE KW QA BH OM',
  ary: 'MA', arz: 'EG', as: 'IN', ast: 'ES', az: 'AZ IR', azb: 'IR', ba: 'RU', bar: 'DE AT', be: 'BY', bg: 'BG',
  bh: 'IN', bn: 'BD IN', bo: 'CN', br: 'FR', bs: 'BA', ca: 'ES AD', ce: 'RU', ceb: 'PH', ckb: 'IQ IR', co: 'FR',
  cs: 'CZ', cv: 'RU', cy: 'GB', da: 'DK', de: 'DE AT CH', dv: 'MV', el: 'GR CY', en: 'US GB CA AU IN NZ IE ZA NG',
  eo: '', es: 'ES MX AR CO CL PE VE', et: 'EE', eu: 'ES FR', fa: 'IR AF', fi: 'FI', fil: 'PH', fo: 'FO',
  fr: 'FR BE CA CH', fy: 'NL', ga: 'IE', gd: 'GB', gl: 'ES', gu: 'IN', ha: 'NG NE', he: 'IL', hi: 'IN', hr: 'HR BA',
  ht: 'HT', hu: 'HU', hy: 'AM', id: 'ID', ig: 'NG', is: 'IS', it: 'IT CH', iw: 'IL', ja: 'JP', jv: 'ID', ka: 'GE',
  kk: 'KZ', km: 'KH', kn: 'IN', ko: 'KR', ku: 'TR IQ SY', ky: 'KG', lb: 'LU', lo: 'LA', lt: 'LT', lv: 'LV',
  lzh: 'CN TW', mg: 'MG', mk: 'MK', ml: 'IN', mn: 'MN', mr: 'IN', ms: 'MY SG', mt: 'MT', my: 'MM', mzn: 'IR',
  nan: 'TW', nb: 'NO', nds: 'DE', ne: 'NP', nl: 'NL BE', nn: 'NO', no: 'NO', oc: 'FR', om: 'ET', or: 'IN',
  os: 'RU GE', pa: 'IN PK', pl: 'PL', pnb: 'PK', ps: 'AF PK', pt: 'BR PT AO MZ', qu: 'PE BO', ro: 'RO MD',
  ru: 'RU BY KZ UA KG', rw: 'RW', sa: 'IN', sah: 'RU', sat: 'IN', scn: 'IT', sd: 'PK', sh: 'RS BA HR', si: 'LK',
  sk: 'SK', sl: 'SI', sn: 'ZW', so: 'SO', sq: 'AL XK', sr: 'RS BA ME', su: 'ID', sv: 'SE FI', sw: 'TZ KE',
  ta: 'IN LK', te: 'IN', tg: 'TJ', th: 'TH', ti: 'ER ET', tk: 'TM', tl: 'PH', tr: 'TR CY', tt: 'RU', ug: 'CN',
  uk: 'UA', ur: 'PK IN', uz: 'UZ', vec: 'IT', vi: 'VN', war: 'PH', wuu: 'CN', xh: 'ZA', xmf: 'GE', yi: 'IL US',
  yo: 'NG', yue: 'HK CN', zh: 'CN TW HK SG', zu: 'ZA',
}

/** Letters that only some countries' languages have. */
const REGIONS_OF_LETTER: readonly (readonly [RegExp, string])[] = [
  [/[پچژگ]/u, 'IR'], [/[ٹڈڑں]/u, 'PK'], [/[ابتن]/u, 'EG SA IQ SY MA DZ'], [/[ўЎ]/u, 'BY'], [/[їєґЇЄҐ]/u, 'UA'],
  [/[ыэъё]/u, 'RU BY KZ'], [/[ђћџЂЋ]/u, 'RS'], [/[ѓќѕ]/u, 'MK'], [/[қңұ]/u, 'KZ'], [/[а-я]/u, 'RU UA BG'],
  [/[\u3040-\u30ff]/u, 'JP'], [/[\uac00-\ud7a3]/u, 'KR'], [/[\u4e00-\u9fff]/u, 'CN TW'], [/[\u0e00-\u0e7f]/u, 'TH'],
  [/[\u0590-\u05ff]/u, 'IL'], [/[\u0530-\u058f]/u, 'AM'], [/[\u10a0-\u10ff]/u, 'GE'],
  [/[\u0980-\u09ff]/u, 'BD IN'], [/[\u0900-\u097f\u0a00-\u0d7f]/u, 'IN'], [/[\u0d80-\u0dff]/u, 'LK'],
  [/[\u1200-\u137f]/u, 'ET'], [/[\u1780-\u17ff]/u, 'KH'], [/[\u0e80-\u0eff]/u, 'LA'], [/[\u1000-\u109f]/u, 'MM'],
  [/[ğışİ]/u, 'TR'], [/[ơưạảấầ]/u, 'VN'], [/[ąęłżź]/u, 'PL'], [/[ăîșț]/u, 'RO'], [/[őű]/u, 'HU'], [/[ãõ]/u, 'BR PT'],
  [/[ñ¿¡]/u, 'ES MX'], [/[ěřů]/u, 'CZ'], [/ß/u, 'DE AT'],
]

const WIKI = /wik(?:i|ipedia|tionary|ibooks|inews|iquote|isource|iversity|ivoyage)$/u

/** The first subtag of a language tag, or the language of a wiki's name (`fawiki`, `pt_brwikipedia`). */
export function languageOf(tag: string | undefined): string {
  const name = (tag ?? '').toLowerCase().replace(WIKI, '')
  return /^[a-z]*/u.exec(name)?.[0] ?? ''
}

/** The countries that a language tag names (`pt-BR`) or that speak the language. */
export function regionsOfLanguage(tag: string): readonly string[] {
  const named = /[-_]([A-Z]{2})(?![A-Za-z])/u.exec(tag)?.[1]
  const spoken = (REGIONS_OF_LANGUAGE[languageOf(tag)] ?? '').split(' ').filter((region) => region !== '')
  return [...new Set(named === undefined ? spoken : [named, ...spoken])]
}

/** Single Greek letters are signs of mathematics everywhere. */
const GREEK_WORD = /[\u0370-\u03ff]{3}/u

/** The countries that the letters of a text speak for, when nobody said its language. Plain Latin letters say none. */
export function regionsOfLetters(text: string): readonly string[] {
  const letters = lettersBeyondAscii(text)
  if (letters === '') return []
  const found = REGIONS_OF_LETTER.filter(([letter]) => letter.test(letters)).flatMap(([, regions]) => regions.split(' '))
  return [...new Set(GREEK_WORD.test(text) ? [...found, 'GR'] : found)]
}

/** Every UTF-16 unit of a text that is not in ASCII, once. */
function lettersBeyondAscii(text: string): string {
  const seen = new Set<number>()
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at)
    if (unit > 0x7f) seen.add(unit)
  }
  return String.fromCharCode(...seen)
}
