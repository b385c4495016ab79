import { type KeyList, recipientHashOf, staffEntry } from '@small-places/encryption'
import type { Handle } from '@small-places/kernel'
import type { Directory } from '../directory/directory.ts'
import type { Environment } from '../environment.ts'
import type { Tx } from '../ports/index.ts'

/** Those who may not read any more: removed by the officers, or suspended. */
export const departedPeople = (list: KeyList, suspended: readonly Handle[]): readonly Handle[] =>
  [...new Set([...list.staff.filter(({ status }) => status === 'removed').map(({ handle }) => handle), ...suspended])]

/**
 * Desk keys in use that somebody held who may not read any more: they were at the desk when the list before their
 * removal had this key, or are at the desk and suspended.
 */
export const desksOnOldKeys = async (
  tx: Tx, { sha256 }: Environment, directory: Directory, list: KeyList, suspended: readonly Handle[],
): Promise<{ desk: string, handles: Handle[] }[]> => {
  const chain = await directory.chain(tx)
  const found: { desk: string, handles: Handle[] }[] = []
  for (const { id, recipient } of list.desks) {
    const hash = await recipientHashOf(sha256, recipient)
    const handles: Handle[] = []
    for (const entry of list.staff) {
      const before = entry.removedIn === undefined ? list : chain?.byVersion.get(entry.removedIn - 1)?.list
      const wasAtDesk = before !== undefined && staffEntry(before, entry.handle)?.roles.includes('desk') === true
      const desk = before?.desks.find(one => one.id === id)
      const hadKey = desk !== undefined && await recipientHashOf(sha256, desk.recipient) === hash
      const hasLeft = entry.status === 'removed' || suspended.includes(entry.handle)
      if (hasLeft && wasAtDesk && hadKey) handles.push(entry.handle)
    }
    if (handles.length > 0) found.push({ desk: id, handles })
  }
  return found
}
