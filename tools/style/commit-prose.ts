import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import { sentencesOnce } from '@small-places/exposure/style'

/** What one person wrote in one project, in two halves of about the same length. Who it was is not kept. */
export interface Prose {
  readonly early: string
  readonly late: string
}

const RECORD = '\u0001'
const FIELD = '\u0002'
const LONGEST_LOG = 2 ** 30
const SHORTEST = 80

/** Lines that are not the author's words: trailers, quotes, patches, listings, code. */
const NOT_PROSE = new RegExp(
  '^(?:[A-Z][A-Za-z-]+(?:-by|-to)|Cc|CC|PR-URL|Fixes|Closes|Change-Id|Ref|See|Bug|git-svn-id)\\b.*:' +
  '|^(?: {4}|\\t|>|diff |@@|---|\\+\\+\\+|\\(cherry)|^https?://|^[{};]$|^\\s*[*#+|$]|^\\s*[A-Z]+ ?=|^\\[[0-9a-z]+\\]')
const WORDY = 0.8

/** The prose of every contributor of a git repository, from the messages of their commits without the title. */
export async function commitProse(repository: string): Promise<readonly Prose[]> {
  const log = ['--git-dir', repository, 'log', '--no-merges', '--reverse', `--format=${RECORD}%aN${FIELD}%B`, 'HEAD']
  const { stdout } = await promisify(execFile)('git', log, { maxBuffer: LONGEST_LOG })
  const byAuthor = new Map<string, string[]>()
  for (const record of stdout.split(RECORD)) {
    const [name = '', body = ''] = record.split(FIELD)
    const author = personOf(name)
    const prose = body.split('\n').slice(1).filter(isProse).join('\n').trim()
    if (author === null || prose.length < SHORTEST) continue
    const messages = byAuthor.get(author) ?? []
    byAuthor.set(author, messages)
    messages.push(prose)
  }
  // A sentence that several people share is quoted, copied or the project's custom.
  const seen = new Set<string>()
  return [...byAuthor.values()].map(messages =>
    halvesOf(messages.map(message => sentencesOnce([unwrapped(message)], seen)).filter(text => text !== '')))
}

/** One key for the spellings and addresses that one person uses: first letter and last name. Null for nicknames. */
function personOf(name: string): string | null {
  const plain = name.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().replace(/([uoa])e/g, '$1')
  const words: readonly string[] = plain.match(/[a-z]{2,}/g) ?? []
  const [first = '', last = ''] = [words.at(0), words.at(-1)]
  return words.length < 2 || words.includes('bot') ? null : `${first.charAt(0)} ${last}`
}

function isProse(line: string): boolean {
  const text = line.trim()
  return !NOT_PROSE.test(line) && (text.length < 25 || (text.match(/[\p{L} ]/gu)?.length ?? 0) >= text.length * WORDY)
}

/** Paragraphs on one line each: the ends of their lines are those of the program that wrapped them. */
const unwrapped = (message: string): string =>
  message.split(/\n\s*\n/).map(paragraph => paragraph.replace(/[ \t]*\n[ \t]*/g, ' ')).join('\n')

function halvesOf(messages: readonly string[]): Prose {
  const total = messages.reduce((sum, { length }) => sum + length, 0)
  let sum = 0
  const half = 1 + messages.findIndex(({ length }) => (sum += length) * 2 >= total)
  return { early: messages.slice(0, half).join('\n'), late: messages.slice(half).join('\n') }
}
