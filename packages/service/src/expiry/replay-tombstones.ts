import { hashOfText } from '@small-places/encryption'
import { ok } from '@small-places/kernel'
import { record } from '../audit/record.ts'
import { dayOf } from '../day.ts'
import type { Environment } from '../environment.ts'
import type { Instant, Tx } from '../ports/index.ts'
import { deleteCase } from './delete-case.ts'
import { deleteMailbox } from './delete-mailbox.ts'

const PORTION = 50

/** What a replay deleted again. */
export interface Replayed {
  readonly mailboxes: number
  readonly cases: number
  readonly letters: number
  readonly drops: number
}

/**
 * Deletes again, in a restored store, whatever the tombstone log says was deleted since the backup. Run before the
 * store serves anybody. `hashes` is null where there is no log and the operator goes on without one; the notice at the
 * desk says which.
 */
export const replayTombstones = (env: Environment) =>
  async (hashes: ReadonlySet<string> | null): Promise<Replayed> => {
    const now = env.clock.now()
    const isDead = (id: string): boolean => hashes?.has(hashOfText(id)) === true
    const [cases] = await walk(env, async (tx, after) => {
      const rows = await tx.cases.page(after, PORTION)
      const dead = rows.filter(row => isDead(row.case))
      for (const row of dead) await deleteCase(tx, row, now)
      return { done: [dead.length, 0], last: rows.at(-1)?.case }
    })
    const [mailboxes, letters] = await walk(env, async (tx, after) => {
      const rows = await tx.mailboxes.page(after, PORTION)
      const dead = rows.filter(row => isDead(row.mailbox))
      for (const row of dead) await deleteMailbox(tx, row, now)
      let deleted = 0
      for (const { mailbox } of rows) deleted += await deleteLetters(tx, mailbox, isDead)
      return { done: [dead.length, deleted], last: rows.at(-1)?.mailbox }
    })
    const drops = await deleteDrops(env, isDead)
    await env.store.write(async tx => {
      for (const hash of hashes ?? []) await tx.tombstones.add({ hash, logged: true })
      await announce(tx, now, hashes === null)
      await tx.settings.set('restoring', null)
      return ok(null)
    })
    return { mailboxes, cases, letters, drops }
  }

type Counts = readonly [number, number]
type Portion = { readonly done: Counts, readonly last: string | undefined }

const walk = async (
  { store }: Environment, step: (tx: Tx, after: string) => Promise<Portion>,
): Promise<Counts> => {
  let total: Counts = [0, 0]
  for (let after: string | undefined = ''; after !== undefined;) {
    const from: string = after
    const portion = await store.write(async tx => ok(await step(tx, from)))
    if (!portion.ok) break
    const { done, last } = portion.value
    total = [total[0] + done[0], total[1] + done[1]]
    after = last
  }
  return total
}

const deleteLetters = async (
  tx: Tx, mailbox: Parameters<Tx['letters']['of']>[0], isDead: (id: string) => boolean,
): Promise<number> => {
  const dead = (await tx.letters.of(mailbox)).filter(row => isDead(row.letter))
  for (const row of dead) await tx.letters.save({ ...row, sealed: null })
  return dead.length
}

const deleteDrops = async ({ store }: Environment, isDead: (id: string) => boolean): Promise<number> => {
  const done = await store.write(async tx => {
    const dead = (await tx.drops.heads()).filter(row => isDead(row.drop))
    for (const { drop } of dead) await tx.drops.remove(drop)
    return ok(dead.length)
  })
  return done.ok ? done.value : 0
}

/** A dated notice for everybody at the desk. */
const announce = async (tx: Tx, now: Instant, isWithoutLog: boolean): Promise<void> => {
  await tx.notices.put({
    code: isWithoutLog ? 'restored-without-tombstones' : 'restored', day: dayOf(now), detail: null,
  })
  await record(tx, now, 'server', 'store.restored', dayOf(now))
  await tx.revisions.next()
}
