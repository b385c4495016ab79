import { deskMembers, type KeyList, type KeyListChain } from '@small-places/encryption'
import type { Handle } from '@small-places/kernel'

/** Those who may not read any more: removed by the officers, or suspended. */
export const departedPeople = (list: KeyList, suspended: readonly Handle[]): readonly Handle[] =>
  [...new Set([...list.staff.filter(({ status }) => status === 'removed').map(({ handle }) => handle), ...suspended])]

/**
 * Desk keys in use that somebody holds who does not read at the desk now: some list put them there while it had this
 * key, and since then they were removed, suspended, or given other work.
 */
export const desksOnOldKeys = (
  { newest, byVersion }: KeyListChain, suspended: readonly Handle[],
): { desk: string, handles: Handle[] }[] => {
  const now = new Set(deskMembers(newest.list).filter(handle => !suspended.includes(handle)))
  return newest.list.desks.flatMap(({ id, recipient }) => {
    const held = [...byVersion.values()].filter(({ list }) => list.desks.some(desk => desk.recipient === recipient))
    const handles = [...new Set(held.flatMap(({ list }) => deskMembers(list)))].filter(handle => !now.has(handle))
    return handles.length > 0 ? [{ desk: id, handles }] : []
  })
}
