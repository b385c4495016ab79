import { alternatives } from '../alternatives.ts'
import { mod97 } from '../check-digit.ts'
import { isNamedBeside, type Detector, type Scan } from '../detector.ts'
import { numberRunEnd } from '../number-run.ts'
import type { Confidence, Reason } from '../span.ts'
import { wordSet } from '../word-index.ts'

const ACCOUNT_WORDS = wordSet(`
  account accounts acct iban bank konto kontonummer kontonr cuenta compte conto conta rekening hesap hesabım rekeninge
  cont számlaszám tilinumero счёт счет счета рахунок рахунку рахунка حساب حسابی חשבון λογαριασμ* खाता অ্যাকাউন্ট 账号 账户
  賬號 帳號 帳戶 口座 계좌 rekening tài khoản บัญชี clabe bic swift bsb routing aba sort ifsc micr upi شبا sheba shaba stk
`)
const ROUTING_WORDS = wordSet('routing aba rtn transit fedwire ach')
const SORT_WORDS = wordSet('sort sortcode')
const CLABE_WORDS = wordSet('clabe interbancaria')
const NAMING = [
  'account', 'acct', 'konto', 'kontonummer', 'kontonr', 'cuenta', 'compte', 'conto', 'conta', 'rekening', 'hesap',
  'счёт', 'счет', 'счета', 'рахунок', 'حساب', 'الحساب', 'חשבון', 'खाता', 'stk', 'khoản', '账号', '账户', '帳號', '口座番号', '계좌번호', 'rekeningnummer',
  'tilinumero',
]

/** Numbers of bank accounts and branches beside IBANs: by their own check, or by a word that stands before them. */
export const bankAccountDetector: Detector = {
  wakes: ['number', 'code', 'word'],
  words: [...NAMING, 'swift', 'bic', 'شبا', 'sheba', 'shaba', 'pix'],
  find(scan, token, candidate) {
    if (candidate === 'number') findNumbers(scan, token)
    else if (candidate === 'code') findIfsc(scan, token)
    else findNamed(scan, token)
  },
}

const say = (
  scan: Scan, start: number, end: number, rule: string, confidence: Confidence, reason: Reason, validated: boolean
): void => scan.report(start, end, { kind: 'bank-account', confidence, reason, validated, rule })

const WRITTEN = /^\d(?:[ .-]?\d){7,21}(?![\p{L}\d]|[.,/]\d)/u

function findNumbers(scan: Scan, token: number): void {
  const { text, tokens } = scan
  const runEnd = numberRunEnd(tokens, token)
  for (let at = token; at <= runEnd; at++) {
    const start = tokens.starts[at] ?? 0
    const before = text.charAt(start - 1)
    if (/[\p{L}\d.,/=#_-]/u.test(before)) continue
    const sort = /^\d\d-\d\d-\d\d(?![\p{L}\d-])/u.exec(text.slice(start, start + 9))?.[0]
    if (sort !== undefined && isNamedBeside(scan, at, at, SORT_WORDS, 4, 0)) {
      say(scan, start, start + sort.length, 'gb-sort-code', 'likely', 'named-beside', false)
    }
    const written = WRITTEN.exec(text.slice(start, start + 46))?.[0]
    if (written === undefined) continue
    const digits = written.replaceAll(/\D/gu, '')
    const last = tokenEndingAt(scan, at, start + written.length)
    if (digits.length === 9 && isRoutingNumber(digits) && /^\d+$|^\d{4}-\d{4}-\d$/u.test(written)) {
      const named = isNamedBeside(scan, at, last, ROUTING_WORDS)
      const usual = scan.givenRegions.includes('US')
      if (named) say(scan, start, start + written.length, 'us-routing-number', 'certain', 'named-beside', true)
      else if (usual) say(scan, start, start + written.length, 'us-routing-number', 'possible', 'check-digits', true)
    }
    if (digits.length === 18 && isClabe(digits)) {
      const expected = scan.regions.includes('MX') || isNamedBeside(scan, at, last, CLABE_WORDS)
      if (expected) say(scan, start, start + written.length, 'mx-clabe', 'certain', 'check-digits', true)
    }
    if (isRussianAccount(digits)) {
      const named = isNamedBeside(scan, at, last, ACCOUNT_WORDS)
      const [confidence, reason] = named ? ['certain', 'named-beside'] as const : ['likely', 'known-format'] as const
      say(scan, start, start + written.length, 'ru-account', confidence, reason, false)
    }
    at = last
  }
}

/** An account of a Russian or Belarusian bank, of 20 digits: the class of the owner, then the currency. */
export const isRussianAccount = (digits: string): boolean =>
  digits.length === 20 && /^(?:40[5-8]|42[0-9]|30[1-3])\d{2}(?:810|840|978|933|156)/u.test(digits)

function tokenEndingAt({ tokens }: Scan, first: number, end: number): number {
  let last = first
  while (last + 1 < tokens.count && (tokens.ends[last] ?? 0) < end) last++
  return last
}

/** The American Bankers Association's check (3, 7, 1) and the first digits that are in use. */
function isRoutingNumber(digits: string): boolean {
  if (!/^(?:0[1-9]|1[0-2]|2[1-9]|3[0-2]|6[1-9]|7[0-2]|80)/u.test(digits)) return false
  return weighted(digits).reduce((sum, product) => sum + product, 0) % 10 === 0
}

/** Mexico's CLABE: each product by 3, 7, 1 modulo 10, the sum's complement last. */
function isClabe(digits: string): boolean {
  const sum = weighted(digits.slice(0, 17)).reduce((total, product) => total + product % 10, 0)
  return (10 - sum % 10) % 10 === Number(digits[17])
}

const weighted = (digits: string): readonly number[] =>
  Array.from(digits, (digit, i) => Number(digit) * ([3, 7, 1][i % 3] ?? 0))

/** India's code of a branch: four letters, 0, six more. */
function findIfsc(scan: Scan, token: number): void {
  const start = scan.tokens.starts[token] ?? 0
  const end = scan.tokens.ends[token] ?? 0
  if (end - start !== 11 || !/^[A-Z]{4}0[A-Z0-9]{6}$/u.test(scan.text.slice(start, end))) return
  if (!/\d/u.test(scan.text.slice(start + 5, end))) return
  const named = isNamedBeside(scan, token, token, ACCOUNT_WORDS)
  if (named || scan.regions.includes('IN')) {
    say(scan, start, end, 'in-ifsc', named ? 'likely' : 'possible', named ? 'named-beside' : 'known-format', false)
  }
}

const LEADING_WORDS = alternatives(`
  bank банк банка بانک بنك البنك בנק संख्या नंबर bca bri bni mandiri tài vcb number no no. nr nr. nummer número numéro numero numarası № номер # رقم شماره מספר 号码 号 is ist es est это هو : = - (
`)
const NUMBER_BEHIND = new RegExp(
  String.raw`^\s{0,2}(?:(?:${LEADING_WORDS})\s{0,2}){0,4}(\d(?:[ -]?\d){5,19})(?![\p{L}\d]|[.,]\d)`, 'iu',
)
const CODE_BEHIND = new RegExp(
  String.raw`^(?:\s?(?:code|/|swift|bic|is|:|=|\s)){0,5}\s?` +
  String.raw`([A-Z]{4})([A-Z]{2})([A-Z0-9]{2})([A-Z0-9]{3})?(?![\p{L}\p{N}])`, 'u',
)

/** An IBAN without its country, which the word before it names. */
const SHEBA = /^(?:[\s:=-]|(?:number|no|شماره|من|است|حساب|ام)(?!\p{L})){0,4}((?:IR)?\d(?:[ -]?\d){23})(?![\p{L}\d])/iu
/** Behind the name of Brazil's payments: a key that was drawn by lot. */
const PIX_KEY = /^[^\n]{0,24}?(?<![\p{L}\p{N}-])([0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})(?![\p{L}\p{N}-])/iu

function findByName(scan: Scan, from: number, word: string): void {
  const form = word === 'pix' ? PIX_KEY : SHEBA
  const found = form.exec(scan.text.slice(from, from + 70))
  const [whole = '', code = ''] = found ?? []
  const digits = code.replaceAll(/\D/gu, '')
  const isValid = word === 'pix' || mod97(`${digits.slice(2)}1827${digits.slice(0, 2)}`) === 1
  if (code === '' || !isValid) return
  const end = from + whole.length
  say(scan, end - code.length, end, word === 'pix' ? 'br-pix-key' : 'ir-sheba', 'certain', 'named-beside', word !== 'pix')
}

/** What stands behind "account" or "SWIFT". */
function findNamed(scan: Scan, token: number): void {
  const { text, tokens } = scan
  const wordStart = tokens.starts[token] ?? 0
  const from = tokens.ends[token] ?? 0
  const word = text.slice(wordStart, from).toLowerCase()
  const behind = text.slice(from, from + 70)
  if (word === 'swift' || word === 'bic') {
    const code = CODE_BEHIND.exec(behind)
    if (!code) return
    const length = (code[4] === undefined ? 8 : 11)
    say(scan, from + code[0].length - length, from + code[0].length, 'bic', 'likely', 'named-beside', false)
    return
  }
  if (['شبا', 'sheba', 'shaba', 'pix'].includes(word)) {
    findByName(scan, from, word)
    return
  }
  const number = NUMBER_BEHIND.exec(behind)
  if (!number) return
  const start = from + number[0].length - (number[1] ?? '').length
  say(scan, start, from + number[0].length, 'account-number', 'likely', 'named-beside', false)
}
