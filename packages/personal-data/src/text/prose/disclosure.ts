import { alternatives } from '../alternatives.ts'
import type { Detector, Scan } from '../detector.ts'
import { isDenial, isDeniedBefore, isSupposed } from './denial.ts'
import { disclosurePhrases, type Disclosed } from './disclosure-phrases.ts'
import { INDEFINITE, NAMED_IN_IT, NO_PLACE_WORDS } from './no-place-words.ts'
import { phraseIndex } from './phrase.ts'
import { wordSet } from '../word-index.ts'
import { findUnspacedDisclosures } from './unspaced-disclosure.ts'

const NO_PLACES = wordSet(NO_PLACE_WORDS)
const PHRASES = phraseIndex(disclosurePhrases())
/** How much of what is told is taken, in characters. */
const REACH = 70

/** Words at which the told thing ends. */
const ENDS = alternatives(`
  and but because since so when while where which who that i we he she they if though although or then for
  und aber weil seit wenn et mais car parce qui y pero porque que e mas o ma i ale bo ve ama dan tetapi karena yang và
  with geboren aufgewachsen mit avec con com bersama desde depuis seit od dal sejak từ nhưng и но а потому поэтому где когда который которая і але бо але бо де коли што و لكن که اما ولی چون چونکه که است هستم هستیم بودم است चूंकि और लेकिन
`)
/** Shortened words in names of places, whose full stop ends no sentence. */
const SHORTENED = alternatives('St Ste Sta Sto Mt Ft S г гор пос с д ст р ул м')
const TOLD = new RegExp([
  String.raw`^[ :'=-]{0,3}((?:(?:(?<!\p{L})(?:(?:${SHORTENED})\.(?= ?\p{Lu})|N[or]\.(?= ?\d))|[^\n.,;:!?()"«»،؛。|{}[\]<>؟])){2,70})`,
].join(''), 'u')
const NAME_FIRST = /^[\p{Lu}\p{Lo}]/u
const VERB_BEHIND = /^[\s\u200c]?(?:هستم|هستیم|می[\s\u200c]?باشم|ام(?!\p{L}))|^ (?:(?:im Jahr )?\d{4} )?(?:geboren|aufgewachsen)(?!\p{L})/u
/** A year is no part of a place: `in Minsk in 1984`. */
const YEAR = String.raw`(?:(?:in|im jahr|im|en|em|el|año|w|roku|au|nel|năm|tahun|в|у|ў|عام|في عام|سنة|سال|ב|בשנת)-? ?)?(?:1[89]|20)\d\d(?!\d)`
const TOLD_END = new RegExp(String.raw` (?:${ENDS})(?!\p{L})| ${YEAR}`, 'iu')
const TOLD_WORDS = /^\S+(?: \S+){0,5}/u
const TOLD_BEFORE = /(?:^|[^\p{L}\p{M}\d '-])? ?((?:[\p{L}\p{M}\d'-]+ ){1,4})$/u
const PRONOUNS = /^(?:من|ما|ben|biz|मैं|हम|ich|و|که|میں|আমি) /iu
const NAME_BEHIND = /^(?: \p{Lu}[\p{L}\p{M}'-]+){1,3}/u

/** Where a sentence or a line begins. */
const BEGINNING = /(?:^|[\n.!?;:•*#|=–—(-])\s{0,3}$/u
/** Something told of oneself in the same sentence, with no other subject behind it. */
const TOLD_OF_SELF =
  /(?:^|[^\p{L}\p{M}])(?:i(?:['’]?m| am| was| have| live| work| study)|ich (?:bin|wohne|lebe|komme))(?: (?!(?:and|und|they|we|he|she|who|people|sie|wir|er) )[^\s.!?;]+){1,10} $/iu

/** What people tell of themselves: where they live, work, learn, come from, and who belongs to them. */
export const disclosureDetector: Detector = {
  wakes: ['word', 'unspaced'],
  words: PHRASES.words,
  find(scan, token, candidate) {
    if (candidate === 'unspaced') findUnspacedDisclosures(scan, token)
    else findPhrases(scan, token)
  },
}

function findPhrases(scan: Scan, token: number): void {
  const { text, tokens } = scan
  for (const { first, last, particle, value: { disclosed, side } } of PHRASES.at(tokens, token)) {
    const from = tokens.starts[first] ?? 0
    const to = particle > 0 ? behindParticle(text, (tokens.starts[last] ?? 0) + particle) : tokens.ends[last] ?? 0
    // With the article, the same letters are an adjective.
    if (/^(?:ال|وال|بال|لل)/u.test(text.slice(tokens.starts[token], (tokens.starts[token] ?? 0) + 4))) continue
    if (side === 'unsaid' && !(scan.isAboutWriter && BEGINNING.test(text.slice(Math.max(0, from - 4), from)))) continue
    if (side === 'joined' && !TOLD_OF_SELF.test(text.slice(Math.max(0, from - REACH), from))) continue
    if (side === 'before') {
      const told = toldBefore(text.slice(Math.max(0, from - REACH), from))
      const start = from - told.length - 1
      if (told.length < 2 || isSupposed(told) || isDeniedBefore(text, start) || isDeniedBefore(text, from)) continue
      sayPlace(scan, first - 1, -1, [start, from - 1], disclosed)
    } else if (disclosed === 'family') {
      say(scan, from, to + (NAME_BEHIND.exec(text.slice(to, to + REACH))?.[0].length ?? 0), disclosed)
    } else {
      const [start, end] = toldBehind(text, to)
      if (isDeniedBefore(text, from) || isDenial(text.slice(start, end))) continue
      if (side === 'name' && !NAME_FIRST.test(text.slice(start, end))) continue
      if (side === 'between' && !VERB_BEHIND.test(text.slice(end, end + 28))) continue
      if (end > start) sayPlace(scan, particle > 0 ? last : last + 1, 1, [start, end], disclosed)
      else if (disclosed === 'school' || disclosed === 'home') say(scan, from, to, disclosed)
    }
  }
}

/** The line that draws an Arabic particle and its word apart belongs to neither. */
const behindParticle = (text: string, at: number): number => text.charAt(at) === '\u0640' ? at + 1 : at

/** Says what may be a place, unless a word from token `at` on says that it is none. */
function sayPlace(
  scan: Scan, at: number, step: 1 | -1, [start, end]: readonly [number, number], disclosed: Disclosed
): void {
  const { tokens, text } = scan
  if (disclosed === 'home' || disclosed === 'origin') {
    const isInside = (token: number): boolean =>
      token >= 0 && token < tokens.count && (tokens.ends[token] ?? 0) > start && (tokens.starts[token] ?? 0) < end
    for (let token = at; isInside(token); token += step) if (NO_PLACES.at(tokens, token).length > 0) return
    const told = text.slice(start, end)
    if (INDEFINITE.test(told) && !NAMED_IN_IT.test(told)) return
  }
  say(scan, start, end, disclosed)
}

function say(scan: Scan, start: number, end: number, rule: string): void {
  const told = scan.text.slice(start, end)
  // A day or a year of birth has a rule of its own, which says more.
  const isTelling = rule !== 'family' && /[\p{Lu}\p{Lo}\d]/u.test(told) && !(rule === 'origin' && /\d/u.test(told))
  scan.report(start, end, {
    kind: 'disclosure', confidence: isTelling ? 'likely' : 'possible', reason: 'said-in-first-person', validated: false,
    rule,
  })
}

/** Start and end of what is told behind a phrase; equal when there is nothing. */
function toldBehind(text: string, to: number): readonly [number, number] {
  const found = TOLD.exec(text.slice(to, to + REACH + 4))
  const whole = found?.[1]?.replace(/^\s+/u, '') ?? ''
  if (!found || whole === '') return [to, to]
  const cut = TOLD_END.exec(whole)?.index ?? whole.length
  const told = (TOLD_WORDS.exec(whole.slice(0, cut))?.[0] ?? '').trimEnd()
  const start = to + found[0].length - whole.length
  return [start, start + told.length]
}

function toldBefore(before: string): string {
  const told = (TOLD_BEFORE.exec(before)?.[1] ?? '').trimEnd()
  const pronoun = PRONOUNS.exec(told)?.[0] ?? ''
  return told.slice(pronoun.length)
}
