import { limits, passOn, readThreadKey, type AnswerOf, type BodyOf, type readQueue } from '@small-places/contract'
import {
  base64url, looksLikeSealed, membersToRemove, parseStatement, textOf, verifyManifests, type AgeOpenError,
  type AgeRecipient, type DeskKey,
} from '@small-places/encryption'
import { err, ok, type Result } from '@small-places/kernel'
import type { Workbench } from '../session/workbench.ts'
import { fetchItems, portionsOf } from './fetch-items.ts'
import { withDeskKey } from './opened-report.ts'

/** Items that a reporter sealed to the desk although their report has become a case. */
export type PassOnRow = AnswerOf<typeof readQueue>['passOn'][number]

/** Why items were not passed on; its sentence is the message `desk-passing-problem-<problem>`. */
export type PassOnProblem = 'unreachable' | 'refused' | 'old-members' | 'alarm' | 'gone'

/**
 * Passes late items on to the thread of their case, unread by who does it: their MAC can only be checked by the
 * members, who hold the report. The thread's key is taken from the verified manifests of the case.
 */
export async function passItemsOn(
  bench: Workbench, desks: readonly DeskKey[], row: PassOnRow,
): Promise<Result<true, PassOnProblem>> {
  const { client, tools } = bench
  const directory = bench.directory()
  const [served, fetched] = await Promise.all([
    client.call(readThreadKey, { mailbox: row.mailbox }),
    fetchItems(bench, row.items.map(({ item }) => item)),
  ])
  if (!served.ok || !fetched.ok) return err('unreachable')
  const manifests = await verifyManifests(tools, directory.chain, row.case, served.value.manifests)
  const newest = manifests.ok ? manifests.value.at(-1) : undefined
  const thread = newest?.body.compartments.find(({ mailbox }) => mailbox === row.mailbox)
  if (newest === undefined || thread === undefined) return err('alarm')
  if (membersToRemove(newest, directory.list, directory.suspended).length > 0) return err('old-members')
  const items: BodyOf<typeof passOn>['items'] = []
  for (const { item, desk } of row.items) {
    const sealed = fetched.value.get(item)
    if (sealed === undefined) continue
    const again = await withDeskKey(desks, desk, (key) => sealAgain(bench, sealed, key, thread.recipient))
    if (!again.ok) return err('refused')
    items.push({ item, epoch: newest.body.epoch, sealed: base64url.encode(again.value) })
  }
  if (items.length === 0) return err('gone')
  for (const portion of portionsOf(items, limits.eventsPerCall)) {
    const sent = await client.call(passOn, { mailbox: row.mailbox, items: [...portion] })
    if (!sent.ok) return err(sent.error === 'conflict' || sent.error === 'not-found' ? 'gone' : 'unreachable')
  }
  return ok(true)
}

/** The reporter's own lines, byte for byte, for another recipient. */
async function sealAgain(
  { tools }: Workbench, sealed: Uint8Array, key: DeskKey, to: AgeRecipient,
): Promise<Result<Uint8Array, AgeOpenError | 'not-a-statement'>> {
  if (!looksLikeSealed(sealed)) return err('not-a-statement')
  const opened = await tools.age.open(sealed, key.pair.identity)
  if (!opened.ok) return opened
  const text = textOf(opened.value)
  if (!text.ok || !parseStatement(text.value).ok) return err('not-a-statement')
  return ok(await tools.age.seal(opened.value, [to]))
}
