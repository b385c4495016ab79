import {
  isActive, type KeyListChain, parseKeyList, type StaffEntry, staffEntry, type WrittenKeyList,
} from '@small-places/encryption'
import type { Handle } from '@small-places/kernel'
import { dayOf } from '../day.ts'
import type { Environment } from '../environment.ts'
import type { Instant, KeyListRow, Tx } from '../ports/index.ts'

/** The key lists as the store holds them, each parsed once. They were verified when they were published. */
export interface Directory {
  /** The newest list; null before the first one. */
  newest(tx: Tx): Promise<WrittenKeyList | null>
  /** Every list ever published, to check what names an older one; null before the first one. */
  chain(tx: Tx): Promise<KeyListChain | null>
  /** The entry of a member who may act now: active in the newest list and not suspended. */
  standing(tx: Tx, handle: Handle): Promise<StaffEntry | null>
  /** Whether reports for this desk are accepted today. */
  accepts(tx: Tx, desk: string, now: Instant): Promise<boolean>
}

/** The directory of one node. */
export const createDirectory = ({ sha256 }: Pick<Environment, 'sha256'>): Directory => {
  const parsed = new Map<string, WrittenKeyList>()

  const read = async (row: KeyListRow): Promise<WrittenKeyList> => {
    const known = parsed.get(row.hash)
    if (known !== undefined) return known
    const list = await parseKeyList(sha256, row.text)
    if (!list.ok) throw new Error('a stored key list cannot be read')
    parsed.set(row.hash, list.value)
    return list.value
  }
  const newest = async (tx: Tx): Promise<WrittenKeyList | null> => {
    const row = await tx.keyLists.latest()
    return row === null ? null : read(row)
  }

  return {
    newest,
    chain: async tx => {
      const lists: WrittenKeyList[] = []
      for (const row of await tx.keyLists.after(0, Number.MAX_SAFE_INTEGER)) lists.push(await read(row))
      const last = lists.at(-1)
      return last === undefined ? null : { newest: last, byVersion: new Map(lists.map(one => [one.list.version, one])) }
    },
    standing: async (tx, handle) => {
      const list = (await newest(tx))?.list
      if (list === undefined || !isActive(list, handle) || await tx.suspensions.find(handle) !== null) return null
      return staffEntry(list, handle) ?? null
    },
    accepts: async (tx, desk, now) => {
      const list = (await newest(tx))?.list
      return list !== undefined && (list.desks.some(({ id }) => id === desk) ||
        list.retiredDesks.some(({ id, until }) => id === desk && until >= dayOf(now)))
    },
  }
}
