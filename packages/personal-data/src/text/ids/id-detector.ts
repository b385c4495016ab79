import { isTimestamp } from './calendar.ts'
import { isOneDigitRepeated } from './check-digits.ts'
import type { IdRule } from './id-rule.ts'
import { namesBeside } from './id-names.ts'
import { idRules } from './id-rules.ts'
import { codeStarts, compactCode, eachCodeFrom, type WrittenCode } from './written-code.ts'
import type { Detector, Scan } from '../detector.ts'
import { numberRunEnd } from '../number-run.ts'

/** Attached so, a number is a part of an address, a file's name, an amount or a longer number. */
const BEFORE = /(?:[_&%$€£¥₽#]|[\p{L}\d][-./]|\d[,:]|\+)$/u
const ATTRIBUTE = /[=]$/u
const BEHIND = /^(?:[-/:.,]\d|[-_/=@]\p{L}|[_@%°]|\.[a-z]|\d)/u

/** An item of Wikidata. */
const WIKIDATA = /^Q\d+$/u

/** Whether digits only count up, as in examples. */
const isExample = (digits: string): boolean => '12345678901234567890'.includes(digits)

let rulesByWriting: ReadonlyMap<string, readonly IdRule[]> | undefined

function rulesWritten(grouping: string): readonly IdRule[] | undefined {
  if (!rulesByWriting) {
    const found = new Map<string, IdRule[]>()
    for (const rule of idRules()) {
      for (const writing of rule.written) found.set(writing, [...found.get(writing) ?? [], rule])
    }
    rulesByWriting = found
  }
  return rulesByWriting.get(grouping)
}

/** Ids, tax and health numbers, passports, licences and plates: by form and check digits, and by what is near them. */
export const idDetector: Detector = {
  wakes: ['number', 'code'],
  find(scan, token, candidate) {
    const last = candidate === 'number' ? numberRunEnd(scan.tokens, token) : token
    for (const start of codeStarts(scan.tokens, token)) eachCodeFrom(scan.tokens, start, (code) => judge(scan, code))
    for (let at = token + 1; at <= last; at++) eachCodeFrom(scan.tokens, at, (code) => judge(scan, code))
  },
}

function judge(scan: Scan, code: WrittenCode): void {
  const rules = rulesWritten(code.grouping)
  if (!rules) return
  const written = scan.text.slice(code.start, code.end)
  const compact = compactCode(written, code.gaps)
  let names: ReadonlySet<string> | undefined
  for (const rule of rules) {
    if (!rule.form.test(compact) || !isSeparatedAs(rule, code.gaps)) continue
    if (rule.check && !rule.check(compact)) continue
    names ??= isPart(scan, code) ? NO_PART : namesBeside(scan, code.first, code.last)
    if (names === NO_PART) return
    report(scan, code, rule, { written, compact, names })
  }
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

interface Reading {
  readonly written: string
  readonly compact: string
  readonly names: ReadonlySet<string>
}

function report(scan: Scan, code: WrittenCode, rule: IdRule, { written, compact, names }: Reading): void {
  const { regions, givenRegions, text } = scan
  const isGiven = rule.regions.some((region) => givenRegions.includes(region))
  // Where nothing is known of a text, letters among checked digits speak for a country.
  const isTelling = regions.length === 0 && rule.check !== undefined && /[A-Z]/u.test(compact)
  const isLikely = isGiven || isTelling || rule.regions.some((region) => regions.includes(region))
  const ofKind = !rule.ownWordsOnly && names.has(rule.kind) && (isLikely || regions.length === 0 || rule.regions.length === 0)
  const named = names.has(rule.name) || ofKind
  if (named && rule.regions.length === 0 && (written !== written.toUpperCase() || isExample(compact))) return
  if (!named) {
    if (names.has('other') || ATTRIBUTE.test(text.slice(Math.max(0, code.start - 1), code.start))) return
    if (rule.need === 'word' || rule.need === 'given' && !isGiven || rule.need === 'region' && !isLikely) return
    if (isOneDigitRepeated(compact) || isTimestamp(compact) || WIKIDATA.test(compact)) return
    // Small letters make a code look like words, which only its check digits or its place in a form outweigh.
    if (!rule.check && written !== written.toUpperCase() && !(isGiven && /\d/u.test(written))) return
  }
  const validated = rule.check !== undefined
  const strong = validated && (rule.need === 'nothing' || rule.need === 'region' && isLikely)
  const opened = code.gaps.endsWith('(') && text.charAt(code.end) === ')'
  scan.report(code.start, code.end + Number(opened), {
    kind: rule.kind,
    confidence: named && validated || strong ? 'certain' : named || validated ? 'likely' : 'possible',
    reason: named ? 'named-beside' : validated ? 'check-digits' : 'known-format',
    validated,
    rule: rule.name,
  })
}
