import { foldWord, isFoldedAs } from '../character.ts'
import type { Detector, Scan } from '../detector.ts'
import type { Reason } from '../span.ts'
import { HAS_LOWER, type Tokens } from '../token.ts'
import { wordIndex, wordSet, type WordIndex } from '../word-index.ts'
import { capitalRunEnd, isCapitalised, isInitial, isJoined, isProper } from './capital-run.ts'
import { FORENAME, nameBits, PLAIN, rolesOf, SURNAME } from './known-names.ts'
import { phraseIndex } from './phrase.ts'
import { PLACE_LEADS, PLACE_SIGNS, REGIONS } from './place-words.ts'
import { TOWNS } from './town-list.ts'

const LEADS = phraseIndex(PLACE_LEADS.split(';').map((phrase) => phrase.trim()).filter((phrase) => phrase.includes('['))
  .map((phrase) => [phrase, true] as const))
const SIGNS = wordSet(PLACE_SIGNS)
const MOST_WORDS = 3
/** Of the region codes of two letters, those that are no country: the union, the euro zone, the nations, unknown. */
const NO_COUNTRY = /^(?:EU|EZ|UN|ZZ|QO|X.)$/u

/** The words behind the first one of a place's name, folded. */
type Rest = readonly string[]

const wordsIn = (name: string): readonly string[] => name.split(/[^\p{L}\p{M}\p{N}]+/u).filter((word) => word !== '')

const entryOf = (name: string): (readonly [string, Rest])[] => {
  const [first, ...rest] = wordsIn(name)
  return first === undefined ? [] : [[first, rest.map(foldWord)]]
}

/** The names of all countries in a language, as the platform knows them. */
function countriesIn(language: string): readonly string[] {
  const names: string[] = []
  try {
    const display = new Intl.DisplayNames([language], { type: 'region', fallback: 'none' })
    for (let first = 65; first <= 90; first++) {
      for (let second = 65; second <= 90; second++) {
        const code = String.fromCharCode(first, second)
        const name = NO_COUNTRY.test(code) ? undefined : display.of(code)
        if (name !== undefined) names.push(name.replace(/ ?\(.*$/u, ''), name.replace(/^The /u, ''))
      }
    }
  } catch {
    // A language that the platform does not know has no names.
  }
  return names
}

const listed = (list: string): readonly string[] => list.split(';').map((name) => name.trim())

const indexes = new Map<string, WordIndex<Rest>>()

/** The places that are known for a language: towns, regions, and countries in English and that language. */
function placesOf(language: string): WordIndex<Rest> {
  const known = indexes.get(language)
  if (known !== undefined) return known
  if (!/^[a-z]{2,3}$/u.test(language)) return placesOf('en')
  const countries = new Set([...countriesIn('en'), ...countriesIn(language)])
  const index = wordIndex([...listed(TOWNS), ...listed(REGIONS), ...countries].flatMap(entryOf))
  indexes.set(language, index)
  return index
}

/**
 * Names of places: towns, regions and countries that are known, and capitalised words behind what is said of places
 * only. A place alone is mostly nobody's, so that it is never more than possible.
 */
export const placeNameDetector: Detector = {
  wakes: ['capital', 'word'],
  words: LEADS.words,
  find(scan, token, candidate) {
    if (candidate === 'capital') findKnown(scan, token)
    else for (const { last } of LEADS.at(scan.tokens, token)) findLed(scan, last)
  },
}

function findKnown(scan: Scan, token: number): void {
  const { tokens } = scan
  const known = placesOf(scan.language).at(tokens, token)
  if (known.length === 0 || isInitial(tokens, token)) return
  const lengths = known.flatMap((rest) => followedBy(tokens, token, rest) ? [rest.length] : [])
  if (lengths.length === 0) return
  const last = token + Math.max(...lengths)
  if (last === token && !isPlaceAlone(tokens, token)) return
  say(scan, token, last, 'known-name')
  findBeforeComma(scan, token)
}

/** Whether a word that is a place is none of the names of people, or stands where a place does. */
function isPlaceAlone(tokens: Tokens, token: number): boolean {
  if (!(nameBits(tokens, token) & (FORENAME | SURNAME))) return true
  const isFirstOfMore = isJoined(tokens, token) && isCapitalised(tokens, token + 1)
  return token > 0 && SIGNS.at(tokens, token - 1).length > 0 && !isFirstOfMore
}

function followedBy(tokens: Tokens, token: number, rest: Rest): boolean {
  return rest.every((word, index) => {
    const at = token + index + 1
    return at < tokens.count && isJoinedLoosely(tokens, at - 1) &&
      isFoldedAs(tokens.text, tokens.starts[at] ?? 0, tokens.ends[at] ?? 0, word, false)
  })
}

/** A space, a hyphen, an apostrophe, or `. ` as in `St. Louis`. */
const isJoinedLoosely = ({ text, starts, ends }: Tokens, token: number): boolean =>
  /^(?:[ '’-]|\. )$/u.test(text.slice(ends[token], Math.min(starts[token + 1] ?? 0, (ends[token] ?? 0) + 3)))

/** `Qorvex, Portugal`: capitalised words before a comma and a known place. */
function findBeforeComma(scan: Scan, token: number): void {
  const { tokens, text } = scan
  const last = token - 1
  let first = last
  if (first < 0 || text.slice(tokens.ends[first], tokens.starts[token]) !== ', ' || !isPlaceWord(tokens, first)) return
  const goesOn = (): boolean => first > 0 && isJoined(tokens, first - 1) && isPlaceWord(tokens, first - 1)
  while (last - first < MOST_WORDS - 1 && goesOn()) first--
  say(scan, first, last, 'named-beside')
}

const isPlaceWord = (tokens: Tokens, token: number): boolean =>
  isProper(tokens, token) && !(rolesOf(tokens, token) & PLAIN)

function findLed(scan: Scan, lead: number): void {
  const { tokens, text } = scan
  const first = lead + 1
  if (first >= tokens.count || text.slice(tokens.ends[lead], tokens.starts[first]) !== ' ') return
  if (!isCapitalised(tokens, first) || isInitial(tokens, first)) return
  const last = capitalRunEnd(tokens, first, MOST_WORDS)
  if (last === first && rolesOf(tokens, first) & PLAIN) return
  // A short word in capitals is the abbreviation of a body.
  const length = (tokens.ends[first] ?? 0) - (tokens.starts[first] ?? 0)
  if (length > 4 || (tokens.shapes[first] ?? 0) & HAS_LOWER) say(scan, first, last, 'named-beside')
}

function say({ tokens, report }: Scan, first: number, last: number, reason: Reason): void {
  report(tokens.starts[first] ?? 0, tokens.ends[last] ?? 0, {
    kind: 'place', confidence: 'possible', reason, validated: false, rule: 'place-name',
  })
}
