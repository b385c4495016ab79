import { alternatives } from '../alternatives.ts'
import { domainEnd } from '../contact/address-parts.ts'
import { isKnownTopLevel } from '../contact/top-level.ts'
import { isNamedBeside, type Detector, type Scan } from '../detector.ts'
import type { Confidence, Reason } from '../span.ts'
import { wordSet } from '../word-index.ts'

/** Services whose name before a handle says whose it is. Ordinary words among them count with a colon or "my" only. */
const SERVICES = `
  telegram* телеграм* тэлеграм* телега телегу телеге tg тг تلگرام* تليجرام* تيليجرام* تيليغرام* تلغرام* טלגרם टेलीग्राम
  텔레그램 电报 電報 テレグラム instagram* insta instam инстаграм* інстаграм* інста инста инсте اینستاگرام* اینستا* انستغرام*
  انستقرام* انستا* אינסטגרם इंस्टाग्राम इंस्टा インスタ 인스타 ig twitter* твиттер* твітер* توییتر* تويتر* טוויטר ट्विटर ツイッター 트위터
  facebook* фейсбук* fb فیسبوک* فيسبوك* פייסבוק फेसबुक discord* дискорд* дискорд* دیسکورد* ديسكورد* snapchat snap سناب*
  tiktok тикток* vk вк вконтакте vkontakte skype скайп*
  اسکایپ سكايب signal сигнал wechat weixin 微信 薇信 威信 vx qq 扣扣 企鹅号 weibo 微博 抖音 小红书 line ライン 라인 카카오톡 카톡 カカオ kakao kakaotalk icq аська
  jabber xmpp matrix element session threema wickr kik reddit реддит github gitlab linkedin youtube steam стим twitch
  psn gamertag bluesky bsky mastodon tumblr bigo viber вайбер zalo whatsapp rubika روبیکا eitaa ایتا bale onlyfans paypal venmo
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
    else if (scan.text.charAt(place) === '/') findRedditName(scan, place)
  },
}

const say = (
  { report }: Scan, start: number, end: number, rule: string, confidence: Confidence, reason: Reason
): void => report(start, end, { kind: 'username', confidence, reason, validated: false, rule })

function findHandle(scan: Scan, at: number): void {
  const { text } = scan
  if (/[\p{Lu}\p{Ll}\p{N}_.@/=-]/u.test(text.charAt(at - 1))) return
  const matrix = MATRIX.exec(text.slice(at, at + 180))?.[0]
  if (matrix !== undefined) {
    say(scan, at, at + matrix.length, 'matrix', 'certain', 'known-format')
    return
  }
  const whole = NAME.exec(text.slice(at + 1, at + 65))?.[0] ?? ''
  // Particles of a script without spaces cling to a name.
  const name = /^\w[\w.-]*(?=[\p{sc=Hira}\p{sc=Kana}\p{sc=Hang}\p{sc=Han}])/u.exec(whole)?.[0] ?? whole
  const end = at + 1 + name.length
  const server = text.charAt(end) === '@' ? domainEnd(text, end + 1) : 0
  if (server > 0) {
    say(scan, at, server, 'fediverse', 'certain', 'known-format')
    return
  }
  // An at sign before a short word or a number is a price, a time or a place; before code it is a decorator.
  const token = tokenAt(scan, at + 1)
  if (/^\p{sc=Han}{2,20}$/u.test(name) && isNamedBeside(scan, token, token, SERVICE_WORDS, 1, 0)) {
    say(scan, at, end, 'at-name', 'likely', 'named-beside')
  }
  if (name.length < 3 || !/^[A-Za-z_][\w.]*$/u.test(name) || /^[(@/]/u.test(text.charAt(end))) return
  if (!/\.bsky\.social$/iu.test(name) && isKnownTopLevel(name.slice(name.lastIndexOf('.') + 1)) && name.includes('.')) return
  const named = isNamedBeside(scan, token, token, SERVICE_WORDS, 5, 3) ||
    isNamedBeside(scan, token, token, MORE_SERVICE_WORDS, 3, 0)
  say(scan, at, end, 'at-name', named ? 'likely' : 'possible', named ? 'named-beside' : 'known-format')
}

/** `u/name` as people write it on Reddit. */
function findRedditName(scan: Scan, slash: number): void {
  const { text } = scan
  if (text.charAt(slash - 1) !== 'u' || !/(?:^|[\s("'[])\/?$/u.test(text.slice(Math.max(0, slash - 3), slash - 1))) return
  const name = /^[A-Za-z][\w-]{2,19}(?![\p{L}\p{N}/.])/u.exec(text.slice(slash + 1, slash + 24))?.[0]
  if (name !== undefined) say(scan, slash - 1, slash + 1 + name.length, 'reddit-name', 'likely', 'known-format')
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
  я мой моя saya aku hesabım hesabim kullanıcı adım conta é عليه على اسمي حسابي نام کاربری אני שלי id ID Id handle username user name nick nickname account profile tag messenger ник аккаунт логин профиль это آیدی
  ایدی ام معرف من هو هي است ist is es est è é to at as on under this here
`)
const LEAD = new RegExp([
  String.raw`^(?:(?: ?(?:(?:${LEAD_WORDS})(?![\p{Ll}\d])|[号號群是为為は]|아이디)){1,3} ?(?:[:=-]{1,2} ?)?`,
  String.raw` ?[:=：]{1,2} ?`, String.raw` ?[-–] ?`, String.raw` ?\(`, String.raw` |)["'«“@]{0,2}`,
].join('|'), 'u')
/** Services that are called by a word of the language. */
const ORDINARY_WORDS = new Set([
  'line', 'signal', 'session', 'element', 'matrix', 'steam', 'snap', 'threads', 'bale', 'сигнал', 'телега',
  'стим', 'tg', 'ig',
])
/** Services that number their accounts. */
const NUMBERING = /^(?:qq|扣扣|企鹅|icq|аська|vk|weibo)/u
/** So many digits right behind a service that numbers its accounts are one of them. */
const LEAST_DIGITS = 6
/** More than a word: a name with a digit or a line under it, or two parts. */
const NAME_LIKE = /^(?=[A-Za-z]{3})(?:[A-Za-z.]*[A-Za-z][\d_]\w*|[A-Za-z]+\.[A-Za-z]+)$/u
const FILE_ENDING = /\.(?:png|jpe?g|gif|svg|webp|pdf|html?|js|css|json)$/iu

/** The same services inside a stretch of a script without spaces, and who speaks there. */
const UNSPACED_SERVICE = /[微薇威]信号?|扣扣号?|企鹅号?|微博|抖音|小红书|电报|電報|ライン|インスタ|ツイッター|カカオ|라인|카카오톡|카톡|인스타|텔레그램|트위터/u
const UNSPACED_MINE = /[我私내제]/u
const MINE_BEHIND = /(?<!\p{L})(?:saya|aku|я|мой|моя|من|אני|שלי)(?!\p{L})/u
/** The sentence ends behind a name, or its verb follows. */
const ENDS_PHRASE = /^["'»”)\]]?\s?(?:$|[\n|;,،。，!?]|\.(?:\s|$)|است|هست|है|です|입니다|이에요|예요)/u
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
  const mine = UNSPACED_MINE.test(whole) || MINE_BEHIND.test(lead) || isNamedBeside(scan, token, token, MY_WORDS, 3, 0)
  if (ORDINARY_WORDS.has(service) && !(mine && (explicit || HANDLE_LIKE.test(value))) &&
    !(explicit && /^\p{Lu}/u.test(whole) && endsLine(text, at + value.length))) return
  if (/^\d+$/u.test(value)) {
    if (!NUMBERING.test(service) || !QQ.test(value) || !explicit && !introduced && !mine &&
      !(value.length >= LEAST_DIGITS && endsLine(text, at + value.length))) return
  } else if (isAtName || HANDLE_LIKE.test(value)) {
    const isName = NAME_LIKE.test(value) && !FILE_ENDING.test(value) && !ORDINARY_WORDS.has(service) &&
      !isKnownTopLevel(value.slice(value.lastIndexOf('.') + 1)) && (lead === '' || ENDS_PHRASE.test(text.slice(at + value.length, at + value.length + 8)))
    if (!explicit && !introduced && !mine && !isName) return
  } else {
    // A word without a digit or an underscore must be introduced as a name.
    if (!HANDLE.test(value) || value.includes('.')) return
    if (!(mine && (explicit || introduced)) && !(explicit && endsLine(text, at + value.length))) return
  }
  say(scan, isAtName ? at - 1 : at, at + value.length, 'service-name',
    isAtName || mine || HANDLE_LIKE.test(value) ? 'likely' : 'possible', 'named-beside')
}

const endsLine = (text: string, end: number): boolean => /^["'»”)\]]?\s?(?:$|[\n|;,])/u.test(text.slice(end, end + 3))
