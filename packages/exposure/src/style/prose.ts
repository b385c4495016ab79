import { HIDDEN, NOT_OWN } from '../not-own-words.ts'

/** Sentences of fewer letters are greetings and numbers; they may come again. */
const SHORTEST = 4

/**
 * What somebody wrote in their own words, without the markup of a wiki: templates, references, addresses, quotes of
 * others, signatures with their times, and the marks of lists and headings go; what a link shows stays. Line ends and
 * two spaces in a row are habits, so they stay.
 */
export const proseOf = (wikitext: string): string => wikitext
  .replace(HIDDEN, '')
  .replace(NOT_OWN, '')
  .replace(/ ?<\/?[a-z][^<>]{0,300}>/gi, '')
  .replace(/ ?\{\{[^{}]{0,2000}\}\}/g, '')
  .replace(/\[\[(?:[^[\]|]{0,300}\|)?([^[\]|]{0,300})\]\]/g, '$1')
  .replace(/ ?\[?https?:\/\/[^\s\]]+ ?([^\]\n]{0,200}\])?/g, '')
  .replace(/ ?(?:--|—)? ?~{3,5}| ?\d{1,2}:\d\d, \d{1,2} \p{L}+ \d{4} \([A-Z]+\)/gu, '')
  .replace(/'{2,5}/g, '')
  .replace(/^={2,6}[^=\n]*={2,6}\s*$|^[{|!>].*$/gm, '')
  .replace(/^[:*#;]+ ?/gm, '')

/** The sentences of a paragraph, each with the white space after it. */
const sentencesOf = (paragraph: string): readonly string[] =>
  paragraph.split(/(?<=[.!?…:]["')\]]?\s+)(?=\S)/u)

/**
 * Joins texts, each sentence once: what somebody says again and again, a template of theirs or a quote that many share,
 * would look like a habit and is none.
 * @param seen Sentences that were said before, by whomever; grows.
 */
export function sentencesOnce(texts: readonly string[], seen = new Set<string>()): string {
  const isNew = (sentence: string): boolean => {
    const words = sentence.toLowerCase().replace(/[^\p{L}]+/gu, ' ').trim()
    if (words.length < SHORTEST) return true
    if (seen.has(words)) return false
    seen.add(words)
    return true
  }
  return texts.flatMap(text => text.split(/\s*\n\s*/))
    .map(line => sentencesOf(line.replace(/[ \t]{3,}/g, '  ')).filter(isNew).join('').trim())
    .filter(line => line.length >= SHORTEST)
    .join('\n')
}
