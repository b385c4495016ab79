import type {
  Alerts, AlertRow, BlobRow, Blobs, DropRow, Drops, Intake, IntakeRow, LetterRow, Letters, MailboxRow, Mailboxes,
  ReceiptRow, Receipts,
} from '@small-places/service'
import { createTable, type Journal } from './table.ts'

/** What reporters send and wait for. */
export const reporterTables = (journal: Journal): {
  mailboxes: Mailboxes, receipts: Receipts, intake: Intake, letters: Letters, blobs: Blobs, drops: Drops, alerts: Alerts
} => {
  const mailboxes = createTable<MailboxRow>(journal, row => [row.mailbox])
  const receipts = createTable<ReceiptRow>(journal, row => [row.mailbox, row.item])
  const intake = createTable<IntakeRow>(journal, row => [row.mailbox, row.item])
  const letters = createTable<LetterRow>(
    journal, row => [row.mailbox, row.letter], row => [row.mailbox, row.n])
  const blobs = createTable<BlobRow>(journal, row => [row.blob])
  const drops = createTable<DropRow>(journal, row => [row.drop], row => [row.hash])
  const alerts = createTable<AlertRow>(journal, row => [row.mailbox])
  const byMailbox = (row: { mailbox: string | null }) => [row.mailbox]
  const bySeq = (row: IntakeRow) => [row.mailbox, row.seq, row.item]

  return {
    mailboxes: {
      find: async mailbox => mailboxes.get(mailbox),
      add: async row => mailboxes.add(row),
      save: async row => mailboxes.save(row),
      remove: async mailbox => mailboxes.remove(mailbox),
      waiting: async () => mailboxes.where(
        row => row.case === null, row => [row.lane === 'danger' ? 0 : 1, row.day, row.hour, row.mailbox]),
      ofCase: async id => mailboxes.where(row => row.case === id, byMailbox)[0] ?? null,
      withLateItems: async () => {
        const late = new Set(intake.where(() => true, byMailbox).map(row => row.mailbox))
        return mailboxes.where(row => row.case !== null && late.has(row.mailbox), byMailbox)
      },
      closable: async (now, limit) =>
        mailboxes.where(row => row.closesAt !== null && row.closesAt <= now, byMailbox).slice(0, limit),
      expired: async (today, limit) => mailboxes.where(row => row.expires < today, byMailbox).slice(0, limit),
      page: async (after, limit) => mailboxes.where(row => row.mailbox > after, byMailbox).slice(0, limit),
    },
    receipts: {
      find: async (mailbox, item) => receipts.get(mailbox, item),
      add: async row => receipts.add(row),
      count: async mailbox => receipts.where(row => row.mailbox === mailbox, () => []).length,
      removeOf: async mailbox => receipts.removeWhere(row => row.mailbox === mailbox),
    },
    intake: {
      add: async row => intake.add(row),
      of: async mailbox => intake.where(row => row.mailbox === mailbox, bySeq),
      heads: async () => intake.where(() => true, bySeq).map(({ sealed: _, ...head }) => head),
      pick: async items => intake.where(row => items.includes(row.item), bySeq),
      remove: async (mailbox, item) => intake.remove(mailbox, item),
      removeOf: async mailbox => intake.removeWhere(row => row.mailbox === mailbox),
    },
    letters: {
      find: async (mailbox, letter) => letters.get(mailbox, letter),
      add: async row => letters.add(row),
      save: async row => letters.save(row),
      of: async mailbox => letters.where(row => row.mailbox === mailbox && row.sealed !== null, row => [row.n]),
      expired: async (today, limit) => letters.where(
        row => row.sealed !== null && row.expires < today, row => [row.mailbox, row.n]).slice(0, limit),
      removeOf: async mailbox => letters.removeWhere(row => row.mailbox === mailbox),
    },
    blobs: {
      find: async blob => blobs.get(blob),
      add: async row => blobs.add(row),
      save: async row => blobs.save(row),
      remove: async blob => blobs.remove(blob),
      ofMailbox: async mailbox => blobs.where(row => row.mailbox === mailbox, row => [row.blob]),
      ofWaiting: async () => blobs.where(
        row => row.mailbox !== null && mailboxes.get(row.mailbox)?.case === null, row => [row.blob]),
      ofCase: async id => blobs.where(row => row.case === id, row => [row.blob]),
      orphans: async (now, limit) =>
        blobs.where(row => !row.complete && row.orphanAt <= now, row => [row.blob]).slice(0, limit),
    },
    drops: {
      add: async row => drops.add(row),
      hasHash: async hash => drops.where(row => row.hash === hash, () => []).length > 0,
      heads: async () => drops.where(() => true, row => [row.day, row.drop]).map(({ sealed: _, ...head }) => head),
      pick: async ids => drops.where(row => ids.includes(row.drop), row => [row.drop]),
      remove: async drop => drops.remove(drop),
      expired: async (today, limit) => drops.where(row => row.expires < today, row => [row.drop])
        .slice(0, limit).map(({ sealed: _, ...head }) => head),
    },
    alerts: {
      add: async row => alerts.add(row),
      save: async row => alerts.save(row),
      remove: async mailbox => alerts.remove(mailbox),
      all: async () => alerts.where(() => true, byMailbox),
      due: async (now, limit) => alerts.where(row => row.due <= now, row => [row.due, row.mailbox]).slice(0, limit),
    },
  }
}
