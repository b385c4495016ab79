import { FIRST_AUDIT_HASH, type KeyListChain, nextAuditHash, type Pins, verifyChain } from '@small-places/encryption'
import type { Environment } from '../environment.ts'
import type { StoreDamage, Tally } from './tally.ts'
import { verifyCases } from './verify-cases.ts'
import { verifyDrops, verifyMailboxes } from './verify-mailboxes.ts'

/** What was checked, and every fault that was found. */
export interface StoreCheck {
  readonly auditEntries: number
  readonly auditHead: string
  readonly keyLists: number
  readonly cases: number
  readonly items: number
  readonly files: number
  readonly faults: readonly StoreDamage[]
}

const PORTION = 200

/**
 * Walks every hash, manifest and chain of the store, and the sizes of all files. With `pins`, the key lists are checked
 * against the officers printed on paper; without, against the first list of the store.
 */
export const verifyStore = (env: Environment) => async (pins: Pins | null = null): Promise<StoreCheck> => {
  const tally: Tally = { counts: { auditEntries: 0, keyLists: 0, cases: 0, items: 0, files: 0 }, faults: [] }
  const auditHead = await verifyAudit(env, tally)
  const chain = await verifyKeyLists(env, pins, tally)
  const files = await filesIn(env)
  await verifyCases(env, chain, files, tally)
  await verifyMailboxes(env, files, tally)
  await verifyDrops(env, tally)
  return { ...tally.counts, auditHead, faults: tally.faults }
}

const verifyAudit = async ({ store }: Environment, { counts, faults }: Tally): Promise<string> => {
  let head: string = FIRST_AUDIT_HASH
  for (let n = 0; ;) {
    const from = n
    const rows = await store.read(tx => tx.audit.after(from, PORTION))
    if (rows.length === 0) return head
    for (const row of rows) {
      const expected = nextAuditHash(head, row.line)
      if (row.n !== n + 1 || row.hash !== expected) faults.push({ fault: 'audit-chain', subject: String(row.n) })
      head = row.hash
      n = row.n
      counts.auditEntries++
    }
  }
}

const verifyKeyLists = async (
  env: Environment, pins: Pins | null, { counts, faults }: Tally,
): Promise<KeyListChain | null> => {
  const rows = await env.store.read(tx => tx.keyLists.after(0, Number.MAX_SAFE_INTEGER))
  counts.keyLists = rows.length
  const [first] = rows
  if (first === undefined) return null
  const anchor = pins === null
    ? { kind: 'remembered' as const, keyList: { version: first.version, hash: first.hash } }
    : { kind: 'pins' as const, pins }
  const chain = await verifyChain(env, anchor, rows.map(({ text }) => text))
  if (chain.ok) return chain.value
  faults.push({ fault: 'key-list-chain', subject: chain.error })
  return null
}

const filesIn = async ({ blobs }: Environment): Promise<ReadonlyMap<string, number>> => {
  const sizes = new Map<string, number>()
  for await (const { blob, size, complete } of blobs.list()) if (complete) sizes.set(blob, size)
  return sizes
}
