import { alternatives } from '../alternatives.ts'
import { foldWord } from '../character.ts'
import type { Detector, Scan } from '../detector.ts'
import { localStart } from './address-parts.ts'
import { isGenericTopLevel, isKnownTopLevel, isSpokenTopLevel } from './top-level.ts'

/** Words for `@`, in the languages of the wikis. */
const AT_WORDS = [
  'at', 'ät', 'arroba', 'arobase', 'arobas', 'arobaze', 'chiocciola', 'chiocciolina', 'klammeraffe', 'affenschwanz',
  'apenstaartje', 'snabel', 'kukac', 'małpa', 'zavináč', 'afna', 'alfa', 'miukumauku', 'kuyruklu', 'maymunka',
  'ет', 'эт', 'ат', 'гав', 'собака', 'собачка', 'сабака', 'кучерявое', 'равлик', 'песик', 'маймунско', 'кльомба', 'мајмун', 'шнјабел',
  'آت', 'ات', 'اتساین', 'ادساین', 'שטרודל', 'כרוכית', 'παπάκι', 'παπακι', 'एट', 'ऐट', 'अट', 'এট',
  '艾特', '圈a', '小老鼠', '골뱅이', '앳', 'アットマーク', 'アット', 'แอท', 'แอด', 'շնիկ', 'a', 'et', 'ad', 'chez', 'bei', 'in',
  'còng',
]
/** Of these, words of ordinary sentences: they count in brackets only, or before a service. */
const AT_IN_BRACKETS_ONLY = new Set(['a', 'et', 'ad', 'chez', 'bei', 'in', 'alfa', 'snabel'])
/** "At this point of no return": words that say `@` and dot in sentences too, where only `com` and its kin decide. */
const ORDINARY_AT = new Set(['at', 'ät', 'ет', 'эт', 'ат', 'ات', 'آت', ...AT_IN_BRACKETS_ONLY])
const ORDINARY_DOT = new RegExp(String.raw`^[-_ ]{1,2}(?:${alternatives(`
  point period punkt punkts punto ponto punt pont pika piste prick prikk titik точка نقطه نقطة
`)})[-_ ]`, 'iu')

/** Words for the dot. */
const DOT_WORDS = [
  'dot', 'period', 'punkt', 'point', 'punto', 'ponto', 'punt', 'punct', 'punctum', 'kropka', 'tečka', 'bodka', 'pika',
  'pont', 'prikk', 'prick', 'piste', 'titik', 'nokta', 'nuqta', 'taškas', 'punkts', 'chấm', 'tuldok', 'точка',
  'точкa', 'тчк', 'крапка', 'кропка', 'дот', 'тачка', 'نقطة', 'نقطه', 'نقطۀ', 'دات', 'دوت', 'نکتہ', 'ڈاٹ', 'דוט', 'נקודה',
  'τελεία', 'डॉट', 'बिंदु', 'ডট', '点', '點', 'ドット', '닷', '점', 'จุด', 'ดอท', 'կետ', 'წერტილი',
].join('|')

/** Services whose name after an "at" can only be an address. */
const SERVICE_NAMES = alternatives(`
  gmail googlemail yahoo ymail hotmail outlook live msn icloud aol gmx web proton protonmail pm tutanota tuta riseup
  disroot posteo mailbox fastmail zoho yandex mail inbox bk list rambler ukr i qq 163 126 sina foxmail naver daum
  hanmail rediffmail libero orange wanadoo free laposte t-online seznam wp o2 onet interia abv uol bol terra walla
  wikimedia wikipedia
`)
const MAIL_SERVICES = new RegExp(`^(?:${SERVICE_NAMES})$`, 'iu')
const SERVICE_FIRST = new RegExp(String.raw`^(?:${SERVICE_NAMES})(?![\p{L}\p{N}])`, 'iu')
const LONGEST_SERVICE = 14

/** Between two labels: a dot, or a word for it, with spaces or brackets around. Every repetition is bounded. */
const DOT = new RegExp([
  String.raw`^(?:\s{0,2}[([{<]\s?(?:[.。]|${DOT_WORDS})\s?[)\]}>]\s{0,2}`,
  String.raw`[-_ ]{1,2}(?:${DOT_WORDS})[-_ ]{1,2}`, String.raw`[.。]`, String.raw`\s[.。]\s`, '&#(?:46|x2e);',
  // Scripts without spaces.
  String.raw`\s?(?:点|點|ドット|닷|점|จุด)\s?)`,
].join('|'), 'iu')
const WORD_DOT_AT_END = new RegExp(String.raw`[\p{L}\p{N}_-]{1,40}(?:` + [
  String.raw`\s?[([{<]\s?(?:[.。]|${DOT_WORDS})\s?[)\]}>]\s?`, String.raw`[-_ ](?:${DOT_WORDS})[-_ ]`,
  String.raw`\s[.。]\s`,
].join('|') + ')$', 'iu')
const LABEL = /^(?:[\p{sc=Latn}\p{N}][\p{sc=Latn}\p{M}\p{N}-]{0,62}|(?:(?![点點])[\p{L}\p{M}\p{N}]){1,63})/iu
const LEFT_OF_AT = /(?:\s{0,2}[([{<*#]{1,2}\s?|\s{0,2}[-_]|\s{1,2})$/u
const RIGHT_OF_AT = /^(?:\s?[)\]}>*#]{1,2}\s{0,2}|[-_]\s{0,2}|\s{1,2})/u
const MOST_LABELS = 6
const LONGEST_LABEL = 63
const LONGEST_DOT = 20

/** E-mail addresses written so that programs miss them: `name (at) example dot org`. */
export const obfuscatedEmailDetector: Detector = {
  wakes: ['word', 'number', 'code'],
  words: AT_WORDS,
  find(scan, token, candidate) {
    const { starts, ends } = scan.tokens
    if (candidate !== 'word') {
      findEncoded(scan, starts[token] ?? 0)
      return
    }
    const start = starts[token] ?? 0
    const end = ends[token] ?? 0
    // Of two words: `a còng`, `snabel-a`.
    const before = /(?<!\p{L})a $/iu.test(scan.text.slice(Math.max(0, start - 3), start)) &&
      foldWord(scan.text.slice(start, end)) === 'cong' ? 2 : 0
    const behind = /^-a(?!\p{L})/iu.test(scan.text.slice(end, end + 3)) ? 2 : 0
    findObfuscated(scan, start - before, end + behind)
  },
}

/** The sign as HTML and addresses of the web write it, at the digits of its number. */
const ENCODED = /^(?:&#(?:64|x40);|%40)/iu

function findEncoded(scan: Scan, digits: number): void {
  const { text } = scan
  const before = text.charAt(digits - 1)
  if (before !== '#' && before !== '%') return
  const at = before === '#' ? digits - 2 : digits - 1
  const sign = ENCODED.exec(text.slice(at, at + 6))?.[0]
  if (sign === undefined) return
  const start = localStart(text, at)
  const domain = readDomain(text, at + sign.length)
  if (start === at || !domain) return
  scan.report(start, domain.end, {
    kind: 'email', confidence: 'likely', reason: 'written-around', validated: false, rule: 'email-encoded',
  })
}

/** Looks for an address around something that stands for `@` from `atStart` to `atEnd`. */
export function findObfuscated(scan: Scan, atStart: number, atEnd: number): void {
  const { text } = scan
  const sign = text.slice(atStart, atEnd).toLowerCase()
  const left = LEFT_OF_AT.exec(text.slice(Math.max(0, atStart - 5), atStart))?.[0]
  const right = RIGHT_OF_AT.exec(text.slice(atEnd, atEnd + 5))?.[0]
  // Scripts without spaces write nothing between.
  const clings = left === undefined && right === undefined && /^(?:@|[^\0-\x7f]+)$/u.test(sign)
  if (!clings && (left === undefined || right === undefined)) return
  const bracketed = /[([{<*#_-]/u.test(left ?? '') && /[)\]}>*#_-]/u.test(right ?? '')
  const isWord = !bracketed && AT_IN_BRACKETS_ONLY.has(sign)
  if (isWord && !SERVICE_FIRST.test(text.slice(atEnd + 1, atEnd + LONGEST_SERVICE))) return
  const domain = readDomain(text, atEnd + (right?.length ?? 0)) ?? readService(text, atEnd + (right?.length ?? 0))
  if (!domain) return
  const localEnd = atStart - (left?.length ?? 0)
  let start = localStart(text, localEnd)
  if (start === localEnd) return
  // A sentence in a script without spaces may lead up to the address.
  const latin = /[\w.+-]+$/u.exec(text.slice(start, localEnd))?.[0] ?? ''
  if (clings && latin !== '' && /^\w/u.test(domain.labels[0] ?? '')) start = localEnd - latin.length
  for (let more = 0; more < 3; more++) {
    const before = WORD_DOT_AT_END.exec(text.slice(Math.max(0, start - 60), start))
    if (!before) break
    start -= before[0].length
  }

  const { end, labels, spelled } = domain
  // "At Gmail" alone is said of people who work there, too.
  if (labels.length === 1 && !/[\d_.]/u.test(text.slice(start, localEnd))) return
  const service = MAIL_SERVICES.test(labels.at(-2) ?? labels[0] ?? '')
  const sure = bracketed || spelled || clings && sign !== '@'
  const topLevel = labels.at(-1) ?? ''
  if (isWord && !(service && spelled)) return
  if (!bracketed && domain.ordinary && ORDINARY_AT.has(sign) && !isGenericTopLevel(topLevel) &&
    (isWord || !service)) return
  // “A dog and a point of view”: words for the sign and for the dot are words, too.
  if (!bracketed && domain.ordinary && topLevel > '\x7f' && !isSpokenTopLevel(topLevel)) return
  if (!sure && !(service && sign !== '@') && !(sign === '@' && left !== undefined && left.length === right?.length)) return
  scan.report(start, end, {
    kind: 'email', confidence: sure ? 'likely' : 'possible', reason: 'written-around', validated: false,
    rule: 'email-obfuscated',
  })
}

const SERVICE_ALONE = /^(?:gmail|googlemail|yahoo|hotmail|outlook|icloud|protonmail|yandex|gmx|posteo)(?![\p{L}\p{N}.@-])/iu

/** A service whose name needs no top level. */
function readService(text: string, from: number): Domain | undefined {
  const service = SERVICE_ALONE.exec(text.slice(from, from + 12))?.[0]
  return service === undefined ? undefined
    : { end: from + service.length, labels: [service], spelled: false, ordinary: false }
}

interface Domain {
  readonly end: number
  readonly labels: readonly string[]
  /** Whether a word or a bracket stands for one of the dots. */
  readonly spelled: boolean
  /** Whether that word stands in sentences, too. */
  readonly ordinary: boolean
}

function readDomain(text: string, from: number): Domain | undefined {
  const labels: string[] = []
  let at = from
  let spelled = false
  let ordinary = false
  let known: Domain | undefined
  while (labels.length < MOST_LABELS) {
    const label = LABEL.exec(text.slice(at, at + LONGEST_LABEL))?.[0]
    if (label === undefined) break
    labels.push(label)
    at += label.length
    if (labels.length > 1 && (isKnownTopLevel(label) || isSpokenTopLevel(label))) known = { end: at, labels: [...labels], spelled, ordinary }
    const dot = DOT.exec(text.slice(at, at + LONGEST_DOT))?.[0]
    if (dot === undefined) break
    spelled ||= dot !== '.'
    ordinary ||= ORDINARY_DOT.test(dot)
    at += dot.length
  }
  return known
}
