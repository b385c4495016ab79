import type { Detector, Scan } from '../detector.ts'
import type { Confidence } from '../span.ts'
import { STARTS_UPPER, UNICASE, type Tokens } from '../token.ts'
import { wordSet } from '../word-index.ts'
import { capitalRunEnd, isCapitalised, isInitial, isJoined } from './capital-run.ts'
import { FORENAME, nameBits, ORDINARY, PLAIN, rolesOf, SURNAME, THING } from './known-names.ts'
import { NAME_LEADS, TITLES, UNICASE_NAME_LEADS } from './name-leads.ts'
import { NAME_LABELS, PERSON_ROLES, PERSON_VERBS } from './person-roles.ts'
import { phraseIndex } from './phrase.ts'
import { findUnspacedNames } from './unspaced-name.ts'

/**
 * What stands before a name: a title; an introduction, in a script with capitals or without; what somebody is; a verb
 * whose object is mostly a person; the label of a form.
 */
type Lead = 'title' | 'capital' | 'unicase' | 'role' | 'object' | 'label'

const wordsOf = (words: string): readonly string[] => words.trim().split(/\s+/u)
const listOf = (phrases: string): readonly string[] => phrases.split(/[;\n]/u).map((phrase) => phrase.trim())
  .filter((phrase) => phrase.includes('['))
const LEADS = phraseIndex<Lead>([
  ...listOf(NAME_LEADS).map((phrase) => [phrase, 'capital'] as const),
  ...listOf(UNICASE_NAME_LEADS).map((phrase) => [phrase, 'unicase'] as const),
  ...listOf(PERSON_VERBS).map((phrase) => [phrase, 'object'] as const),
  [`[${wordsOf(PERSON_ROLES).join('|')}]`, 'role'],
  [`[${wordsOf(NAME_LABELS).join('|')}]`, 'label'],
])
const TITLE_WORDS = wordsOf(TITLES)
const TITLE_INDEX = wordSet(TITLES)
const AND = wordSet('and und et y e i en och og ja ve dan và и і ו و')
const MOST_WORDS = 4
const MOST_LISTED = 12
const TITLE_GAP = /^\.?[ \t]{0,2}$/u
/** Between a lead and the name: a space, a colon, a quotation mark; after a greeting at the end a comma and a line. */
const GAP = /^(?:[ ,:.'"«“-]{1,3}|[,.]?\s{1,3})$/u

const GAPS: Partial<Readonly<Record<Lead, RegExp>>> = {
  title: TITLE_GAP, object: /^ $/u, role: /^(?: |, |: )$/u, label: /^ ?[:：]\s{0,3}$/u,
}

/** Names that a title, an introduction or a greeting says to be names, whether they stand in a list or not. */
export const introducedNameDetector: Detector = {
  wakes: ['word', 'unspaced'],
  words: [...TITLE_WORDS, ...LEADS.words],
  find(scan, token, candidate) {
    const { tokens } = scan
    if (candidate === 'unspaced') {
      findUnspacedNames(scan, token)
      return
    }
    if (TITLE_INDEX.at(tokens, token).length) findBehind(scan, token, 'title')
    for (const { last, value } of LEADS.at(tokens, token)) findBehind(scan, last, value)
  },
}

const isUnicase = ({ tokens }: Scan, token: number): boolean => Boolean((tokens.shapes[token] ?? 0) & UNICASE)

function findBehind(scan: Scan, before: number, lead: Lead): void {
  const { text, tokens } = scan
  const first = before + 1
  const gap = GAPS[lead] ?? GAP
  if (first >= tokens.count || !gap.test(text.slice(tokens.ends[before], tokens.starts[first]))) return
  if (lead === 'unicase' || lead === 'title' && isUnicase(scan, before)) sayUnicase(scan, first, lead)
  else if (isCapitalised(tokens, first)) sayCapitalised(scan, first, lead)
  else if (lead === 'capital') saySmall(scan, first)
}

/** The capitalised words from `first` on, where they can be a name. */
function sayCapitalised(scan: Scan, first: number, lead: Lead): void {
  const { tokens } = scan
  // `Mr. May`: behind a title, a word that is a name, too, is one.
  if (isPlain(scan, first) && !(lead === 'title' && isOrdinaryName(scan, first))) return
  let last = capitalRunEnd(tokens, first, MOST_WORDS)
  for (let token = first; token <= last; token++) {
    if (rolesOf(tokens, token) & THING && !nameBits(tokens, token)) return
    if (token > first && isPlain(scan, token) && (tokens.shapes[token] ?? 0) & STARTS_UPPER) last = token - 1
  }
  while (last > first && isInitial(tokens, last)) last--
  if (first === last && isInitial(tokens, first)) return
  const known = nameBits(tokens, first) !== 0 || nameBits(tokens, last) !== 0
  if (lead === 'role' && sayList(scan, first)) return
  // One unknown word behind `asked` or `player` is a body or a thing as often.
  if (first === last && !known && (lead === 'object' || lead === 'role')) return
  say(scan, first, last, known && lead !== 'object' || lead === 'title' ? 'likely' : 'possible', lead)
}

/** Names listed behind what they are (`the founders: Qorvex, Tiblun and Wray`): whether there are several. */
function sayList(scan: Scan, first: number): boolean {
  const { tokens } = scan
  const found: (readonly [number, number])[] = []
  for (let token: number | undefined = first; token !== undefined && found.length < MOST_LISTED;) {
    if (!isCapitalised(tokens, token) || isPlain(scan, token)) break
    const last = capitalRunEnd(tokens, token, MOST_WORDS)
    found.push([token, last])
    token = nextListed(tokens, last)
  }
  if (found.length < 2) return false
  for (const [from, to] of found) say(scan, from, to, 'possible', 'role')
  return true
}

/** The token behind a comma, an `and`, or both. */
function nextListed(tokens: Tokens, last: number): number | undefined {
  const gap = gapBehind(tokens, last)
  const isAnd = (gap === ' ' || gap === ', ') && AND.at(tokens, last + 1).length > 0
  if (isAnd && gapBehind(tokens, last + 1) === ' ') return last + 2
  return gap === ', ' ? last + 1 : undefined
}

const gapBehind = ({ text, starts, ends, count }: Tokens, token: number): string =>
  token + 1 < count ? text.slice(ends[token], Math.min(starts[token + 1] ?? 0, (ends[token] ?? 0) + 4)) : ''

/** A name in small letters behind an introduction: a known forename, and a known surname behind it. */
function saySmall(scan: Scan, first: number): void {
  const { tokens } = scan
  const bits = nameBits(tokens, first)
  if (!(bits & FORENAME) || bits & ORDINARY) return
  const behind = isJoined(tokens, first) && !isPlain(scan, first + 1) ? nameBits(tokens, first + 1) : 0
  say(scan, first, first + Number(Boolean(behind & SURNAME)), 'possible', 'capital')
}

const isPlain = ({ tokens }: Scan, token: number): boolean =>
  (rolesOf(tokens, token) & PLAIN) !== 0 && !isInitial(tokens, token)

const isOrdinaryName = ({ tokens }: Scan, token: number): boolean => (nameBits(tokens, token) & ORDINARY) !== 0

/** One or two words behind a title in a script without capitals, two of them only when the second is a known name. */
function sayUnicase(scan: Scan, first: number, lead: Lead): void {
  const { tokens } = scan
  if (!isUnicase(scan, first)) return
  const next = isJoined(tokens, first) && isUnicase(scan, first + 1)
  const isKnown = nameBits(tokens, first) !== 0
  const last = next && (nameBits(tokens, first + 1) !== 0 || lead === 'unicase' && isKnown) ? first + 1 : first
  if (!isKnown && last === first && lead === 'title') return
  say(scan, first, last, isKnown ? 'likely' : 'possible', lead)
}

function say(scan: Scan, first: number, last: number, confidence: Confidence, lead: Lead): void {
  const { tokens, report, nameWords } = scan
  if (last > first) for (const token of [first, last]) nameWords.add(tokens.hashes[token] ?? 0)
  report(tokens.starts[first] ?? 0, tokens.ends[last] ?? 0, {
    kind: 'person-name', confidence, reason: 'named-beside', validated: false,
    rule: lead === 'title' ? 'title' : 'introduction',
  })
}
