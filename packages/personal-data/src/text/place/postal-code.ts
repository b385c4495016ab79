import { alternatives } from '../alternatives.ts'
import { isNamedBeside, type Detector, type Scan } from '../detector.ts'
import type { Confidence, Reason } from '../span.ts'
import { wordSet } from '../word-index.ts'

/** Words that say that a code behind them is a postal code, and of two words the last. */
const POSTAL_WORDS = `
  zip zipcode postcode postcodes pincode eircode plz postleitzahl* postnummer postnr postinumero postal postale postaux
  postais cep psč psc irányítószám pašto poczt* pocztow* kodu ταχυδρομικ* індекс індексу індексом індэкс індэксу индекс
  индекса индексом пощенски поштански postakodu kodepos pos pinkod बरीद पिनकोड پستی کدپستی البريدي بريدي المنطقة מיקוד
  邮编 邮政编码 郵遞區號 郵便番号 우편번호 รหัสไปรษณีย์
`
const NAMED = wordSet(POSTAL_WORDS)
/** What may stand between such a word and its code. */
const LEAD = new RegExp(String.raw`^(?:[\s.:#=（(-]|(?:${alternatives(`
  code codes kod kód number no nr is ist es est è é это هو است : номер шифр
`)})(?![\p{L}\p{N}])){0,5}`, 'iu')

/** The 124 areas that the codes of the United Kingdom begin with. */
const BRITISH_AREA = alternatives(`
  AB AL B BA BB BD BH BL BN BR BS BT CA CB CF CH CM CO CR CT CV CW DA DD DE DG DH DL DN DT DY E EC EH EN EX FK FY G GL
  GU GY HA HD HG HP HR HS HU HX IG IM IP IV JE KA KT KW KY L LA LD LE LL LN LS LU M ME MK ML N NE NG NN NP NR NW OL OX
  PA PE PH PL PO PR RG RH RM S SA SE SG SK SL SM SN SO SP SR SS ST SW SY TA TD TF TN TQ TR TS TW UB W WA WC WD WF WN WR
  WS WV YO ZE
`)
const BRITISH = new RegExp(
  String.raw`^(?:(?:${BRITISH_AREA})\d[A-HJKMNPR-Y\d]? ?\d[ABD-HJLNP-UW-Z]{2}|GIR ?0AA)(?![\p{L}\p{N}])`, 'u')
const CANADIAN = /^[ABCEGHJ-NPRSTVXY]\d[ABCEGHJ-NPRSTV-Z][ -]?\d[ABCEGHJ-NPRSTV-Z]\d(?![\p{L}\p{N}])/u
const DUTCH = /^[1-9]\d{3} ?(?!SA|SD|SS)[A-Z]{2}(?![\p{L}\p{N}])/u
const BRAZILIAN = /^\d{5}-\d{3}(?![\p{L}\p{N}]|-\d)/u
const JAPANESE = /^\d{3}-\d{4}(?![\p{L}\p{N}]|-\d)/u
/** Behind a word that says so: the forms above, an Irish one, and digits as many countries group them. */
const ANY = new RegExp([
  BRITISH.source, CANADIAN.source, DUTCH.source, String.raw`^[AC-FHKNPRTV-Y]\d[\dW] ?[A-Z\d]{4}(?![\p{L}\p{N}])`,
  String.raw`^(?:[A-Z]{1,2}-)?(?:\d{5}-\d{3,5}|\d{3}[ -]\d{2,4}|\d{2}-\d{3}|\d{4}-\d{3}|\d{4,7}|\d{10})(?![\p{L}\p{N}]|[-.,:/]\d)`,
].map((form) => `(?:${form})`).join('|'), 'u')

const digits = (form: string): RegExp => new RegExp(`^(?:${form})$`, 'u')

/** What a postal code of a country is when nothing stands beside it. */
const ALONE: ReadonlyMap<string, RegExp> = new Map([
  ['AT BE CH DK NO HU BG AU NZ ZA TN BD PH LU SI GE AM', digits(String.raw`(?!19|20)[1-9]\d{3}`)],
  // The smallest and the greatest that the German post could give.
  ['DE', digits(String.raw`(?!01000|99999)(?:0[1-9]|[1-9]\d)\d{3}`)],
  ['FR', digits(String.raw`(?:0[1-9]|[1-8]\d|9[0-578])\d{3}`)],
  ['ES', digits(String.raw`(?:0[1-9]|[1-4]\d|5[0-2])\d{3}`)],
  ['IT FI EE UA TR MX TH MY ID EG DZ MA SA IQ PK KW JO KR PE CU HR RS BA ME', digits(String.raw`\d{5}`)],
  ['US', digits(String.raw`\d{5}-\d{4}`)], ['PL', digits(String.raw`\d{2}-\d{3}`)],
  ['PT', digits(String.raw`[1-9]\d{3}-\d{3}`)], ['CZ SK SE GR', digits(String.raw`[1-9]\d{2} \d{2}`)],
  ['RU BY KZ CN IN NG VN SG RO KG TM UZ CO EC', digits(String.raw`[1-9]\d{5}`)], ['IL', digits(String.raw`[1-9]\d{6}`)],
  ['IR', digits(String.raw`[13-9]{5}-?\d{5}`)], ['JP', digits(String.raw`\d{3}-\d{4}`)],
  ['BR', digits(String.raw`\d{5}-\d{3}`)],
].flatMap(([countries, form]) => String(countries).split(' ').map((country) => [country, form as RegExp] as const)))

const LONGEST = 16

/**
 * Postal codes without the rest of an address: behind a word for one, in a form that nothing else has, and alone on their
 * line where the country was given. A few streets share one, or in some countries a single house.
 */
export const postalCodeDetector: Detector = {
  wakes: ['word', 'code', 'capital', 'number'],
  words: POSTAL_WORDS.trim().split(/\s+/u),
  find(scan, token, candidate) {
    const { text, tokens } = scan
    const start = tokens.starts[token] ?? 0
    const end = tokens.ends[token] ?? 0
    if (candidate === 'word') {
      findNamed(scan, end)
    } else if (candidate === 'number') {
      findDigits(scan, start)
    } else if (end - start <= 7 && (candidate === 'code' || text.startsWith('GIR', start))) {
      findLetters(scan, token, start)
    }
  },
}

function say({ report }: Scan, start: number, end: number, confidence: Confidence, reason: Reason): void {
  report(start, end, { kind: 'postal-address', confidence, reason, validated: false, rule: 'postal-code' })
}

function findNamed(scan: Scan, from: number): void {
  const behind = scan.text.slice(from, from + 2 * LONGEST)
  const lead = LEAD.exec(behind)?.[0] ?? ''
  if (lead === '') return
  const code = ANY.exec(behind.slice(lead.length))?.[0]
  if (code === undefined) return
  say(scan, from + lead.length, from + lead.length + code.length, 'likely', 'named-beside')
}

/** Codes with letters: the British and Canadian forms are nobody else's when written with their space. */
function findLetters(scan: Scan, token: number, start: number): void {
  const { text, regions, givenRegions } = scan
  if (/[\p{L}\p{N}./_@-]/u.test(text.charAt(start - 1))) return
  const written = text.slice(start, start + LONGEST)
  const british = BRITISH.exec(written)?.[0]
  const [code, country] = british === undefined ? [CANADIAN.exec(written)?.[0], 'CA'] as const : [british, 'GB'] as const
  if (code === undefined || /[-/@_]/u.test(text.charAt(start + code.length))) return
  const spaced = /[ -]/u.test(code)
  if (!spaced && !givenRegions.includes(country) && !isNamedBeside(scan, token, token, NAMED, 3, 0)) return
  if (regions.length > 0 && !regions.includes(country)) return
  say(scan, start, start + code.length, 'possible', 'known-format')
}

/** Codes of digits where the country was given, with nothing else on the line. */
function findDigits(scan: Scan, start: number): void {
  const { text, givenRegions } = scan
  if (givenRegions.length === 0 && !text.startsWith('〒', start - 1)) return
  const written = text.slice(start, start + LONGEST)
  const sign = text.charAt(start - 1) === '〒' ? JAPANESE.exec(written)?.[0] : undefined
  const line = /^[^\n|;,]*/u.exec(written)?.[0].trimEnd() ?? ''
  const dutch = givenRegions.includes('NL') ? DUTCH.exec(written)?.[0] : undefined
  const brazilian = givenRegions.includes('BR') ? BRAZILIAN.exec(written)?.[0] : undefined
  const isAlone = /(?:^|[\n|;,])[ \t]*$/u.test(text.slice(Math.max(0, start - 8), start)) && line.length < LONGEST &&
    givenRegions.some((region) => ALONE.get(region)?.test(line))
  const code = sign ?? dutch ?? brazilian ?? (isAlone ? line : undefined)
  if (code !== undefined) say(scan, start, start + code.length, sign ? 'likely' : 'possible', 'known-format')
}
