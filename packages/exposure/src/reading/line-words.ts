/** A word of a line, with what is written onto it. */
export interface Word {
  readonly text: string
  readonly start: number
  readonly end: number
}

/** The marks of lists and replies before a line, which say only where it was put. */
const MARKS = /^[:*#;\s]+/

/** Scripts that put no spaces between words are taken sign by sign. */
const WORD = new RegExp(['Han', 'Hira', 'Kana', 'Thai', 'Khmr', 'Laoo', 'Mymr'].map((script) => `\\p{sc=${script}}`)
  .join('').replace(/^(.*)$/, '[$1]|[^\\s$1]+'), 'gu')

/** A line as it says the same wherever it is moved to. */
export const bareLine = (line: string): string => line.replace(MARKS, '').trimEnd()

/** The words of a line, without its marks. */
export function wordsIn(line: string): readonly Word[] {
  const from = MARKS.exec(line)?.[0].length ?? 0
  return [...line.slice(from).matchAll(WORD)].map(({ 0: text, index }) =>
    ({ text, start: from + index, end: from + index + text.length }))
}
