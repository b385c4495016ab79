import type { Detector, Scan } from '../detector.ts'
import type { Confidence, Reason } from '../span.ts'
import { UNICASE, type Tokens } from '../token.ts'
import { wordIndex, wordSet } from '../word-index.ts'
import { capitalRunEnd, isCapitalised, isInitial, isProper } from './capital-run.ts'
import { nameBits, PLAIN, rolesOf, THING } from './known-names.ts'
import {
  BODIES_BEFORE, BODIES_BEHIND, BODY_FOLLOWERS, BODY_LEADS, FORMS_BEFORE, FORMS_BEHIND, JOINING, JOINING_BEFORE,
} from './organisation-words.ts'
import { phraseIndex } from './phrase.ts'

/** What a word says of an organisation: where its name stands, and how sure that is. */
type Role = 'form-behind' | 'form-before' | 'body-behind' | 'body-before' | 'follower'

const wordsOf = (words: string): readonly string[] => words.trim().split(/\s+/u)
const entries = (words: string, role: Role): readonly (readonly [string, Role])[] =>
  wordsOf(words).map((word) => [word, role] as const)
const WORDS = [
  ...entries(FORMS_BEHIND, 'form-behind'), ...entries(FORMS_BEFORE, 'form-before'),
  ...entries(BODIES_BEHIND, 'body-behind'), ...entries(BODIES_BEFORE, 'body-before'),
  ...entries(BODY_FOLLOWERS, 'follower'),
]
const ROLES = wordIndex(WORDS)
const LEADS = phraseIndex(BODY_LEADS.split(';').map((phrase) => phrase.trim()).filter((phrase) => phrase.includes('['))
  .map((phrase) => [phrase, true] as const))
const JOINERS = wordSet(JOINING)
const JOINERS_BEFORE = wordSet(JOINING_BEFORE)
/** The words of one name at most, its legal form included. */
const MOST_WORDS = 7
/** Between the words of a company's name: also a comma before the last name or the form, `&`, a full stop. */
const INNER_GAP = /^(?: |-|, | & |\. ?|'|’| - )$/u
/** Forms that are short for a word, with the full stop that belongs to them. */
const SHORTENED = /^(?:Inc|Ltd|Co|Corp|Pty|Cía|Cia|Ltda|[A-Zo])\.$/u
const QUOTE = /^(?: ["'«“„]?|["'«“„])$/u

/**
 * Names of companies, schools, hospitals, offices and the like, told by a legal form, by a word for the body, or by
 * what is said of those who work there.
 */
export const organisationDetector: Detector = {
  wakes: ['word'],
  words: [...WORDS.map(([word]) => word), ...LEADS.words],
  find(scan, token) {
    const roles = ROLES.at(scan.tokens, token)
    if (roles.includes('form-behind') && isForm(scan.tokens, token)) sayBefore(scan, token, 'likely')
    else if (roles.includes('body-behind') && isCapitalised(scan.tokens, token)) sayBefore(scan, token, 'possible')
    if (roles.includes('form-before')) sayQuoted(scan, token)
    if (roles.includes('body-before')) sayBehind(scan, token)
    if (roles.includes('follower')) sayFollowed(scan, token)
    for (const { last } of LEADS.at(scan.tokens, token)) sayLed(scan, last)
  },
}

/** `Inc`, `LLC`, `GmbH`, `Co`: one of two letters is written with two capitals, as it is a word else. */
const isForm = (tokens: Tokens, token: number): boolean => isCapitalised(tokens, token) &&
  ((tokens.ends[token] ?? 0) - (tokens.starts[token] ?? 0) > 2 || !isProper(tokens, token) || isCo(tokens, token))

const isCo = ({ text, starts, ends }: Tokens, token: number): boolean => text.slice(starts[token], ends[token]) === 'Co'

const gapBefore = ({ text, starts, ends }: Tokens, token: number): string =>
  token < 1 ? '\n' : text.slice(Math.max(ends[token - 1] ?? 0, (starts[token] ?? 0) - 4), starts[token])

/** Whether a word can be in the name of a body: a capitalised one that does not only begin sentences, or a number. */
function isNameWord(tokens: Tokens, token: number): boolean {
  if (!isCapitalised(tokens, token)) return false
  const roles = rolesOf(tokens, token)
  return !(roles & PLAIN) || Boolean(roles & THING) || !isOpening(tokens, token)
}

/** Whether a word is the first one of its sentence. */
const isOpening = (tokens: Tokens, token: number): boolean =>
  token === 0 || /^(?:[.!?:]["”’]? |.*\n)/u.test(gapBefore(tokens, token))

/** The words before a form or a word for a body. */
function sayBefore(scan: Scan, token: number, confidence: Confidence): void {
  const { tokens } = scan
  let first = token
  for (let at = token - 1; at >= 0 && token - at < MOST_WORDS; at--) {
    if (!INNER_GAP.test(gapBefore(tokens, at + 1))) break
    if (isNameWord(tokens, at)) {
      // A comma parts names of people from each other and a name from its form, and else sentences.
      const isList = nameBits(tokens, at) !== 0 && nameBits(tokens, at + 1) !== 0
      if (gapBefore(tokens, at + 1) === ', ' && !isList && (at + 1 < token || confidence !== 'likely')) break
      first = at
    } else if (!JOINERS_BEFORE.at(tokens, at).length) break
  }
  const reason = confidence === 'likely' ? 'known-format' : 'named-beside'
  if (first < token) say(scan, first, formEnd(tokens, token), confidence, reason)
}

/** The last word of a form of several words, such as `Co. KG` or `Pty Ltd`. */
function formEnd(tokens: Tokens, token: number): number {
  let last = token
  while (last - token < 3 && last + 1 < tokens.count && INNER_GAP.test(gapBefore(tokens, last + 1)) &&
    isCapitalised(tokens, last + 1) && ROLES.at(tokens, last + 1).includes('form-behind')) last++
  return last
}

/** `ООО «Qorvex»`, `PT Qorvex`. */
function sayQuoted(scan: Scan, token: number): void {
  const { tokens, text } = scan
  const first = token + 1
  const isWritten = isCapitalised(tokens, token) || Boolean((tokens.shapes[token] ?? 0) & UNICASE)
  if (!isWritten || first >= tokens.count || !QUOTE.test(gapBefore(tokens, first))) return
  const isUnicase = Boolean((tokens.shapes[first] ?? 0) & UNICASE)
  // Without capitals only the quotation mark tells a name from what the company does.
  if (isUnicase && gapBefore(tokens, first).trim() === '') return
  if (!isUnicase && !isCapitalised(tokens, first)) return
  const last = isUnicase ? first : capitalRunEnd(tokens, first, 4)
  const closes = /^["'»”“]/u.test(text.charAt(tokens.ends[last] ?? 0)) ? 1 : 0
  say(scan, token, last, 'possible', 'known-format', closes)
}

/** `University of Qorvex`, `Universidad de Qorvex`, `Hospital Qorvex`. */
function sayBehind(scan: Scan, token: number): void {
  const { tokens } = scan
  if (!isCapitalised(tokens, token)) return
  let last = token
  for (let at = token + 1; at < tokens.count && at - token < MOST_WORDS && gapBefore(tokens, at) === ' '; at++) {
    if (isCapitalised(tokens, at) && !isInitial(tokens, at)) last = at
    else if (!JOINERS.at(tokens, at).length || at - last > 2) break
  }
  if (last > token) say(scan, token, last, 'possible', 'named-beside')
}

/** `the Qorvex office`. */
function sayFollowed(scan: Scan, token: number): void {
  const { tokens } = scan
  let first = token
  while (token - first < 3 && first > 0 && gapBefore(tokens, first) === ' ' && isCapitalised(tokens, first - 1) &&
    !(rolesOf(tokens, first - 1) & PLAIN)) first--
  if (first === token || isInitial(tokens, first) || nameBits(tokens, first)) return
  const isThe = first > 0 && /^the$/iu.test(tokens.text.slice((tokens.starts[first] ?? 0) - 4, tokens.ends[first - 1]))
  if (isThe && gapBefore(tokens, first) === ' ') say(scan, first, token - 1, 'possible', 'named-beside')
}

/** `works at Qorvex`. */
function sayLed(scan: Scan, lead: number): void {
  const { tokens } = scan
  const first = lead + 1
  if (first >= tokens.count || gapBefore(tokens, first) !== ' ' || !isCapitalised(tokens, first)) return
  if (isInitial(tokens, first) || rolesOf(tokens, first) & PLAIN) return
  say(scan, first, capitalRunEnd(tokens, first, 4), 'possible', 'named-beside')
}

function say(
  { tokens, report }: Scan, first: number, last: number, confidence: Confidence, reason: Reason, more = 0
): void {
  const end = tokens.ends[last] ?? 0
  const dot = Number(confidence === 'likely' && SHORTENED.test(tokens.text.slice(tokens.starts[last], end + 1)))
  report(tokens.starts[first] ?? 0, end + dot + more, {
    kind: 'organisation', confidence, reason, validated: false, rule: 'organisation',
  })
}
