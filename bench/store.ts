/**
 * `node bench/store.ts`: durable transactions of the size of a submission on the embedded store, by how many arrive at
 * once: how many a second, and what one costs in CPU time. The more arrive together, the more share one flush.
 */
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openSqlite } from '@small-places/adapters'
import { type ItemId, type MailboxId, ok } from '@small-places/kernel'
import type { Day, Store } from '@small-places/service'

const TRANSACTIONS = 4_000
const day = '2026-11-21' as Day
const hash = 'h'.repeat(43)
/** A report is never smaller: 4 KiB of text and what sealing adds. */
const sealed = crypto.getRandomValues(new Uint8Array(6_200))

/** What a submission does: looks its idempotency key up, then five rows. */
const submit = (store: Store, id: string) => store.write(async tx => {
  const [mailbox, item] = [id as MailboxId, id as ItemId]
  if (await tx.receipts.find(mailbox, item) !== null) return ok(null)
  await tx.mailboxes.add({
    mailbox, tokenHash: hash, lane: 'danger', desk: 'main', day, hour: 0, acknowledgedBy: null, answered: false,
    closesAt: null, case: null, nextSeq: 2, nextLetter: 1, expires: day,
  })
  await tx.receipts.add({ mailbox, item, seq: 1, hash })
  await tx.intake.add({ mailbox, item, seq: 1, desk: 'main', day, size: sealed.length, sealed })
  await tx.alerts.add({ mailbox, lane: 'danger', due: 1, late: false })
  await tx.jobs.add({
    key: id, kind: 'arrived', subject: '', runAt: 1, leaseUntil: null, attempts: 0,
  })
  await tx.revisions.next()
  return ok(null)
})

const measure = async (store: Store, name: string, atOnce: number): Promise<void> => {
  let next = 0
  const sender = async () => {
    for (let n = next++; n < TRANSACTIONS; n = next++) await submit(store, `${name}${n}`.padEnd(22, 'x'))
  }
  const [cpuBefore, before] = [process.cpuUsage(), performance.now()]
  await Promise.all(Array.from({ length: atOnce }, sender))
  const [cpu, wall] = [process.cpuUsage(cpuBefore), performance.now() - before]
  const each = (cpu.user + cpu.system) / 1000 / TRANSACTIONS
  const rate = Math.round((TRANSACTIONS * 1000) / wall)
  console.log(`${String(atOnce).padStart(3)} at once: ${rate} /s, ${each.toFixed(3)} ms of CPU each`)
}

const folder = await mkdtemp(join(tmpdir(), 'small-places-bench-'))
const store = await openSqlite({ path: join(folder, 'store.sqlite'), clock: { now: () => Date.now() } })
try {
  for (const atOnce of [16, 1, 16, 100]) await measure(store, `${atOnce}-${performance.now().toFixed(0)}-`, atOnce)
} finally {
  await store.close()
  await rm(folder, { recursive: true })
}
