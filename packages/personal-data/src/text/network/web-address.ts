import { alternatives } from '../alternatives.ts'
import { isNamedBeside, type Detector, type Scan } from '../detector.ts'
import { domainEnd } from '../contact/address-parts.ts'
import { wordSet } from '../word-index.ts'
import { accountIn } from './profile-link.ts'

const OWN_WORDS = wordSet(`
  my mine mein meine mi mon ma meu minha mio mia mój moja мой моя моё мій моя benim saya homepage blog weblog portfolio
  personal وبلاگ مدونة блог בלוג 博客 主页 ホームページ ブログ
`)
/** Ours and our neighbours' pages name nobody who is not public there. */
const PUBLIC_HOSTS = new RegExp(String.raw`(?:^|\.)(?:${alternatives(`
  wikipedia wikimedia wiktionary wikidata wikibooks wikinews wikiquote wikisource wikiversity wikivoyage mediawiki
  wmflabs toolforge wmcloud w3 schema archive doi creativecommons gnu
`)})\.(?:org|net|com)$`, 'iu')
const PATH = /^(?::\d{1,5})?(?:[/?#][^\s<>"'{}|\\^`\u3000-\u303f\uff08\uff09]{0,500})?/u
const USER_PATH = /^(?::\d{1,5})?\/(?:~|users?\/|u\/|people\/|profiles?\/|members?\/|author\/|@)[\w.%-]+/iu

/** Web addresses: of a person's account on a service, of what somebody calls their own, and any other as possible. */
export const webAddressDetector: Detector = {
  wakes: ['sign', 'word'],
  words: [
    'www', 'mailto', 'telegram', 't', 'instagram', 'facebook', 'fb', 'vk', 'twitter', 'x', 'linkedin', 'github',
    'tiktok', 'youtube', 'reddit', 'weibo', 'snapchat', 'medium', 'discord', 'ok', 'bsky', 'threads', 'm', 'paypal',
    'signal',
  ],
  find(scan, place, candidate) {
    const { text, tokens } = scan
    if (candidate === 'sign') {
      if (text.startsWith('://', place)) fromScheme(scan, place)
      return
    }
    const start = tokens.starts[place] ?? 0
    const end = tokens.ends[place] ?? 0
    if (text.charAt(end) !== '.' || /[\p{L}\p{N}/@._-]/u.test(text.charAt(start - 1))) return
    judge(scan, start, start, place)
  },
}

function fromScheme(scan: Scan, colon: number): void {
  const { text } = scan
  const scheme = /(?:https?|hxxps?|ftp|gemini|ipfs)$/iu.exec(text.slice(Math.max(0, colon - 6), colon))?.[0]
  if (scheme === undefined) return
  let host = colon + 3
  // `name:password@host`: a login that somebody pasted with the address.
  const login = /^[^\s/@:]{1,64}:[^\s/@]{1,64}@/u.exec(text.slice(host, host + 132))?.[0]
  if (login !== undefined) {
    scan.report(host, host + login.length - 1, {
      kind: 'secret', confidence: 'certain', reason: 'known-format', validated: false, rule: 'login-in-address',
    })
    host += login.length
  }
  judge(scan, colon - scheme.length, host, firstTokenFrom(scan, host))
}

function firstTokenFrom({ tokens }: Scan, offset: number): number {
  let low = 0
  let high = tokens.count
  while (low < high) {
    const middle = low + high >>> 1
    if ((tokens.starts[middle] ?? 0) < offset) low = middle + 1
    else high = middle
  }
  return low
}

/** Says what the address at `start` is whose host begins at `host`. */
function judge(scan: Scan, start: number, host: number, token: number): void {
  const { text } = scan
  const hostEnd = domainEnd(text, host) || (host > start ? bareHostEnd(text, host) : 0)
  if (hostEnd === 0) return
  const name = text.slice(host, hostEnd).toLowerCase().replace(/^(?:www|m|mobile)\./u, '')
  const written = PATH.exec(text.slice(hostEnd, hostEnd + 520))?.[0] ?? ''
  const path = withoutTail(written)
  const end = hostEnd + path.length
  const account = accountIn(name, path)
  if (account === 'phone') return
  if (account !== undefined) {
    const at = end - (path.length - path.indexOf(account))
    scan.report(start, Math.max(end, at + account.length), {
      kind: 'username', confidence: 'certain', reason: 'known-format', validated: false, rule: 'profile-link',
    })
    return
  }
  // Without a scheme, only `www.` says that this is meant as an address.
  if (host === start && !/^www\.[^.]+\./iu.test(text.slice(start, hostEnd))) return
  if (PUBLIC_HOSTS.test(name)) return
  const own = USER_PATH.test(path) || isNamedBeside(scan, token, token, OWN_WORDS, 5, 0)
  scan.report(start, end, {
    kind: 'web-address', confidence: own ? 'likely' : 'possible', reason: own ? 'named-beside' : 'known-format',
    validated: false, rule: own ? 'own-web-address' : 'web-address',
  })
}

/** A host that is a number, in brackets or not. */
const bareHostEnd = (text: string, host: number): number => {
  const number = /^(?:\[[0-9a-f:.]{2,45}\]|\d{1,3}(?:\.\d{1,3}){3})/iu.exec(text.slice(host, host + 50))?.[0]
  return number === undefined ? 0 : host + number.length
}

/** Without the signs of the sentence around it, and closing brackets that it did not open. */
function withoutTail(path: string): string {
  let end = path.length
  for (; end > 0; end--) {
    const last = path.charAt(end - 1)
    const opening = BRACKETS.get(last)
    if (opening === undefined ? !'.,;:!?\'"*_»”'.includes(last) : isBalanced(path.slice(0, end), opening, last)) break
  }
  return path.slice(0, end)
}

const BRACKETS = new Map([[')', '('], [']', '[']])

const isBalanced = (text: string, opening: string, closing: string): boolean =>
  text.split(closing).length <= text.split(opening).length
