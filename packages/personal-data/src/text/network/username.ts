import { alternatives } from '../alternatives.ts'
import { domainEnd } from '../contact/address-parts.ts'
import { isKnownTopLevel } from '../contact/top-level.ts'
import { isNamedBeside, type Detector, type Scan } from '../detector.ts'
import type { Confidence, Reason } from '../span.ts'
import { wordSet } from '../word-index.ts'

/** Services whose name before a handle says whose it is. Ordinary words among them count with a colon or "my" only. */
const SERVICES = `
  telegram телеграм* телега телеграмм tg тг تلگرام تليجرام تلغرام טלגרם instagram insta инстаграм* инста اینستاگرام
  انستغرام انستقرام אינסטגרם ig twitter твиттер* توییتر تويتر טוויטר facebook фейсбук* fb فیسبوک فيسبوك פייסבוק
  discord дискорд* دیسکورد ديسكورد snapchat snap سناب سنابشات tiktok тикток* vk вк вконтакте vkontakte skype скайп*
  اسکایپ سكايب signal сигнал wechat weixin 微信 微信号 vx qq 扣扣 weibo 微博 抖音 小红书 line ライン 라인 카카오톡 kakao kakaotalk icq аська
  jabber xmpp matrix element session threema wickr kik reddit реддит github gitlab linkedin youtube steam стим twitch
  bluesky bsky mastodon tumblr bigo viber вайбер zalo whatsapp rubika روبیکا eitaa ایتا bale onlyfans paypal venmo
  cashapp pinterest threads gmail hotmail джимейл جیمیل جيميل
`
const SERVICE_WORDS = wordSet(SERVICES)
const MY_WORDS = wordSet(`
  my me i mine mein meine meinem mi mon ma meu minha mio mia mój moja moje мой моя моё мои мій моя моє benim saya aku
  من ام حسابي حسابی אני שלי 我 我的 私の 내 제 user username handle nick nickname account id login benutzername usuario
  utilisateur pseudo никнейм ник аккаунт логин نام کاربری معرف یوزرنیم آیدی حساب add follow find dm message pm contact
  reach kullanıcı
`)
const MORE_SERVICE_WORDS = wordSet(`handle username nick nickname follow dm account profile channel ник канал профиль`)

const HANDLE = /^[A-Za-z][A-Za-z0-9_]*(?:[._-][A-Za-z0-9_]+){0,4}/u
const NAME = /^[\p{L}\p{N}_](?:[\p{L}\p{N}_.-]{0,61}[\p{L}\p{N}_])?/u
const MATRIX = /^@[a-z0-9._=/-]{1,64}:[a-z0-9.-]{3,80}\.[a-z]{2,20}(?::\d{1,5})?(?![\p{L}\p{N}])/u

/** Names of accounts on other services: `@name`, fediverse and Matrix handles, and what a service's name leads to. */
export const usernameDetector: Detector = {
  wakes: ['sign', 'word'],
  words: SERVICES.split(/\s+/u),
  find(scan, place, candidate) {
    if (candidate === 'word') findNamed(scan, place)
    else if (scan.text.charAt(place) === '@') findHandle(scan, place)
  },
}

const say = (
  { report }: Scan, start: number, end: number, rule: string, confidence: Confidence, reason: Reason
): void => report(start, end, { kind: 'username', confidence, reason, validated: false, rule })

function findHandle(scan: Scan, at: number): void {
  const { text } = scan
  if (/[\p{L}\p{N}_.@/=-]/u.test(text.charAt(at - 1))) return
  const matrix = MATRIX.exec(text.slice(at, at + 180))?.[0]
  if (matrix !== undefined) {
    say(scan, at, at + matrix.length, 'matrix', 'certain', 'known-format')
    return
  }
  const name = NAME.exec(text.slice(at + 1, at + 65))?.[0] ?? ''
  const end = at + 1 + name.length
  const server = text.charAt(end) === '@' ? domainEnd(text, end + 1) : 0
  if (server > 0) {
    say(scan, at, server, 'fediverse', 'certain', 'known-format')
    return
  }
  // An at sign before a short word or a number is a price, a time or a place; before code it is a decorator.
  if (name.length < 3 || !/^[A-Za-z_][\w.]*$/u.test(name) || /^[(@/]/u.test(text.charAt(end))) return
  if (isKnownTopLevel(name.slice(name.lastIndexOf('.') + 1)) && name.includes('.')) return
  const token = tokenAt(scan, at + 1)
  const named = isNamedBeside(scan, token, token, SERVICE_WORDS, 5, 3) ||
    isNamedBeside(scan, token, token, MORE_SERVICE_WORDS, 3, 0)
  say(scan, at, end, 'at-name', named ? 'likely' : 'possible', named ? 'named-beside' : 'known-format')
}

function tokenAt({ tokens }: Scan, offset: number): number {
  let low = 0
  let high = tokens.count
  while (low < high) {
    const middle = low + high >>> 1
    if ((tokens.ends[middle] ?? 0) <= offset) low = middle + 1
    else high = middle
  }
  return low
}

/** Between a service and a handle: words for "is" and "name", and signs that lead on. */
const LEAD_WORDS = alternatives(`
  id ID Id handle username user name nick nickname account profile tag messenger ник аккаунт логин профиль это آیدی
  ایدی ام معرف من هو هي است ist is es est è é to at as on under this here
`)
const LEAD = new RegExp([
  String.raw`^(?:(?: ?(?:(?:${LEAD_WORDS})(?![\p{Ll}\d])|[号號是为為は]|아이디)){1,3} ?(?:[:=-]{1,2} ?)?`,
  String.raw` ?[:=：]{1,2} ?`, String.raw` ?[-–] ?`, String.raw` ?\(`, String.raw` |)["'«“@]{0,2}`,
].join('|'), 'u')
/** Services that are called by a word of the language. */
const ORDINARY_WORDS = new Set([
  'line', 'signal', 'session', 'element', 'matrix', 'steam', 'snap', 'threads', 'bale', 'сигнал', 'телега',
  'стим', 'tg', 'ig',
])
/** Services that number their accounts. */
const NUMBERING = /^(?:qq|扣扣|icq|аська|vk|weibo)/u

/** The same services inside a stretch of a script without spaces, and who speaks there. */
const UNSPACED_SERVICE = /微信号?|扣扣|微博|抖音|小红书|ライン|라인|카카오톡/u
const UNSPACED_MINE = /[我私내제]/u
const QQ = /^[1-9]\d{4,11}(?![\p{L}\d.,/-])/u
/** A handle rather than a word: a digit, an underscore, a dot inside, a tag. */
const HANDLE_LIKE = /[\d_#]|[a-z]\.[a-z]|^live:/iu
const VALUE = /^(?:live:)?[A-Za-z0-9][A-Za-z0-9_.-]{2,38}(?:#\d{4})?(?![\p{L}\d@])/u

function findNamed(scan: Scan, token: number): void {
  const { text, tokens } = scan
  const start = tokens.starts[token] ?? 0
  const whole = text.slice(start, tokens.ends[token])
  const inside = UNSPACED_SERVICE.exec(whole)
  const service = (inside?.[0] ?? whole).toLowerCase()
  const from = inside ? start + inside.index + service.length : start + whole.length
  const lead = LEAD.exec(text.slice(from, from + 60))?.[0]
  if (lead === undefined || lead.endsWith('@') && lead.trim() === '@') return
  const at = from + lead.length
  const value = VALUE.exec(text.slice(at, at + 45))?.[0].replace(/[.-]+$/u, '')
  if (value === undefined) return
  if (lead === '' && !inside) return
  const isAtName = lead.endsWith('@')
  const explicit = /[:=：]/u.test(lead)
  const introduced = /^\s*[^\s(–-].|[是は]/u.test(lead) || value.startsWith('live:')
  const mine = UNSPACED_MINE.test(whole) || isNamedBeside(scan, token, token, MY_WORDS, 3, 0)
  if (ORDINARY_WORDS.has(service) && !(mine && (explicit || HANDLE_LIKE.test(value))) &&
    !(explicit && /^\p{Lu}/u.test(whole) && endsLine(text, at + value.length))) return
  if (/^\d+$/u.test(value)) {
    if (!NUMBERING.test(service) || !QQ.test(value) || !explicit && !introduced && !mine) return
  } else if (isAtName || HANDLE_LIKE.test(value)) {
    if (!explicit && !introduced && !mine) return
  } else {
    // A word without a digit or an underscore must be introduced as a name.
    if (!HANDLE.test(value) || value.includes('.')) return
    if (!(mine && (explicit || introduced)) && !(explicit && endsLine(text, at + value.length))) return
  }
  say(scan, isAtName ? at - 1 : at, at + value.length, 'service-name',
    isAtName || mine || HANDLE_LIKE.test(value) ? 'likely' : 'possible', 'named-beside')
}

const endsLine = (text: string, end: number): boolean => /^["'»”)\]]?\s?(?:$|[\n|;,])/u.test(text.slice(end, end + 3))
