import { createScanner, type ScanOptions, type Span } from '@small-places/personal-data/text'
import type { OwnText } from './own-text.ts'

/** A piece of personal data in one of the person's texts; offsets are of that text. */
export interface FoundPiece {
  readonly text: OwnText
  readonly span: Span
}

/**
 * Stands between texts, so that thousands of short summaries are scanned as one text, many times faster than one by one. It
 * is longer than rules look for words beside a finding, so that no text gives another its meaning.
 */
const BETWEEN = '\n'.repeat(96)

/**
 * Finds personal data in the person's texts, wiki by wiki as their languages differ.
 * @param written What is scanned in place of a text: it must be as long.
 */
export function scanOwnTexts(
  texts: readonly OwnText[], options: ScanOptions, written: (text: string) => string = (text) => text
): readonly FoundPiece[] {
  return [...Map.groupBy(texts, ({ language }) => language)].flatMap(([language, some]) => {
    const scanner = createScanner({ ...options, ...(language !== 'und' && { language }) })
    const starts: number[] = []
    const spans: Span[] = []
    let at = 0
    for (const { text } of some) {
      starts.push(at)
      // One text can hold more than a call takes arguments.
      for (const span of scanner.push(written(text) + BETWEEN)) spans.push(span)
      at += text.length + BETWEEN.length
    }
    for (const span of scanner.finish()) spans.push(span)
    return piecesOf(some, starts, spans)
  })
}

/** Gives each span back to its text. Spans and starts are in order, so both are gone through once. */
function piecesOf(texts: readonly OwnText[], starts: readonly number[], spans: readonly Span[]): readonly FoundPiece[] {
  let index = 0
  return spans.flatMap((span): FoundPiece[] => {
    while ((starts[index + 1] ?? Number.POSITIVE_INFINITY) <= span.start) index++
    const [text, start] = [texts[index], starts[index] ?? 0]
    if (text === undefined || span.end - start > text.text.length) return []
    return [{ text, span: { ...span, start: span.start - start, end: span.end - start } }]
  })
}
