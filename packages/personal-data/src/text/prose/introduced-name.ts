import type { Detector, Scan } from '../detector.ts'
import type { Confidence } from '../span.ts'
import { STARTS_UPPER, UNICASE } from '../token.ts'
import { wordSet } from '../word-index.ts'
import { capitalRunEnd, isCapitalised, isInitial, isJoined } from './capital-run.ts'
import { FORENAME, nameBits, ORDINARY } from './known-names.ts'
import { NAME_LEADS, TITLES, UNICASE_NAME_LEADS } from './name-leads.ts'
import { PLAIN_WORDS, THING_WORDS } from './name-words.ts'
import { phraseIndex } from './phrase.ts'
import { findUnspacedNames } from './unspaced-name.ts'

const listOf = (phrases: string): readonly string[] => phrases.split(/[;\n]/u).map((phrase) => phrase.trim())
  .filter((phrase) => phrase.includes('['))
const LEADS = phraseIndex([
  ...listOf(NAME_LEADS).map((phrase) => [phrase, 'capital'] as const),
  ...listOf(UNICASE_NAME_LEADS).map((phrase) => [phrase, 'unicase'] as const),
])
const TITLE_WORDS = TITLES.trim().split(/\s+/u)
const TITLE_INDEX = wordSet(TITLES)
const PLAIN = wordSet(PLAIN_WORDS)
const THINGS = wordSet(THING_WORDS)
const MOST_WORDS = 4
const TITLE_GAP = /^\.?[ \t]{0,2}$/u
/** Between a lead and the name: a space, a colon, a quotation mark; after a greeting at the end a comma and a line. */
const GAP = /^(?:[ ,:.'"«“-]{1,3}|[,.]?\s{1,3})$/u

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
    if (TITLE_INDEX.at(tokens, token).length) findBehind(scan, token, isUnicase(scan, token), 'title')
    for (const { last, value } of LEADS.at(tokens, token)) findBehind(scan, last, value === 'unicase', 'introduction')
  },
}

const isUnicase = ({ tokens }: Scan, token: number): boolean => Boolean((tokens.shapes[token] ?? 0) & UNICASE)

function findBehind(scan: Scan, lead: number, unicase: boolean, rule: string): void {
  const { text, tokens } = scan
  const first = lead + 1
  const gap = rule === 'title' ? TITLE_GAP : GAP
  if (first >= tokens.count || !gap.test(text.slice(tokens.ends[lead], tokens.starts[first]))) return
  if (unicase) {
    sayUnicase(scan, first, rule)
    return
  }
  // A title is written with a capital or is the language's own small word before a capital.
  if (!isCapitalised(tokens, first)) {
    const bits = nameBits(tokens, first)
    if (rule === 'introduction' && bits & FORENAME && !(bits & ORDINARY)) say(scan, first, first, 'possible', rule)
    return
  }
  // `Mr. May`: behind a title, a word that is a name, too, is one.
  if (isPlain(scan, first) && !(rule === 'title' && isOrdinaryName(scan, first))) return
  let last = capitalRunEnd(tokens, first, MOST_WORDS)
  for (let token = first; token <= last; token++) {
    if (THINGS.at(tokens, token).length && !nameBits(tokens, token)) return
    if (token > first && isPlain(scan, token) && (tokens.shapes[token] ?? 0) & STARTS_UPPER) last = token - 1
  }
  while (last > first && isInitial(tokens, last)) last--
  if (first === last && isInitial(tokens, first)) return
  const known = nameBits(tokens, first) !== 0 || nameBits(tokens, last) !== 0
  say(scan, first, last, known || rule === 'title' ? 'likely' : 'possible', rule)
}

const isPlain = ({ tokens }: Scan, token: number): boolean =>
  PLAIN.at(tokens, token).length > 0 && !isInitial(tokens, token)

const isOrdinaryName = ({ tokens }: Scan, token: number): boolean => (nameBits(tokens, token) & ORDINARY) !== 0

/** One or two words behind a title in a script without capitals, two of them only when the second is a known name. */
function sayUnicase(scan: Scan, first: number, rule: string): void {
  const { tokens } = scan
  if (!isUnicase(scan, first)) return
  const next = isJoined(tokens, first) && isUnicase(scan, first + 1)
  const isKnown = nameBits(tokens, first) !== 0
  const last = next && (nameBits(tokens, first + 1) !== 0 || rule === 'introduction' && isKnown) ? first + 1 : first
  if (!isKnown && last === first && rule === 'title') return
  say(scan, first, last, isKnown ? 'likely' : 'possible', rule)
}

function say({ tokens, report }: Scan, first: number, last: number, confidence: Confidence, rule: string): void {
  report(tokens.starts[first] ?? 0, tokens.ends[last] ?? 0, {
    kind: 'person-name', confidence, reason: 'named-beside', validated: false, rule,
  })
}
