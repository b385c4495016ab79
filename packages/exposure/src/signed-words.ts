import { accountLinked, comparableName, UNSIGNED } from './signature-names.ts'

/** How far back from a signature its words are sought: to the signature before, or not past its own line. */
export type SignedReach = 'comment' | 'line'

const CLOCK = String.raw`\p{Nd}{1,2}(?:[:.٫]\p{Nd}{2}|h\p{Nd}{2}(?:min)?)`
/** The time that the software puts behind a signature, in the orders of many languages, always with its zone. */
const TIME = new RegExp(String.raw`(?<!\p{Nd})(?:${CLOCK}[^\n()[\]{}]{0,40}\p{Nd}{4}[^\n()[\]{}\p{Nd}]{0,12}|` +
  String.raw`\p{Nd}{4}[^\n[\]{}]{0,40}?${CLOCK}[^\n()[\]{}]{0,12}) ?\([^()\n]{1,24}\)`, 'gu')
/** What may follow a time on its line; with words there it is a time that somebody tells of. */
const MARKS = /<[^<>]{0,200}>|\{\{[^{}]{0,200}\}\}|&[a-z]{1,8};/gu
const LONGEST_MARKS = 600
const hasWords = (rest: string): boolean => rest.length > LONGEST_MARKS || /[\p{L}\p{N}]/u.test(rest.replace(MARKS, ''))
const LINK = /\[\[([^[\]|\n]{1,200})/g
/** So far before its time a signature can begin, by the limit of the software and what is around it. */
const LONGEST_SIGNATURE = 400
/** What no comment goes over: headings and rules. */
const BORDER = /^(?:={1,6}[^=].*=|-{4,}.*)\s*$/u

/**
 * A text of a discussion, at the same length, with the comments blanked that others signed, as they stand in whatever
 * somebody moves into an archive: the lines up to a signature, which is a link to a user and a time, and the lines before
 * a template that names whose they are.
 * @param own The names of the person's accounts, as {@link comparableName} gives them.
 */
export function withoutWordsOfOthers(wikitext: string, own: ReadonlySet<string>, reach: SignedReach): string {
  if (!wikitext.includes('[[') && !wikitext.includes('{{')) return wikitext
  const lines = wikitext.split('\n')
  let first = 0
  for (const [index, line] of lines.entries()) {
    if (BORDER.test(line)) {
      first = index + 1
      continue
    }
    const end = endOfComment(line)
    if (end === null) continue
    if (end.signer !== null && !own.has(end.signer)) {
      for (let at = reach === 'line' ? index : first; at < index; at++) lines[at] = blank(lines[at] ?? '')
      lines[index] = blank(line.slice(0, end.at)) + line.slice(end.at)
    }
    first = index + 1
  }
  return lines.join('\n')
}

const blank = (line: string): string => ' '.repeat(line.length)

interface CommentEnd {
  readonly signer: string | null
  /** Up to where the line is the signer's. */
  readonly at: number
}

/** Whether a field of such a template is its time; the other is the name. */
const isTime = (field: string): boolean => field.includes(' ') && new RegExp(CLOCK, 'u').test(field)

function endOfComment(line: string): CommentEnd | null {
  const template = line.includes('{{') ? UNSIGNED.exec(line) : null
  if (template) {
    const fields = (template[1] ?? '').split('|').map((field) => comparableName(field.slice(field.indexOf('=') + 1)))
    return { signer: fields.find((field) => field !== '' && !isTime(field)) ?? null, at: template.index }
  }
  if (!line.includes('[[') || !line.includes('(')) return null
  const time = [...line.matchAll(TIME)].at(-1)
  if (time === undefined || hasWords(line.slice(time.index + time[0].length))) return null
  const before = line.slice(Math.max(0, time.index - LONGEST_SIGNATURE), time.index)
  const signer = [...before.matchAll(LINK)].flatMap(([, target = '']) => accountLinked(target) ?? []).at(-1)
  return signer === undefined ? null : { signer, at: line.length }
}
