import { foldWord } from './character.ts'
import { SURROUNDING_KINDS, type TextKind } from './kinds.ts'
import { viewOf } from './normalise.ts'
import { pseudonymLike, pseudonymOf } from './pseudonym.ts'
import type { Span } from './span.ts'

/** How spans are replaced. */
export interface RedactOptions {
  /** The word inside a label, such as `e-mail` in `[e-mail 1]`; the kind's own name when absent. */
  readonly nameOf?: (kind: TextKind) => string
  /**
   * Puts made-up values that cannot be anybody's in place of labels. They hang only on this secret and the value, so
   * that documents with the same seed can be compared, and nobody without it can try values.
   */
  readonly pseudonymSeed?: string
  /**
   * Whether the names of places and organisations (`SURROUNDING_KINDS`) are replaced, too. They stay when absent: most are
   * nobody's, and a text without them is hard to read. Together they can lead to somebody.
   */
  readonly surroundings?: boolean
}

/** A text without its spans, and where the replacements stand in it. */
export interface RedactedText {
  readonly text: string
  readonly replaced: readonly Replacement[]
}

/** One span (offsets in the old text) and what stands for it at `at` of the new text. */
export interface Replacement {
  readonly span: Span
  readonly at: number
  readonly replacement: string
}

/** The numbers of the values under one name, and the last that was given. */
interface Numbers {
  last: number
  readonly of: Map<string, number>
}

const LABEL_LIKE = /\[[^[\]\n]{1,80}\]/gu
/** The owner of values that the text holds itself: no value is so. */
const NOBODY = '\0'

/**
 * Replaces spans by labels that keep the text readable: `[email 1]`. The same value gets the same number throughout the
 * text, also when it is written differently (capitals, spaces, digits of another script). What the text already holds
 * is never used as a label or as a made-up value. Everything outside the spans stays as it is. Spans must be sorted and disjoint, as `scanText` gives them; one that is not is left out.
 */
export function redactText(text: string, spans: readonly Span[], options: RedactOptions = {}): RedactedText {
  const { nameOf = (kind) => kind.replaceAll('-', ' '), pseudonymSeed, surroundings = false } = options
  // By name: two kinds may have the same one.
  const numbers = new Map<string, Numbers>()
  const labels = new Set(text.toLowerCase().match(LABEL_LIKE))
  const taken = new Map(pseudonymSeed === undefined ? [] : pseudonymLike(text).map((held) => [held, NOBODY]))
  const labelOf = (kind: TextKind, value: string): string => {
    const name = nameOf(kind)
    const ofName = numbers.get(name) ?? { last: 0, of: new Map<string, number>() }
    numbers.set(name, ofName)
    const key = `${kind} ${value}`
    let number = ofName.of.get(key)
    if (number === undefined) {
      do ofName.last++
      while (labels.has(`[${name} ${ofName.last}]`.toLowerCase()))
      number = ofName.last
      ofName.of.set(key, number)
    }
    return `[${name} ${number}]`
  }
  const replaced: Replacement[] = []
  let redacted = ''
  let done = 0
  for (const span of spans) {
    if (!surroundings && SURROUNDING_KINDS.includes(span.kind)) continue
    if (span.start < done || span.end <= span.start || span.end > text.length) continue
    const value = sameValue(span.kind, text.slice(span.start, span.end))
    const pseudonym = pseudonymSeed === undefined ? undefined : pseudonymOf(span.kind, value, pseudonymSeed, taken)
    const replacement = pseudonym ?? labelOf(span.kind, value)
    redacted += text.slice(done, span.start)
    replaced.push({ span, at: redacted.length, replacement })
    redacted += replacement
    done = span.end
  }
  return { text: redacted + text.slice(done), replaced }
}

/** Kinds whose spaces and signs carry meaning; in the others only letters and digits tell values apart. */
const WITH_SIGNS: readonly TextKind[] = ['email', 'web-address', 'coordinates', 'ip-address', 'secret']

function sameValue(kind: TextKind, written: string): string {
  const plain = viewOf(written).text
  if (kind === 'secret') return plain
  return WITH_SIGNS.includes(kind) ? plain.toLowerCase().replace(/\s/gu, '') : foldWord(plain)
}
