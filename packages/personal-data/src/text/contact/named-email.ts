import { alternatives } from '../alternatives.ts'
import type { Detector, Scan } from '../detector.ts'
import { domainEnd } from './address-parts.ts'
import { isKnownTopLevel, isSpokenTopLevel } from './top-level.ts'

/** Words behind which an address is given. */
const MAIL_WORDS = `
  mail email emails mailto correo e-posta eposta epostam mailadresse mailem pošta posta почта почту почте почтой мыло
  мейл имейл емейл пошта пошту пошті емайл ایمیل ایمیلم بريدي البريد بريد الايميل ايميل ايميلي מייל אימייל המייל ईमेल
  邮箱 郵箱 邮件 信箱 メール 이메일 메일 surel spam nospam
`
const LEAD = new RegExp(String.raw`^(?:\s?[:=(–-]|\s?(?:${alternatives(`
  address adresse adres adresa adresi is ist es est è é me to id это мой моя من هو هي لي שלי है 是 为 は 은 는 addr
`)})(?![\p{L}\p{N}])| ){1,5}`, 'iu')
const LOCAL = String.raw`[A-Za-z0-9][\w.+-]{0,38}\w`
/** What stands for the sign behind such a word, also what elsewhere is a word or a sign of its own. */
const AT = String.raw`(?: ?[([{]? ?[#★☆*] ?[)\]}]? ?| (?:${alternatives(`
  at ät et ad chez bei a на в эт ет ат гав собака собачка сабака равлик песик در ات آت أت على עם שטרודל 艾特 골뱅이 arroba
  arobase chiocciola małpa zavináč kukac apenstaartje
`)}) )`
/** Services that are named without their top level, or with a space before it. */
const SERVICE = alternatives(`
  gmail googlemail yahoo ymail hotmail outlook icloud aol gmx web protonmail proton tutanota posteo mailbox fastmail
  yandex mail rambler ukr qq 163 126 sina foxmail naver daum hanmail rediffmail libero wanadoo t-online seznam wp o2
  onet abv uol walla riseup disroot мейл майл яндекс гмейл джимейл гмайл укр جیمیل یاهو هاتمیل جيميل ياهو هوتميل
  ג'ימייל גימייל जीमेल
`)
const SPACED = new RegExp(String.raw`^(${LOCAL})${AT}(?:${SERVICE})(?:[ ,.]{1,2}([\p{L}]{2,4}))?(?![\p{L}\p{N}@])`, 'iu')
const DOTTED = new RegExp(String.raw`^(${LOCAL})${AT}(?=[A-Za-z0-9-]{2,60}\.[A-Za-z])`, 'iu')
/** An address ends its sentence or its part of it. */
const END = /^\s{0,2}(?:$|[\n.,;:!?)\]}"'»،。，|<])/u
/** `{{nospam|name|example.org}}`. */
const TEMPLATE = /^\|([A-Za-z0-9][\w.+-]{0,63})\|/u
const REACH = 130

/** Addresses behind a word for mail, in forms that elsewhere could be prose: `mail: name at web de`. */
export const namedEmailDetector: Detector = {
  wakes: ['word'],
  words: MAIL_WORDS.trim().split(/\s+/u),
  find(scan, token) {
    const { text, tokens } = scan
    const from = tokens.ends[token] ?? 0
    const behind = text.slice(from, from + REACH)
    const template = TEMPLATE.exec(behind)
    if (template) {
      const end = domainEnd(text, from + template[0].length)
      if (end > 0 && /^\s?[|}]/u.test(text.slice(end, end + 2))) say(scan, from + 1, end)
      return
    }
    const lead = LEAD.exec(behind)?.[0]
    if (lead === undefined) return
    const start = from + lead.length
    const rest = behind.slice(lead.length)
    const dotted = DOTTED.exec(rest)
    const end = dotted ? domainEnd(text, start + dotted[0].length) : spacedEnd(rest, start)
    const topLevel = text.slice(text.lastIndexOf('.', end) + 1, end)
    if (end > 0 && (!dotted || isKnownTopLevel(topLevel))) say(scan, start, end)
  },
}

function spacedEnd(rest: string, start: number): number {
  const spaced = SPACED.exec(rest)
  if (!spaced || !END.test(rest.slice(spaced[0].length))) return 0
  const [whole, , topLevel] = spaced
  return topLevel === undefined || isKnownTopLevel(topLevel) && (topLevel <= 'z' || isSpokenTopLevel(topLevel))
    ? start + whole.length : 0
}

const say = ({ report }: Scan, start: number, end: number): void => report(start, end, {
  kind: 'email', confidence: 'likely', reason: 'written-around', validated: false, rule: 'email-named',
})
