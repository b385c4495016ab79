import { foldWord } from './character.ts'
import type { TextKind } from './kinds.ts'
import { viewOf } from './normalise.ts'
import { pseudonymOf } from './pseudonym.ts'
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

/**
 * Replaces spans by labels that keep the text readable: `[email 1]`. The same value gets the same number throughout the
 * text, also when it is written differently (capitals, spaces, digits of another script). Everything outside the spans
 * stays as it is. Spans must be sorted and disjoint, as `scanText` gives them; one that is not is left out.
 */
export function redactText(text: string, spans: readonly Span[], options: RedactOptions = {}): RedactedText {
  const { nameOf = (kind) => kind.replaceAll('-', ' '), pseudonymSeed } = options
  const numbers = new Map<TextKind, Map<string, number>>()
  const taken = new Map<string, string>()
  const replaced: Replacement[] = []
  let redacted = ''
  let done = 0
  for (const span of spans) {
    if (span.start < done || span.end <= span.start || span.end > text.length) continue
    const value = sameValue(span.kind, text.slice(span.start, span.end))
    const replacement = pseudonymSeed === undefined
      ? `[${nameOf(span.kind)} ${numberOf(numbers, span.kind, value)}]`
      : pseudonymOf(span.kind, value, pseudonymSeed, taken) ??
        `[${nameOf(span.kind)} ${numberOf(numbers, span.kind, value)}]`
    redacted += text.slice(done, span.start)
    replaced.push({ span, at: redacted.length, replacement })
    redacted += replacement
    done = span.end
  }
  return { text: redacted + text.slice(done), replaced }
}

function numberOf(numbers: Map<TextKind, Map<string, number>>, kind: TextKind, value: string): number {
  const ofKind = numbers.get(kind) ?? new Map<string, number>()
  numbers.set(kind, ofKind)
  const number = ofKind.get(value) ?? ofKind.size + 1
  ofKind.set(value, number)
  return number
}

/** Kinds whose spaces and signs carry meaning; in the others only letters and digits tell values apart. */
const WITH_SIGNS: readonly TextKind[] = ['email', 'web-address', 'coordinates', 'ip-address', 'secret']

function sameValue(kind: TextKind, written: string): string {
  const plain = viewOf(written).text
  if (kind === 'secret') return plain
  return WITH_SIGNS.includes(kind) ? plain.toLowerCase().replace(/\s/gu, '') : foldWord(plain)
}
