import { isNamedBeside, type Detector, type Scan } from '../detector.ts'
import { isDigits, numberRunEnd } from '../number-run.ts'
import { wordSet } from '../word-index.ts'
import { CLAIM_REACH, claimsIn, isClaimedNear } from './claim-words.ts'

const IP_WORDS = wordSet(`
  ip ipv4 ipv6 ips addr address addresses adresse dirección endereço indirizzo adres host server gateway
  dns subnet router proxy vpn адрес* айпи айпі عنوان آدرس آی‌پی כתובת 地址 アドレス 주소 client loopback broadcast private
  primary secondary ssh ping localhost route prefix network multicast unspecified`)
const VERSION_WORDS = wordSet(`
  version versions ver release releases build firmware android ios chrome firefox opera safari kernel update section
  sections chapter clause figure table versión versão versione versie wersja verze sürüm версия версии версію إصدار
  الإصدار نسخه نسخة גרסה 版本 版 バージョン 버전 § art
`)

/** IPv4 and IPv6 addresses, also with a prefix length; not the numbers of versions and sections. */
export const ipAddressDetector: Detector = {
  wakes: ['number', 'sign'],
  find(scan, place, candidate) {
    if (candidate === 'number') findVersion4(scan, place)
    else if (scan.text.charAt(place) === ':') findVersion6(scan, place)
  },
}

const report = (scan: Scan, start: number, end: number, sure: boolean, rule: string): void => {
  scan.report(start, end, {
    kind: 'ip-address', confidence: sure ? 'certain' : 'possible', reason: 'known-format', validated: false, rule,
  })
}

/** Dots as they are, or in brackets so that nothing makes a link of them. */
const isDot = (gap: string): boolean => gap === '.' || gap === '[.]' || gap === '(.)' || gap === ' . '

function findVersion4(scan: Scan, runStart: number): void {
  const { tokens, text } = scan
  const last = numberRunEnd(tokens, runStart)
  for (let token = runStart; token + 3 <= last; token++) {
    const start = tokens.starts[token] ?? 0
    if (!isFourOctets(scan, token) || /[\w.]$/u.test(text.slice(Math.max(0, start - 1), start))) continue
    const end = tokens.ends[token + 3] ?? 0
    const behind = text.slice(end, end + 2)
    // `1.2.3.4.5` is the number of a section, unless its beginning can be nothing of the kind.
    if (/^[\p{sc=Latn}\p{sc=Cyrl}\p{sc=Grek}\d_]/u.test(behind)) continue
    if (/^\.\d/u.test(behind) && octets(scan, token).every((octet) => octet < 100)) continue
    const named = isNamedBeside(scan, token, token + 3, IP_WORDS, 4, 2)
    const numbered = isNamedBeside(scan, token, token + 3, VERSION_WORDS, 4, 0)
    const small = octets(scan, token).every((octet) => octet < 20)
    const meant = named || small && !numbered && isMeant(text, start, end)
    if (!meant && (numbered || small && octets(scan, token)[0] !== 10)) continue
    const prefix = /^\/(?:3[0-2]|[12]\d|\d)(?!\d)/u.exec(text.slice(end, end + 4))?.[0] ?? ''
    const [first = 0, second = 0] = octets(scan, token)
    const own = first === 127 || first === 10 || first === 0 || first === 192 && second === 168
    report(scan, start, end + prefix.length, (meant || !small) && !own, 'ipv4')
    token += 3
  }
}

/** A page of a wiki behind its namespace or its special page: who edits without an account has the address for a name. */
const PAGE_BEFORE = /(?:\[\[|\/wiki\/|title=)[^\s{}|[\]][^\n{}|[\]]{0,40}[:/]$/u
const LONGEST_PAGE = 48

/** Whether somebody says that an edit from there was theirs, or the address names who edited. */
function isMeant(text: string, start: number, end: number): boolean {
  if (PAGE_BEFORE.test(text.slice(Math.max(0, start - LONGEST_PAGE), start))) return true
  const from = Math.max(0, start - CLAIM_REACH)
  return isClaimedNear(claimsIn(text.slice(from, end + CLAIM_REACH)), start - from, end - from)
}

const octets = ({ tokens, text }: Scan, token: number): readonly number[] =>
  [0, 1, 2, 3].map((i) => Number(text.slice(tokens.starts[token + i], tokens.ends[token + i])))

function isFourOctets({ tokens, text }: Scan, token: number): boolean {
  for (let i = 0; i < 4; i++) {
    const start = tokens.starts[token + i] ?? 0
    const end = tokens.ends[token + i] ?? 0
    if (!isDigits(tokens, token + i) || end - start > 3 || Number(text.slice(start, end)) > 255) return false
    if (end - start > 1 && text.charAt(start) === '0') return false
    if (i < 3 && !isDot(text.slice(end, tokens.starts[token + i + 1]))) return false
  }
  return true
}

const LONGEST = 60
const HEX = '0123456789abcdefABCDEF'

/** Looks at the first colon of a run of hexadecimal groups. */
function findVersion6({ text, report: say }: Scan, colon: number): void {
  let start = colon
  while (start > 0 && colon - start < 5 && HEX.includes(text.charAt(start - 1))) start--
  const before = text.charAt(start - 1)
  if (before === ':' || before === '.') return
  // A word may cling to `::`, which begins an address of its own then.
  const clings = /[\p{L}\p{N}_]/u.test(before)
  if (clings && !text.startsWith('::', colon)) return
  if (clings) start = colon
  let end = colon
  while (end < text.length && end - start < LONGEST && /[0-9a-f:.]/iu.test(text.charAt(end))) end++
  const written = text.slice(start, end).replace(/[.:]+$/u, (tail) => tail.startsWith('::') ? '::' : '')
  end = start + written.length
  const groups = groupsOf(written)
  if (groups === undefined || /^[\p{L}\p{N}_:]/u.test(text.slice(end, end + 1))) return
  const { hex, compressed, mapped } = groups
  // `::` also stands in code; an address of words is one when it has a digit and enough of them.
  if (clings && !mapped) return
  const isWord = compressed && !mapped && hex < 8 && !/\d/u.test(written)
  if (isWord && !(written === '::' && isIsolated(before, text.charAt(end)))) return
  const zone = /^%\w[\w.-]{0,14}\w/u.exec(text.slice(end, end + 17))?.[0] ?? ''
  const zoneEnd = end + zone.length
  const prefix = /^\/(?:1[01]\d|12[0-8]|\d{1,2})(?!\d)/u.exec(text.slice(zoneEnd, zoneEnd + 5))?.[0] ?? ''
  say(start, zoneEnd + prefix.length, {
    kind: 'ip-address', confidence: !mapped && hex < 6 ? 'possible' : 'certain', reason: 'known-format',
    validated: false, rule: 'ipv6',
  })
}

const isIsolated = (before: string, behind: string): boolean =>
  /^[\s=("']?$/u.test(before) && /^[\s/,;)"']?$/u.test(behind)

/** The number of hexadecimal digits of an IPv6 address (RFC 4291, 2.2); nothing when it is none. */
function groupsOf(written: string): { hex: number, compressed: boolean, mapped: boolean } | undefined {
  const halves = written.split('::')
  if (halves.length > 2) return undefined
  const parts = halves.flatMap((half) => half === '' ? [] : half.split(':'))
  const last = parts.at(-1) ?? ''
  const mapped = last.includes('.')
  if (mapped) {
    const octetsOfLast = last.split('.')
    const isOctet = (octet: string): boolean => /^(?:0|[1-9]\d{0,2})$/u.test(octet) && Number(octet) < 256
    if (octetsOfLast.length !== 4 || !octetsOfLast.every(isOctet)) return undefined
    parts.pop()
  }
  if (!parts.every((part) => /^[0-9a-f]{1,4}$/iu.test(part))) return undefined
  const count = parts.length + (mapped ? 2 : 0)
  const compressed = halves.length === 2
  if (compressed ? count > 7 : count !== 8) return undefined
  return { hex: parts.join('').length, compressed, mapped }
}
