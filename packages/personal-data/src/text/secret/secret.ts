import { alternatives } from '../alternatives.ts'
import type { Detector, Scan } from '../detector.ts'
import type { Confidence, Reason } from '../span.ts'

/** Words after which somebody writes a password or a key. */
const PASSWORD_WORDS = [
  'password', 'passwort', 'passwd', 'pwd', 'passphrase', 'passcode', 'kennwort', 'contraseña', 'clave', 'senha',
  'wachtwoord', 'hasło', 'heslo', 'parola', 'şifre', 'şifrem', 'lösenord', 'adgangskode', 'passord', 'salasana',
  'jelszó', 'lozinka', 'geslo', 'slaptažodis', 'parole', 'parool', 'пароль', 'паролю', 'пароля', 'лозинка', 'парола',
  'sandi', 'kata', 'mật', 'κωδικός', 'سر', 'السر', 'المرور', 'رمز', 'גסמה', 'סיסמה', 'סיסמא', 'पासवर्ड', 'পাসওয়ার্ড',
  '密码', '密碼', 'パスワード', '비밀번호', '암호', 'รหัสผ่าน', 'mdp', 'pin', 'puk', 'passe',
]
const KEY_WORDS = [
  'secret', 'token', 'apikey', 'key', 'bearer', 'secretkey', 'privatekey', 'accesstoken', 'clientsecret',
]
/** First words of keys that services give out in a form of their own. */
const PREFIXES: readonly (readonly [string, RegExp])[] = [
  ...['ghp', 'gho', 'ghs', 'ghu', 'npm'].map((word) => [word, new RegExp(`^${word}_[A-Za-z0-9]{36}`, 'u')] as const),
  ...['xoxb', 'xoxp', 'xoxa'].map((word) => [word, new RegExp(String.raw`^${word}-[\w-]{20,250}`, 'u')] as const),
  ...['pk', 'rk'].map((word) => [word, new RegExp(String.raw`^${word}_(?:live|test)_\w{20,200}`, 'u')] as const),
  ['sk', /^sk[-_](?:live_|test_|ant-|proj-)?[\w-]{20,200}/u], ['github', /^github_pat_\w{22,255}/u],
  ['glpat', /^glpat-[\w-]{20,40}/u], ['hf', /^hf_[A-Za-z0-9]{30,40}/u], ['pypi', /^pypi-[\w-]{50,250}/u],
  ['age', /^AGE-SECRET-KEY-1[02-9AC-HJ-NP-Z]{58}/u],
  ['begin', new RegExp(
    '^BEGIN (?:[A-Z]{2,9} ){0,2}PRIVATE KEY(?: BLOCK)?-----' +
    '(?:[^-]|-(?!----)){0,900}(?:-----END [A-Z ]{10,40}-----)?', 'u',
  )],
]
const CODE_FORMS: readonly RegExp[] = [
  /^(?:AKIA|ASIA)[A-Z0-9]{16}$/u, /^AIza[\w-]{35}$/u, /^ya29\.[\w-]{20,250}$/u,
]
const JSON_WEB_TOKEN = /^eyJ[\w-]{8,400}\.eyJ[\w-]{4,500}(?:\.[\w-]{0,400})?/u

/** Passwords, keys and tokens: forms that services give out, and what a word says to be one. */
export const secretDetector: Detector = {
  wakes: ['word', 'code', 'capital'],
  words: [...PASSWORD_WORDS, ...KEY_WORDS, ...PREFIXES.map(([word]) => word), 'eyj*'],
  find(scan, token, candidate) {
    const { text, tokens } = scan
    const start = tokens.starts[token] ?? 0
    const end = tokens.ends[token] ?? 0
    if (candidate === 'word') {
      const word = text.slice(start, end).toLowerCase()
      const form = PREFIXES.find(([prefix]) => prefix === word)?.[1]
      const found = form?.exec(text.slice(start, start + 1000))?.[0]
      if (found !== undefined) say(scan, start, start + found.length, 'service-key', 'certain', 'known-format')
      else if (form === undefined) findNamed(scan, token)
      return
    }
    if (end - start < 16 && !text.startsWith('eyJ', start)) return
    const written = text.slice(start, start + 1000)
    const code = /^[\w-]{20,60}/u.exec(written)?.[0] ?? ''
    const found = JSON_WEB_TOKEN.exec(written)?.[0] ?? (CODE_FORMS.some((form) => form.test(code)) ? code : undefined)
    if (found !== undefined) say(scan, start, start + found.length, 'service-key', 'certain', 'known-format')
  },
}

const say = (
  { report }: Scan, start: number, end: number, rule: string, confidence: Confidence, reason: Reason
): void => report(start, end, { kind: 'secret', confidence, reason, validated: false, rule })

/** What leads from the word to the value: a colon, an equals sign, "is"; a quote may follow. */
const LEAD = new RegExp([
  String.raw`^(?:[ _-]?(?:key|token|id|code|número|عبور|ورود|سر)){0,2}["']?(?: {0,2}[:=：] {0,2}`,
  String.raw` (?:is|ist|es|est|è|é|jest|was|это|є|هو|هي|است|是|は) (?:[:=] ?)?`,
  String.raw` ?[是为為は][:：]?)(["'` + '`«“]?)',
].join('|'), 'iu')
/** The words inside a stretch of a script without spaces. */
const UNSPACED_PASSWORD = /密码|密碼|パスワード|비밀번호|암호|รหัสผ่าน/u
const VALUE = /^[^\s"'`»”<>,;，。]{4,120}/u
/** What a program writes there: a call, an element, a field. */
const CODE = /^[\w.$]+[([]|^[\p{Ll}\w]+\.[\p{Ll}\w.]+$/u
const NO_VALUE = new RegExp(String.raw`^(?:(?:${alternatives(`
  required wrong incorrect invalid needed reset expired protected missing optional hidden secret secure safe weak
  strong null none true false undefined string
`)})\b|process\.|os\.|env|[$<{[]|\*+$|x+$|\.{3})`, 'iu')

function findNamed(scan: Scan, token: number): void {
  const { text, tokens } = scan
  const start = tokens.starts[token] ?? 0
  const whole = text.slice(start, tokens.ends[token])
  const inside = UNSPACED_PASSWORD.exec(whole)
  const from = start + (inside ? inside.index + inside[0].length : whole.length)
  const lead = LEAD.exec(text.slice(from, from + 40))
  if (!lead) return
  const at = from + lead[0].length
  const value = VALUE.exec(text.slice(at, at + 121))?.[0].replace(/[.!?)]+$/u, '') ?? ''
  if (value.length < 4 || NO_VALUE.test(value) || CODE.test(value)) return
  const quoted = (lead[1] ?? '') !== ''
  const explicit = /[:=：]/u.test(lead[0])
  const mixed = /\d/u.test(value) && /\p{L}/u.test(value) || /\p{L}[^\p{L}\p{N}.-]\p{L}|[!@#$%^&*_]/u.test(value) ||
    /\p{Ll}\p{Lu}/u.test(value) || /^\d{4,12}$/u.test(value)
  const isKey = KEY_WORDS.includes(whole.toLowerCase())
  if (isKey && !(mixed && value.length >= 12 && /\d/u.test(value))) return
  if (!mixed && !(quoted && explicit) && !(explicit && endsThere(text, at + value.length))) return
  if (!explicit && !quoted && !(mixed && /\d|[!@#$%^&*_]/u.test(value))) return
  const confidence = mixed || quoted ? 'likely' : 'possible'
  say(scan, at, at + value.length, isKey ? 'named-key' : 'password', confidence, 'named-beside')
}

const endsThere = (text: string, end: number): boolean => /^[.!?)"']?\s?(?:$|\n)/u.test(text.slice(end, end + 3))
