import type { Activity } from '../activity.ts'
import { findingId } from '../finding-id.ts'
import type { Finding } from '../signal.ts'
import { weightOfOnlyOne } from '../weight.ts'
import { say } from '../wording.ts'
import { fileCount, type ReadVersion } from './file-version.ts'
import { shownIn } from './scene.ts'

/** Groups versions by each of the values that `valuesOf` gives. */
function byValue(
  versions: readonly ReadVersion[], valuesOf: (version: ReadVersion) => readonly string[]
): ReadonlyMap<string, readonly ReadVersion[]> {
  const groups = new Map<string, ReadVersion[]>()
  for (const version of versions) {
    for (const value of new Set(valuesOf(version))) {
      const group = groups.get(value)
      if (group) group.push(version)
      else groups.set(value, [version])
    }
  }
  return groups
}

/**
 * Cameras and lenses that photos have in common by their serial numbers. The same number in photos of two accounts ties
 * these together, and with photos elsewhere on the web.
 */
export function deviceFindings(activity: Activity, versions: readonly ReadVersion[]): readonly Finding[] {
  const groups = byValue(versions, ({ media }) =>
    media.serials.filter(({ what }) => what !== 'display' && what !== 'battery').map(({ value }) => value))
  return [...groups].map(([serial, found]): Finding => {
    const accounts = new Set(found.map(({ upload }) => upload.account)).size
    const device = found[0]?.media.devices[0] ?? ''
    return {
      ...shownIn(found, () => device || null),
      id: findingId('photo', `serial ${serial}`), harm: accounts > 1 ? 5 : fileCount(found) > 1 ? 4 : 3,
      claim: accounts > 1
        ? say('exposure-photo-serial-accounts', fileCount(found), serial)
        : say('exposure-photo-serial', fileCount(found), serial),
      ...weightOfOnlyOne(activity),
    }
  })
}

const folded = (name: string): string => name.normalize('NFKD').toLowerCase().replace(/[^\p{L}\p{N}]/gu, '')

/** A rights notice without its sign, word and years. */
const nameIn = (value: string): string =>
  value.replace(/copyright|all rights reserved|©|\(c\)|\b(?:19|20)\d\d\b|[,;.\s-]+$/giu, '').trim()

/** Names of owners and authors, other than the account’s own name. Whether it is the person’s own only they know. */
export function ownerFindings(activity: Activity, versions: readonly ReadVersion[]): readonly Finding[] {
  const known = new Set(activity.accounts.map(({ name }) => folded(name)))
  const groups = byValue(versions, ({ media }) =>
    media.owners.map(({ value }) => nameIn(value)).filter((name) => /\p{L}{2}/u.test(name) && !known.has(folded(name))))
  return [...groups].map(([name, found]): Finding => ({
    ...shownIn(found, () => name),
    id: findingId('photo', `owner ${folded(name)}`), harm: 5,
    claim: say('exposure-photo-owner', name, fileCount(found)),
    ...weightOfOnlyOne(activity),
  }))
}
