import { createScanner, type ScanOptions, type Span } from '@small-places/personal-data/text'
import type { OwnText } from './own-text.ts'
import { asItStands, type WrittenText } from './written-text.ts'

/** A piece of personal data in one of the person's texts; offsets are of that text. */
export interface FoundPiece {
  readonly text: OwnText
  readonly span: Span
  /** The piece as it was scanned. */
  readonly words: string
}

/**
 * Stands between texts, so that thousands of short summaries are scanned as one text, many times faster than one by one. It
 * is longer than rules look for words beside a finding, so that no text gives another its meaning.
 */
const BETWEEN = '\n'.repeat(96)

/**
 * Finds personal data in the person's texts, wiki by wiki as their languages differ, and user pages apart as they are
 * about the person.
 * @param written What is scanned in place of a text.
 */
export function scanOwnTexts(
  texts: readonly OwnText[], options: ScanOptions, written: (text: string) => WrittenText = asItStands
): readonly FoundPiece[] {
  return [...Map.groupBy(texts, ({ language, place }) => `${language} ${place === 'user-page'}`).values()].flatMap((some) => {
    const { language, place } = some[0] ?? { language: 'und', place: 'comment' }
    const scanner = createScanner({
      ...options, isAboutWriter: place === 'user-page', ...(language !== 'und' && { language }),
    })
    const starts: number[] = []
    const scanned = some.map(({ text }) => written(text))
    const spans: Span[] = []
    let at = 0
    for (const { text } of scanned) {
      starts.push(at)
      // One text can hold more than a call takes arguments.
      for (const span of scanner.push(text + BETWEEN)) spans.push(span)
      at += text.length + BETWEEN.length
    }
    for (const span of scanner.finish()) spans.push(span)
    return piecesOf(some, scanned, starts, spans)
  })
}

/** Gives each span back to its text. Spans and starts are in order, so both are gone through once. */
function piecesOf(
  texts: readonly OwnText[], scanned: readonly WrittenText[], starts: readonly number[], spans: readonly Span[]
): readonly FoundPiece[] {
  let index = 0
  return spans.flatMap((span): FoundPiece[] => {
    while ((starts[index + 1] ?? Number.POSITIVE_INFINITY) <= span.start) index++
    const [text, written, start] = [texts[index], scanned[index], starts[index] ?? 0]
    if (text === undefined || written === undefined || span.end - start > written.text.length) return []
    const source = written.sourceOf(span.start - start, span.end - start)
    if (source === null) return []
    const words = written.text.slice(span.start - start, span.end - start)
    return [{ text, words, span: { ...span, start: source[0], end: source[1] } }]
  })
}
