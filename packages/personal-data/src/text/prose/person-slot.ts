import type { Scan } from '../detector.ts'
import { wordIndex } from '../word-index.ts'
import { SPEAKING_VERBS, LIVING_VERBS, VOCATIVE_VERBS } from './person-verbs.ts'

/**
 * How much the words around a capitalised word speak for a person: `weak` is enough for a word that is a name among
 * other things, `strong` for an unknown one, too.
 */
export type Slot = 'none' | 'weak' | 'strong'

const listOf = (words: string): readonly string[] => words.trim().split(/\s+/u)
const VERBS = wordIndex([
  ...listOf(SPEAKING_VERBS).map((word) => [word, 'weak'] as const),
  ...listOf(LIVING_VERBS).map((word) => [word, 'strong'] as const),
])
const REQUESTS = wordIndex(listOf(VOCATIVE_VERBS).map((word) => [word, true] as const))
const LINE = 60
/** How far below a line with nothing but a name the address, the number or the like stands. */
const BLOCK = 160
const LINE_START = /(?:^|\n)[^\p{L}\p{N}\n]{0,5}$/u
const LINE_END = /^[ \t,]{0,3}(?:\n|$)/u
/** The lines of an address or of a way to reach somebody, up to the fourth one below. */
const CONTACT = new RegExp(String.raw`^[^\n]{0,3}\n+(?:[^\n]{0,50}\n+){0,3}[^\p{L}\p{N}\n]{0,5}` +
  String.raw`(?:\d{1,6}[ ,]|\+\d|[^\n]{0,40}@|(?:phone|tel|mobile|cell|fax|e-?mail)\b)`, 'iu')

/** What stands around the words `first` to `last` of a text. */
export function slotAround({ tokens, text }: Scan, first: number, last: number): Slot {
  const from = tokens.starts[first] ?? 0
  const to = tokens.ends[last] ?? 0
  const next = tokens.starts[last + 1] ?? text.length
  if (last + 1 < tokens.count && next - to === 1 && text.charAt(to) === ' ') {
    const verb = VERBS.at(tokens, last + 1)
    if (verb.includes('strong')) return 'strong'
    if (verb.length > 0) return 'weak'
  }
  const behind = text.slice(to, to + 4)
  if (/^, \p{L}/u.test(behind) && REQUESTS.at(tokens, last + 1).length > 0 &&
    LINE_START.test(text.slice(Math.max(0, from - 8), from))) return 'strong'
  if (last > first && /^['’]s /u.test(behind)) return 'weak'
  return LINE_END.test(behind) && LINE_START.test(text.slice(Math.max(0, from - 8), from)) && to - from < LINE &&
    CONTACT.test(text.slice(to, to + BLOCK)) ? 'strong' : 'none'
}
