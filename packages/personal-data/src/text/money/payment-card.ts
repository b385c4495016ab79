import { isLuhn } from '../check-digit.ts'
import { isNamedBeside, type Detector, type Scan } from '../detector.ts'
import { isDigits, numberRunEnd } from '../number-run.ts'
import { wordSet } from '../word-index.ts'
import { isRussianAccount } from './bank-account.ts'

const CARD_WORDS = wordSet(`
  card cards credit debit cc visa mastercard amex maestro discover unionpay jcb diners mir karte kreditkarte* tarjeta*
  carte carta cartão kart karta kartı kaart kort kortti карт* картк* بطاقة بطاقتي کارت کارتم כרטיס* κάρτα* कार्ड কার্ড
  信用卡 银行卡 卡号 クレジットカード カード番号 카드 kartu thẻ บัตรเครดิต
`)

/** First digits of the issuers (ISO/IEC 7812) with the lengths of their numbers. */
const ISSUERS: readonly (readonly [RegExp, readonly number[]])[] = [
  [/^4/u, [13, 16, 19]], // Visa
  [/^(?:5[1-5]|222[1-9]|22[3-9]|2[3-6]|27[01]|2720)/u, [16]], // Mastercard
  [/^3[47]/u, [15]], // American Express
  [/^(?:6011|64[4-9]|65)/u, [16, 17, 18, 19]], // Discover
  [/^(?:30[0-59]|36|38|39)/u, [14, 15, 16, 17, 18, 19]], // Diners Club
  [/^35(?:2[89]|[3-8])/u, [16, 17, 18, 19]], // JCB
  [/^(?:2131|1800)/u, [15]], // JCB, older
  [/^62/u, [16, 17, 18, 19]], // UnionPay
  [/^(?:50|5[6-9]|6[0-9])/u, [12, 13, 14, 15, 16, 17, 18, 19]], // Maestro, RuPay, Verve, Elo, the cards of Iran's banks
  [/^220[0-4]/u, [16, 17, 18, 19]], // Mir
  [/^(?:9792|65)/u, [16]], // Troy
]
const MOST_GROUPS = 6
const LONGEST_GROUP = 8
const LONGEST = 19
const SHORTEST = 12
const SEPARATORS = [' ', '-', '.', '  ', '_']

/** Numbers of payment cards: an issuer's first digits, its length, and the Luhn digit. */
export const paymentCardDetector: Detector = {
  wakes: ['number'],
  find(scan, first) {
    const last = numberRunEnd(scan.tokens, first)
    for (let token = first; token <= last;) token = findAt(scan, token) ?? token + 1
  },
}

/** Looks for a card that begins at a token and returns the token behind it. */
function findAt(scan: Scan, token: number): number | undefined {
  const { tokens, text } = scan
  const start = tokens.starts[token] ?? 0
  if (/[\p{Lu}\p{Ll}\d][.,/_-]?$|#$/u.test(text.slice(Math.max(0, start - 2), start))) return undefined
  let digits = ''
  let separator: string | undefined
  for (let at = token; at < tokens.count && at < token + MOST_GROUPS && isDigits(tokens, at); at++) {
    if (at > token) {
      const gap = text.slice(tokens.ends[at - 1], tokens.starts[at])
      if (!SEPARATORS.includes(gap) || separator !== undefined && gap !== separator) return undefined
      separator = gap
    }
    const length = (tokens.ends[at] ?? 0) - (tokens.starts[at] ?? 0)
    if (digits.length + length > LONGEST) return undefined
    digits += text.slice(tokens.starts[at], tokens.ends[at])
    if (digits.length < SHORTEST || !isWhole(scan, token, at, separator)) continue
    if (judge(scan, token, at, digits)) return at + 1
  }
  return undefined
}

/** Whether no further group stands before or behind that is parted in the same way. */
function isWhole({ tokens, text }: Scan, first: number, last: number, separator: string | undefined): boolean {
  const isGroup = (token: number): boolean =>
    isDigits(tokens, token) && (tokens.ends[token] ?? 0) - (tokens.starts[token] ?? 0) <= LONGEST_GROUP
  if (separator !== undefined && first > 0 && isGroup(first - 1) &&
    text.slice(tokens.ends[first - 1], tokens.starts[first]) === separator) return false
  const end = tokens.ends[last] ?? 0
  if (/^(?:\.?[\p{L}\d_]|-\d)/u.test(text.slice(end, end + 2))) return false
  return separator === undefined || last + 1 >= tokens.count || !isDigits(tokens, last + 1) ||
    text.slice(end, tokens.starts[last + 1]) !== separator || separator === ' '
}

/** The next group, where it is as long as those before it and parted from them in the same way. */
function followingGroup({ tokens, text }: Scan, first: number, last: number): string {
  const next = last + 1
  const isSame = last > first && next < tokens.count && isDigits(tokens, next) &&
    text.slice(tokens.ends[last], tokens.starts[next]) === text.slice(tokens.ends[first], tokens.starts[first + 1])
  return isSame ? text.slice(tokens.starts[next], Math.min(tokens.ends[next] ?? 0, (tokens.starts[next] ?? 0) + LONGEST)) : ''
}

function judge(scan: Scan, first: number, last: number, digits: string): boolean {
  const { tokens } = scan
  if (isRussianAccount(digits + followingGroup(scan, first, last))) return false
  if (!isLuhn(digits) || /^(\d)\1+$/u.test(digits)) return false
  const issued = ISSUERS.some(([form, lengths]) => lengths.includes(digits.length) && form.test(digits))
  const named = isNamedBeside(scan, first, last, CARD_WORDS, 8, 4)
  // Airlines' and telephone cards begin with 1, as much else does.
  const seldom = digits.startsWith('1') && digits.length === 15
  if (!issued && !named && !seldom) return false
  // Few issuers have fewer than 15 digits, and much else has.
  const short = digits.length < 15 && last === first && !named
  scan.report(tokens.starts[first] ?? 0, tokens.ends[last] ?? 0, {
    kind: 'payment-card', confidence: issued && !short || named ? 'certain' : 'possible', reason: 'check-digits',
    validated: true, rule: 'payment-card',
  })
  return true
}
