import { fingerprint } from '../fingerprint.ts'

/**
 * The `requestid` of a request: MediaWiki repeats it in its answer, so that answers that were saved by hand can be told
 * apart in any order. The same parameters have the same id.
 */
export const requestIdOf = (params: Readonly<Record<string, string>>): string =>
  `sp-${fingerprint(JSON.stringify(Object.entries(params).toSorted(([a], [b]) => a < b ? -1 : 1)))}`
