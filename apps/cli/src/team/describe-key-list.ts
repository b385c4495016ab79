import { fingerprintOf, type KeyList, readKeyList, recipientHashOf } from '@small-places/encryption'
import { ok, type Result } from '@small-places/kernel'
import type { Speech } from '../speech.ts'
import type { Tools } from '../tools.ts'

/** A key list in words, for whoever is to sign it: read off the list itself. */
export const describeKeyList = async (
  speech: Speech, { sha256 }: Tools, body: string,
): Promise<Result<{ readonly list: KeyList, readonly lines: readonly string[] }, 'malformed'>> => {
  const read = readKeyList(body)
  if (!read.ok) return read
  const list = read.value
  const lines = [
    speech('cli-keylist-title', list.version, list.organisation), speech('cli-keylist-days', list.issued, list.expires),
    ...list.demo ? [speech('cli-start-is-demo')] : [],
    speech('cli-keylist-officers', list.threshold, list.officers.length),
    ...await Promise.all(list.officers.map(async ({ id, key }) => `  ${id}  ${await fingerprintOf(sha256, key)}`)),
    speech('cli-keylist-desks'),
    ...await Promise.all(list.desks.map(async ({ name, recipient }) =>
      `  ${name}  ${(await recipientHashOf(sha256, recipient)).slice(0, 16)}`)),
    speech('cli-keylist-staff'),
    ...await Promise.all(list.staff.map(async ({ handle, roles, status, signing, replaces }) => [
      `  ${handle}`, await fingerprintOf(sha256, signing), roles.join(', '),
      ...status === 'removed' ? [speech('cli-keylist-removed')] : [],
      ...replaces === undefined ? [] : [speech('cli-keylist-replaces', replaces)],
    ].join('  '))),
  ]
  return ok({ list, lines })
}
