import type { Environment } from '../environment.ts'
import { hashOfBytes } from '../hash.ts'
import type { MailboxRow, Tx } from '../ports/index.ts'
import { receiptFor, reportDestination } from '../report/reception.ts'
import { type Tally, verifyFiles } from './tally.ts'

const PORTION = 200

/** Checks letters, waiting items and their files in every mailbox. */
export const verifyMailboxes = async (
  { store }: Environment, files: ReadonlyMap<string, number>, tally: Tally,
): Promise<void> => {
  for (let after = ''; ;) {
    const from = after
    const last = await store.read(async tx => {
      const rows = await tx.mailboxes.page(from, PORTION)
      for (const row of rows) {
        for (const letter of await tx.letters.of(row.mailbox)) {
          tally.counts.items++
          const isSame = letter.sealed !== null && hashOfBytes(letter.sealed) === letter.hash
          if (!isSame) tally.faults.push({ fault: 'letter-changed', subject: letter.letter })
        }
        await verifyIntake(tx, row, tally)
        // Files of a case are checked with the case.
        const own = await tx.blobs.ofMailbox(row.mailbox)
        verifyFiles(own.filter(blob => blob.case === null), files, tally)
      }
      return rows.at(-1)?.mailbox
    })
    if (last === undefined) return
    after = last
  }
}

/** Compares waiting items with the receipts that were given for them. */
const verifyIntake = async (
  tx: Tx, row: MailboxRow, { counts, faults }: Tally,
): Promise<void> => {
  for (const { mailbox, item, seq, desk, sealed } of await tx.intake.of(row.mailbox)) {
    counts.items++
    const receipt = await tx.receipts.find(mailbox, item)
    // A mailbox that has shut keeps no token hash, without which its report's receipt cannot be made again.
    if (row.tokenHash === null) continue
    const destinations = [`desk:${desk}`, reportDestination({ lane: row.lane, desk, tokenHash: row.tokenHash })]
    const isSame = destinations.some(destination =>
      receiptFor({ mailbox, item, seq, destination, sealed }).hash === receipt?.hash)
    if (!isSame) faults.push({ fault: 'report-changed', subject: item })
  }
}

/** Checks reports that were sealed elsewhere and wait. */
export const verifyDrops = async ({ store }: Environment, { counts, faults }: Tally): Promise<void> => {
  const heads = await store.read(tx => tx.drops.heads())
  for (const head of heads) {
    const [row] = await store.read(tx => tx.drops.pick([head.drop]))
    counts.items++
    const isSame = row === undefined || hashOfBytes(row.sealed) === head.hash
    if (!isSame) faults.push({ fault: 'drop-changed', subject: head.drop })
  }
}
