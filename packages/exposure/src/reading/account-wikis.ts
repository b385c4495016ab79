import { err, ok, type Result } from '@small-places/kernel'
import * as v from 'valibot'
import type { OwnedAccount } from '../owner.ts'
import { readAnswer } from './api-answer.ts'

/** A wiki on which the account edited. */
export interface AccountWiki {
  /** Name of its database, such as `dewiki`. */
  readonly id: string
  readonly apiUrl: string
  readonly editCount: number
}

/**
 * `not-there`: the wikis have no common accounts. `no-such-account`: the wiki knows none of that name. `other-account`: the
 * answer is about another account. `try-later`: the wiki is busy. `malformed`: no such answer.
 */
export type AccountWikisError = 'not-there' | 'no-such-account' | 'other-account' | 'try-later' | 'malformed'

const Answer = v.object({
  globaluserinfo: v.object({
    missing: v.optional(v.unknown()), id: v.optional(v.number()), name: v.optional(v.string()),
    merged: v.optional(v.array(v.object({
      wiki: v.string(), url: v.string(), editcount: v.optional(v.number(), 0),
    })), []),
  }),
})

/** Asks on which wikis of a farm (extension CentralAuth) the person's own account edited. */
export const accountWikisRequest = ({ name }: OwnedAccount): Readonly<Record<string, string>> => ({
  action: 'query', meta: 'globaluserinfo', guiuser: name, guiprop: 'merged|editcount', format: 'json', formatversion: '2',
  maxlag: '5',
})

/**
 * Reads the answer: wikis with edits, those with most first. An account that signed in is compared by its central id,
 * which stays through renames. Addresses other than `https:` are left out, but for this computer.
 * @param scriptPath Where `api.php` lies on each wiki of the farm: `/w` at Wikimedia.
 */
export function readAccountWikis(
  account: OwnedAccount, answer: unknown, scriptPath = '/w'
): Result<readonly AccountWiki[], AccountWikisError> {
  const envelope = readAnswer(answer)
  if (envelope === null) return err('malformed')
  if (envelope.isUnknown) return err('not-there')
  if (envelope.errorCode !== null) return err('try-later')
  const read = v.safeParse(Answer, envelope.query)
  if (!read.success) return err('malformed')
  const { missing, id, name, merged } = read.output.globaluserinfo
  if (missing !== undefined && missing !== false) return err('no-such-account')
  const isSame = name === account.name && (account.centralId === null || String(id) === account.centralId)
  if (!isSame) return err('other-account')
  return ok(merged.filter(({ url, editcount }) => editcount > 0 && isReachable(url))
    .map(({ wiki, url, editcount }) => ({ id: wiki, apiUrl: `${url}${scriptPath}/api.php`, editCount: editcount }))
    .toSorted((a, b) => b.editCount - a.editCount))
}

/** Whether an origin may be asked at all: `https:`, or this computer. */
export const isReachable = (url: string): boolean =>
  /^https:\/\/[a-z0-9.-]+$/.test(url) || /^http:\/\/(?:127\.0\.0\.1|localhost)(?::\d+)?$/.test(url)

/** Wikis that may be read, and those that may not. */
export interface WikisByReach {
  readonly within: readonly AccountWiki[]
  readonly outside: readonly AccountWiki[]
}

/**
 * Tells wikis apart by whether their origin is on a list.
 * @param origins As a content security policy names them: `https://wiki.example.org`, `https://*.example.org`.
 */
export function byReach(wikis: readonly AccountWiki[], origins: readonly string[]): WikisByReach {
  const isWithin = ({ apiUrl }: AccountWiki): boolean => {
    const origin = /^(https?:\/\/[^/]+)\//.exec(apiUrl)?.[1] ?? ''
    return origins.some((one) => one === origin || isBelow(origin, one))
  }
  return { within: wikis.filter(isWithin), outside: wikis.filter((one) => !isWithin(one)) }
}

/** A star stands for one name or more before the rest, and never for none (Content Security Policy Level 3, 6.7.2.8). */
function isBelow(origin: string, pattern: string): boolean {
  const [scheme = '', rest] = pattern.split('*')
  return rest !== undefined && scheme.endsWith('//') && rest.startsWith('.') && origin.startsWith(scheme) &&
    origin.endsWith(rest) && origin.length > scheme.length + rest.length
}
