import type { IdRule } from './id-rule.ts'
import { isNamedAround, namesBeside, NO_NAMES } from './id-names.ts'
import { idRules } from './id-rules.ts'
import { canBeNamedBy, needsNoName, verdictOf, type Verdict } from './id-verdict.ts'
import { clingingBefore, codeStarts, compactCode, eachCodeFrom, MOST_WORDS, type WrittenCode } from './written-code.ts'
import type { Detector, Scan } from '../detector.ts'
import { isDigits, numberRunEnd } from '../number-run.ts'

/** Attached so, a number is a part of an address, a file's name, an amount or a longer number. */
const BEFORE = /(?:[_&%$€£¥₽#]|[\p{L}\d][-./]|\d[,:]|\+)$/u
const BEHIND = /^(?:[-/:.,]\d|[-_/=@]\p{L}|[_@%°]|\.[a-z]|\d)/u

/** The rules of one grouping, and the form that at least one of them has. */
interface Writing {
  readonly rules: readonly IdRule[]
  readonly form: RegExp
  /** The rules that need no name in the stretch of text that was last read, which its regions tell from others. */
  nameless: { readonly regions: readonly string[], readonly rules: ReadonlySet<IdRule> }
}

let writings: ReadonlyMap<string, Writing> | undefined

function writingOf(grouping: string): Writing | undefined {
  writings ??= new Map(Array.from(Map.groupBy(
    idRules().flatMap((rule) => rule.written.map((grouped) => [grouped, rule] as const)), ([grouped]) => grouped,
  ), ([grouped, entries]) => {
    const rules = entries.map(([, rule]) => rule)
    const form = new RegExp(rules.map(({ form: one }) => `(?:${one.source})`).join('|'), 'u')
    return [grouped, { rules, form, nameless: { regions: [], rules: new Set() } }]
  }))
  return writings.get(grouping)
}

function rulesWithoutName(scan: Scan, writing: Writing): ReadonlySet<IdRule> {
  const { regions } = scan
  if (writing.nameless.regions !== regions) {
    writing.nameless = { regions, rules: new Set(writing.rules.filter((rule) => needsNoName(scan, rule))) }
  }
  return writing.nameless.rules
}

/** Ids, tax and health numbers, passports, licences and plates: by form and check digits, and by what is near them. */
export const idDetector: Detector = {
  wakes: ['number', 'code'],
  find(scan, token, candidate) {
    const last = candidate === 'number' ? numberRunEnd(scan.tokens, token) : token
    const starts = codeStarts(scan.tokens, token)
    const isNamed = isNamedAround(scan, token - starts.length, last + MOST_WORDS)
    const judgeCode = (code: WrittenCode): void => judge(scan, code, isNamed)
    for (const start of starts) eachCodeFrom(scan.tokens, start, judgeCode)
    const clinging = clingingBefore(scan.tokens, token)
    if (clinging > 0) {
      const from = scan.tokens.starts[token - 1] ?? 0
      const before = scan.text.slice(Math.max(from, from + clinging - LONGEST_BEFORE), from + clinging)
      eachCodeFrom(scan.tokens, token - 1, (code) => judge(scan, code, true, '', before), clinging)
    }
    for (let at = token + 1; at <= last; at++) eachCodeFrom(scan.tokens, at, judgeCode)
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
  eachCodeFrom(scan.tokens, token, (code) => judge(scan, code, true, word), word.length)
}

/** Judges a code; `isNamed` tells whether something near it or before it can be the name of an id. */
function judge(scan: Scan, code: WrittenCode, isNamed: boolean, word = '', before = word): void {
  const usual = writingOf(code.grouping)
  // Only names make an id of unusual groups.
  const length = isNamed && code.gaps !== '' ? lengthOfEvenGroups(scan, code) : ''
  if (!usual && length === '') return
  const names = isNamed ? namesBeside(scan, code.first, code.last, before) : NO_NAMES
  const other = length !== '' && names.size > 0 ? writingOf(length) : undefined
  if (!usual && !other) return
  if (!other && names.size === 0 && usual && rulesWithoutName(scan, usual).size === 0) return
  const compact = compactCode(scan.text.slice(code.start, code.end), code.gaps)
  const best = usual && bestVerdict(scan, code, { compact, names, writing: usual, isUsual: true, word }) ||
    other && bestVerdict(scan, code, { compact, names, writing: other, isUsual: false, word })
  if (!best) return
  const opened = code.gaps.endsWith('(') && scan.text.charAt(code.end) === ')'
  scan.report(code.start, code.end + Number(opened), best.finding)
}

interface Judged {
  readonly compact: string
  /** What is named beside the code. */
  readonly names: ReadonlySet<string>
  readonly writing: Writing
  /** Whether the groups are those of the writing. */
  readonly isUsual: boolean
  /** A word that was written without a space before the code. */
  readonly word: string
}

function bestVerdict(scan: Scan, code: WrittenCode, judged: Judged): Verdict | undefined {
  const { compact, names, writing, isUsual, word } = judged
  if (names.size > 0 && !writing.form.test(compact)) return undefined
  let isWhole = false
  let best: Verdict | undefined
  const nameless = rulesWithoutName(scan, writing)
  for (const rule of names.size > 0 ? writing.rules : nameless) {
    if (names.size > 0 && !nameless.has(rule) && !canBeNamedBy(rule, names)) continue
    if (!rule.form.test(compact) || isUsual && !isSeparatedAs(rule, code.gaps)) continue
    if (rule.check && !rule.check(compact) || (word !== '' || !isUsual) && !rule.check) continue
    isWhole ||= !isPart(scan, code)
    if (!isWhole) return undefined
    if (word !== word.toLowerCase() && !names.has(rule.name) && !names.has(rule.shortName)) continue
    const written = scan.text.slice(code.start, code.end)
    const isAttribute = scan.text.charAt(code.start - 1) === '='
    const verdict = verdictOf(scan, rule, { written, compact, names, isAttribute, isUsual })
    if (verdict && (!best || verdict.weight > best.weight)) best = verdict
  }
  return best
}

/** Shorter numbers, and those with longer groups, are not read out in parts. */
const LEAST_DIGITS = 8
const LONGEST_GROUP = 8
const DATE_GROUPS = /^(?:4-[12]-[12]|[12]-[12]-[24])$/u

/**
 * The length of a number of digits in groups of a few with one sort of separator between, as people read numbers out
 * whatever groups are usual; empty for anything else.
 */
function lengthOfEvenGroups({ tokens }: Scan, { grouping, gaps, first, last }: WrittenCode): string {
  for (let token = first; token <= last; token++) if (!isDigits(tokens, token)) return ''
  const [gap = ''] = gaps
  if (gap !== ' ' && gap !== '-' || gaps !== gap.repeat(gaps.length)) return ''
  if (DATE_GROUPS.test(grouping)) return ''
  const lengths = grouping.split('-').map(Number)
  const sum = lengths.reduce((total, length) => total + length, 0)
  return sum >= LEAST_DIGITS && lengths.every((length) => length <= LONGEST_GROUP) ? String(sum) : ''
}

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
