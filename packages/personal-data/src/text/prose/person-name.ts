import type { Detector, Scan } from '../detector.ts'
import type { Confidence, Reason } from '../span.ts'
import { HAS_LOWER, type Tokens } from '../token.ts'
import { wordSet } from '../word-index.ts'
import { capitalRunEnd, isCapitalised, isInitial, isJoined, isProper } from './capital-run.ts'
import {
  FORENAME, hasSurnameForm, hasTellingForm, isPatronymic, ORDINARY, PLAIN, plainForenames, rolesOf, SURNAME, THING,
} from './known-names.ts'
import { PLACE_OPENING_WORDS, PLACE_PREPOSITIONS } from './name-words.ts'
import { slotAround } from './person-slot.ts'

const PLACE_OPENINGS = wordSet(PLACE_OPENING_WORDS)
const PREPOSITIONS = wordSet(PLACE_PREPOSITIONS)
/** Longer runs of capitalised words are titles and headings. */
const LONGEST_RUN = 8
const LONGEST_NAME = 5

/**
 * Names of people: runs of capitalised words in which a known forename or surname, or an initial, stands; in small letters,
 * a known forename with a surname behind it.
 */
export const personNameDetector: Detector = {
  wakes: ['capital', 'word'],
  words: plainForenames(),
  find(scan, token, candidate) {
    const { tokens } = scan
    if (candidate === 'word') {
      findSmall(scan, token)
      return
    }
    if (token > 0 && isJoined(tokens, token - 1) && isCapitalised(tokens, token - 1)) return
    for (let first = token; first < tokens.count;) {
      const last = capitalRunEnd(tokens, first, LONGEST_RUN)
      readRun(scan, first, last)
      if (last - first < LONGEST_RUN - 1 || !isJoined(tokens, last) || !isCapitalised(tokens, last + 1)) return
      first = last + 1
    }
  },
}

function findSmall(scan: Scan, token: number): void {
  const { tokens } = scan
  const isSmall = (at: number): boolean => tokens.shapes[at] === HAS_LOWER
  if (!isSmall(token) || !isJoined(tokens, token) || !isSmall(token + 1)) return
  const roles = rolesOf(tokens, token + 1)
  const isSurname = roles & SURNAME ? !(roles & (ORDINARY | PLAIN | THING)) : hasSurnameForm(tokens, token + 1)
  if (isSurname) say(scan, token, token + 1, 'possible', 'known-name')
}

/** Parts a run at words that cannot be in a name, and judges the pieces. */
function readRun(scan: Scan, first: number, last: number): void {
  const { tokens } = scan
  let words: Word[] = []
  for (let token = first; token <= last; token++) {
    if (!isCapitalised(tokens, token)) continue
    const roles = rolesOf(tokens, token)
    const initial = isInitial(tokens, token) && !isArticle(tokens, token, roles)
    const breaking = roles & FORENAME && isProper(tokens, token) ? PLAIN : PLAIN | THING
    if (initial || !(roles & breaking)) words.push({ token, bits: roles & (FORENAME | SURNAME | ORDINARY), initial })
    else {
      if (!(roles & THING)) judge(scan, words)
      words = []
    }
  }
  judge(scan, words)
}

/** `A Harley`, `I Johnson`: a word of one letter that opens a sentence, without the full stop of an initial. */
const isArticle = ({ text, ends }: Tokens, token: number, roles: number): boolean =>
  Boolean(roles & PLAIN) && text.charAt(ends[token] ?? 0) !== '.'

interface Word {
  readonly token: number
  readonly bits: number
  readonly initial: boolean
}

function judge(scan: Scan, words: readonly Word[]): void {
  const { tokens } = scan
  const [opening, second] = words
  const closing = words.at(-1)
  if (opening === undefined || closing === undefined || words.length > LONGEST_NAME) return
  if (words.every(({ token }) => !isProper(tokens, token))) {
    const all = words.length > 1 && Boolean(opening.bits & FORENAME) && Boolean(closing.bits & SURNAME)
    if (all) say(scan, opening.token, closing.token, 'likely', 'known-name')
    return
  }
  if (second === undefined) {
    if (isName(scan, opening)) say(scan, opening.token, opening.token, 'possible', 'known-name')
    else if (isNamedByPlace(scan, opening)) say(scan, opening.token, opening.token, 'possible', 'named-beside')
    return
  }
  const confidence = confidenceOf(tokens, words, opening, closing)
  if (confidence === undefined) {
    if (isNamedByPlace(scan, opening, closing)) say(scan, opening.token, closing.token, 'possible', 'named-beside')
    return
  }
  const isKnown = words.some(({ bits }) => bits !== 0)
  say(scan, opening.token, closing.token, confidence, isKnown ? 'known-name' : 'known-format')
  for (const { token, initial } of words) {
    if (!initial) scan.nameWords.add(tokens.hashes[token] ?? 0)
  }
}

/** What two to five words are that stand together: nothing, or a name. */
function confidenceOf(
  tokens: Tokens, words: readonly Word[], opening: Word, closing: Word
): Confidence | undefined {
  const surname = Boolean(closing.bits & SURNAME)
  const forename = Boolean(opening.bits & FORENAME)
  const initials = words.filter(({ initial }) => initial).length
  const full = words.length - initials
  if (full >= 2 && words.some(({ token }) => isPatronymic(tokens, token))) return 'likely'
  if (forename && surname && !(opening.bits & closing.bits & ORDINARY)) return 'likely'
  if (initials > 0) return initialsConfidence(tokens, words, opening, closing)
  const hasForm = hasSurnameForm(tokens, closing.token)
  if (forename && hasForm) return 'likely'
  if (forename && !(opening.bits & ORDINARY)) return 'possible'
  if (hasForm && !hasSurnameForm(tokens, opening.token)) return 'possible'
  if (surname && !(closing.bits & ORDINARY)) return 'possible'
  // `John Oliver`, and `Kojima Minoru` where the surname comes first.
  const isTurned = Boolean(closing.bits & FORENAME) && Boolean(opening.bits & (FORENAME | SURNAME))
  return isTurned && !(opening.bits & closing.bits & ORDINARY) ? 'possible' : undefined
}

function initialsConfidence(
  tokens: Tokens, words: readonly Word[], opening: Word, closing: Word
): Confidence | undefined {
  const full = words.filter(({ initial }) => !initial).length
  if (full === 0) return undefined
  // `Anna K. Smith`; `J. Smith` and `J. K. Unknown`; `Пушкин А. С.`
  if (!opening.initial && !closing.initial) return opening.bits || closing.bits || full === 2 ? 'possible' : undefined
  const word = opening.initial ? closing : opening
  const known = Boolean(word.bits & SURNAME) || hasSurnameForm(tokens, word.token)
  if (words.length > 2 && full === 1) return known ? 'likely' : 'possible'
  return opening.initial && known && !(word.bits & ORDINARY) ? 'possible' : undefined
}

/** Whether one capitalised word is a name: a known one that is no other word and not where a place stands. */
function isName(scan: Scan, { token, bits, initial }: Word): boolean {
  const { tokens } = scan
  if (initial || bits & ORDINARY || scan.language === 'de') return false
  if (!bits && !hasTellingForm(tokens, token)) return false
  if ((tokens.ends[token] ?? 0) - (tokens.starts[token] ?? 0) < 4) return false
  if (token === 0) return true
  // `Saint Helena`, `North Carolina`: a word that cannot be in a name clings to it.
  const clings = /^\.? $/u.test(tokens.text.slice(tokens.ends[token - 1], tokens.starts[token])) &&
    PLACE_OPENINGS.at(tokens, token - 1).length > 0
  return !clings && PREPOSITIONS.at(tokens, token - 1).length === 0
}

/**
 * Whether what stands around words makes them a name: a strong place for unknown ones, any place for what is a name
 * among other things.
 */
function isNamedByPlace(scan: Scan, opening: Word, closing: Word = opening): boolean {
  const { tokens } = scan
  const length = (tokens.ends[closing.token] ?? 0) - (tokens.starts[opening.token] ?? 0)
  if (opening.initial || length < 3 || closing.token - opening.token > 2) return false
  if (!isProper(tokens, opening.token)) return false
  const slot = slotAround(scan, opening.token, closing.token)
  return slot === 'strong' || slot === 'weak' && Boolean(opening.bits & FORENAME || closing.bits & SURNAME)
}

function say({ tokens, report }: Scan, first: number, last: number, confidence: Confidence, reason: Reason): void {
  report(tokens.starts[first] ?? 0, tokens.ends[last] ?? 0, {
    kind: 'person-name', confidence, reason, validated: false, rule: 'name',
  })
}
