import type { IdRule } from './id-rule.ts'
import { namesBeside, shortNameOf } from './id-names.ts'
import { idRules } from './id-rules.ts'
import { verdictOf, type Verdict } from './id-verdict.ts'
import { clingingBefore, codeStarts, compactCode, eachCodeFrom, type WrittenCode } from './written-code.ts'
import type { Detector, Scan } from '../detector.ts'
import { numberRunEnd } from '../number-run.ts'

/** Attached so, a number is a part of an address, a file's name, an amount or a longer number. */
const BEFORE = /(?:[_&%$€£¥₽#]|[\p{L}\d][-./]|\d[,:]|\+)$/u
const BEHIND = /^(?:[-/:.,]\d|[-_/=@]\p{L}|[_@%°]|\.[a-z]|\d)/u

/** The rules of one grouping, and the form that at least one of them has. */
interface Writing {
  readonly rules: readonly IdRule[]
  readonly form: RegExp
}

let writings: ReadonlyMap<string, Writing> | undefined

function writingOf(grouping: string): Writing | undefined {
  writings ??= new Map(Array.from(Map.groupBy(
    idRules().flatMap((rule) => rule.written.map((grouped) => [grouped, rule] as const)), ([grouped]) => grouped,
  ), ([grouped, entries]) => {
    const rules = entries.map(([, rule]) => rule)
    return [grouped, { rules, form: new RegExp(rules.map(({ form }) => `(?:${form.source})`).join('|'), 'u') }]
  }))
  return writings.get(grouping)
}

/** Ids, tax and health numbers, passports, licences and plates: by form and check digits, and by what is near them. */
export const idDetector: Detector = {
  wakes: ['number', 'code'],
  find(scan, token, candidate) {
    const last = candidate === 'number' ? numberRunEnd(scan.tokens, token) : token
    for (const start of codeStarts(scan.tokens, token)) eachCodeFrom(scan.tokens, start, (code) => judge(scan, code))
    const clinging = clingingBefore(scan.tokens, token)
    if (clinging > 0) {
      const from = scan.tokens.starts[token - 1] ?? 0
      const before = scan.text.slice(Math.max(from, from + clinging - LONGEST_BEFORE), from + clinging)
      eachCodeFrom(scan.tokens, token - 1, (code) => judge(scan, code, '', before), clinging)
    }
    for (let at = token + 1; at <= last; at++) eachCodeFrom(scan.tokens, at, (code) => judge(scan, code))
    if (candidate === 'code') findBehindWord(scan, token)
  },
}

/** How much is read of a script without spaces to which a code clings. */
const LONGEST_BEFORE = 12
const WORD_AND_DIGITS = /^(\p{L}{2,12})\d{6}/u

/** A number behind whose name the space is missing: `cpf12345678909`. */
function findBehindWord(scan: Scan, token: number): void {
  const start = scan.tokens.starts[token] ?? 0
  const word = WORD_AND_DIGITS.exec(scan.text.slice(start, Math.min(start + 18, scan.tokens.ends[token] ?? 0)))?.[1]
  if (word === undefined) return
  eachCodeFrom(scan.tokens, token, (code) => judge(scan, code, word), word.length)
}

function judge(scan: Scan, code: WrittenCode, word = '', before = word): void {
  const writing = writingOf(code.grouping)
  if (!writing) return
  const written = scan.text.slice(code.start, code.end)
  const compact = compactCode(written, code.gaps)
  if (!writing.form.test(compact)) return
  let names: ReadonlySet<string> | undefined
  let best: Verdict | undefined
  for (const rule of writing.rules) {
    if (!rule.form.test(compact) || !isSeparatedAs(rule, code.gaps)) continue
    if (rule.check && !rule.check(compact) || word !== '' && !rule.check) continue
    names ??= isPart(scan, code) ? NO_PART : namesBeside(scan, code.first, code.last, before)
    if (names === NO_PART) return
    if (word !== word.toLowerCase() && !names.has(rule.name) && !names.has(shortNameOf(rule.name))) continue
    const isAttribute = scan.text.charAt(code.start - 1) === '='
    const verdict = verdictOf(scan, rule, { written, compact, names, isAttribute })
    if (verdict && (!best || verdict.weight > best.weight)) best = verdict
  }
  if (!best) return
  const opened = code.gaps.endsWith('(') && scan.text.charAt(code.end) === ')'
  scan.report(code.start, code.end + Number(opened), best.finding)
}

const NO_PART: ReadonlySet<string> = new Set()

function isSeparatedAs({ separators, mixed }: IdRule, gaps: string): boolean {
  const [first] = gaps
  for (const gap of gaps) {
    if (!separators.includes(gap) || !mixed && gap !== first) return false
  }
  return true
}

/** Whether what stands at either end shows that this is but a part of something. */
function isPart({ text, tokens }: Scan, { start, end, first, last, gaps }: WrittenCode): boolean {
  const before = text.slice(Math.max(0, start - 2), start)
  if (BEFORE.test(before) || BEHIND.test(text.slice(end, end + 2))) return true
  if (gaps === '') return false
  const isGroup = (token: number): boolean => /^\d+$/u.test(text.slice(tokens.starts[token], tokens.ends[token]).slice(0, 8))
  const gapBefore = first > 0 ? text.slice(Math.max(tokens.ends[first - 1] ?? 0, start - 2), start) : ''
  const gapBehind = last + 1 < tokens.count ? text.slice(end, Math.min(end + 2, tokens.starts[last + 1] ?? 0)) : ''
  return gapBefore === gaps[0] && isGroup(first - 1) || gapBehind === gaps.at(-1) && isGroup(last + 1)
}
