import {
  knownDesks, looksLikeSealed, openDeskEnvelope, openEnvelope, parseKeyList, recipientHashOf, verifyChain,
  verifyManifests,
} from '@small-places/encryption'
import { err, ok, type Result } from '@small-places/kernel'
import type { Store } from '@small-places/service'
import type { Tools } from '../tools.ts'
import type { UnlockedMember } from './unlock.ts'

/** What a drill opened: a waiting report, the key of a case, or, where nobody has written yet, the desk's key. */
export type Drilled = 'report' | 'case' | 'key-of-desk'

/**
 * Opens one thing of a store with the keys of a member, to show that what was kept can be read. Nothing of what it says
 * is shown. `nothing-to-open`: this member can read nothing here yet.
 */
export const openOneItem = async (
  tools: Tools, store: Store, member: UnlockedMember,
): Promise<Result<Drilled, 'nothing-to-open' | 'not-opened'>> => {
  const atCase = await openOneCase(tools, store, member)
  if (atCase !== null) return atCase ? ok('case') : err('not-opened')
  return openAtDesk(tools, store, member)
}

const openAtDesk = async (
  tools: Tools, store: Store, { handle, keys }: UnlockedMember,
): Promise<Result<Drilled, 'nothing-to-open' | 'not-opened'>> => {
  const { text, envelopes, heads } = await store.read(async tx => ({
    text: (await tx.keyLists.latest())?.text ?? '', envelopes: await tx.deskEnvelopes.of(handle),
    heads: await tx.intake.heads(),
  }))
  const list = await parseKeyList(tools.sha256, text)
  if (!list.ok || envelopes.length === 0) return err('nothing-to-open')
  for (const envelope of envelopes) {
    const desk = await openDeskEnvelope(tools, envelope.sealed, keys.pair, handle, list.value.list)
    if (!desk.ok) return err('not-opened')
    const head = heads.find(one => one.desk === desk.value.desk)
    const [item] = head === undefined ? [] : await store.read(tx => tx.intake.pick([head.item]))
    if (item === undefined) continue
    const opened = looksLikeSealed(item.sealed) ? await tools.age.open(item.sealed, desk.value.pair.identity) : null
    if (opened?.ok === true) return ok('report')
    // A report may be sealed to the key that was in use before; another envelope has that one.
    const others = await knownDesks(tools.sha256, list.value.list)
    const isOnlyKey = others.size === 1 && others.has(await recipientHashOf(tools.sha256, desk.value.pair.recipient))
    if (isOnlyKey) return err('not-opened')
  }
  return ok('key-of-desk')
}

/** Whether the envelope of one of the member's cases opens; null where there is no case. */
const openOneCase = async (tools: Tools, store: Store, { handle, keys }: UnlockedMember): Promise<boolean | null> => {
  const found = await store.read(async tx => {
    const [row] = await tx.cases.ofMember(handle, 0)
    if (row === undefined) return null
    return {
      row, manifests: await tx.manifests.of(row.case), envelope: await tx.envelopes.find(row.case, handle),
      lists: (await tx.keyLists.after(0, Number.MAX_SAFE_INTEGER)),
    }
  })
  if (found === null) return null
  const { row, manifests, envelope, lists } = found
  const [first] = lists
  if (first === undefined || envelope === null) return false
  const anchor = { kind: 'remembered' as const, keyList: { version: first.version, hash: first.hash } }
  const chain = await verifyChain(tools, anchor, lists.map(({ text }) => text))
  if (!chain.ok) return false
  const verified = await verifyManifests(tools, chain.value, row.case, manifests.map(({ text }) => text))
  return verified.ok && (await openEnvelope(tools.age, envelope.sealed, keys.pair, handle, verified.value)).ok
}
