import * as v from 'valibot'

/** Fields of an answer of `api.php` that any query may have (MediaWiki 1.39 and later, `formatversion=2`). */
const Envelope = v.object({
  requestid: v.optional(v.union([v.string(), v.number()])),
  error: v.optional(v.object({ code: v.string() })),
  warnings: v.optional(v.record(v.string(), v.union([v.object({ warnings: v.optional(v.string()) }), v.unknown()]))),
  continue: v.optional(v.record(v.string(), v.union([v.string(), v.number()]))),
  query: v.optional(v.record(v.string(), v.unknown())),
  compare: v.optional(v.object({ body: v.optional(v.string()) })),
})

/** An answer of a wiki's API, as far as every answer is the same. */
export interface ApiAnswer {
  /** The `requestid` of the request that it answers, or null. */
  readonly requestId: string | null
  /** Null when the wiki did as asked. */
  readonly errorCode: string | null
  /**
   * Whether this is no answer yet, as the wiki is busy, counts too many requests or has a fault (`internal_api_error_…`):
   * the same request may be answered later. So is every error that is not known to last.
   */
  readonly isBusy: boolean
  /** Whether the wiki does not know a module or a value that was asked for: an extension that it does not have. */
  readonly isUnknown: boolean
  /** Whether the wiki says that it does not show this, or that it is not there any more. */
  readonly isRefused: boolean
  /** Whether the wiki left something out because the answer was longer than it sends (`$wgAPIMaxResultSize`). */
  readonly isCut: boolean
  /** Parameters for the rest, or null when this was all. */
  readonly rest: Readonly<Record<string, string>> | null
  /** What `action=query` found; empty for an error. */
  readonly query: Readonly<Record<string, unknown>>
  /** HTML of a difference, of `action=compare`; else null. */
  readonly difference: string | null
}

/** Codes by which a wiki says that it does not show something to this session, or that its words are gone. */
const REFUSAL = /permission|denied|^no-?such|^missing|^cant|notallowed|notloggedin|deleted|hidden|suppress/

/** Codes of questions that the wiki cannot take as they are; asking again changes nothing. */
const MISTAKE = /^bad|^invalid|^too-?manyvalues/

/** Codes of faults of a wiki, whatever else stands in them: a database error may name a denied connection. */
const FAULT = /^internal_api_error_|^db|timeout|timed-?out|readonly/

/** Reads the common part of an answer; null when it is none. */
export function readAnswer(answer: unknown): ApiAnswer | null {
  const read = v.safeParse(Envelope, answer)
  if (!read.success) return null
  const { error, warnings, query, compare } = read.output
  const told = Object.values(warnings ?? {}).map((warning) => JSON.stringify(warning)).join(' ')
  const rest = read.output.continue
  const { requestid } = read.output
  const code = error?.code ?? null
  const isUnknown = /Unrecognized value/i.test(told) || /^(?:unknown|badvalue)/.test(code ?? '')
  const isFault = code !== null && FAULT.test(code)
  const isRefused = code !== null && !isFault && REFUSAL.test(code)
  const isMistake = code !== null && !isFault && MISTAKE.test(code)
  return {
    requestId: requestid === undefined ? null : String(requestid),
    errorCode: code,
    isBusy: code !== null && !isUnknown && !isRefused && !isMistake,
    isUnknown,
    isRefused,
    isCut: /truncated/i.test(told),
    rest: rest ? Object.fromEntries(Object.entries(rest).map(([name, value]) => [name, String(value)])) : null,
    query: query ?? {},
    difference: compare?.body ?? null,
  }
}

/** A time of the API, in seconds since 1970. */
export const Timestamp = v.pipe(v.string(), v.transform((text) => Math.floor(Date.parse(text) / 1000)), v.integer())
