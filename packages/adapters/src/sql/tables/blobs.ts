import type { BlobRow, Blobs } from '@small-places/service'
import type { Selectable } from 'kysely'
import type { Db } from '../connection.ts'
import { flag, type Schema, type Stored } from '../schema.ts'
import { assertSaved, inserted } from './changed.ts'

const toRow = (row: Selectable<Schema['blobs']>): BlobRow => ({ ...row, complete: row.complete === 1 })
const toStored = (row: BlobRow): Stored<BlobRow> => ({ ...row, complete: flag(row.complete) })

/** What is known of encrypted files, in SQL. */
export const blobs = (db: Db): Blobs => {
  const rows = () => db.selectFrom('blobs').selectAll()
  return {
    async find(blob) {
      const row = await rows().where('blob', '=', blob).executeTakeFirst()
      return row === undefined ? null : toRow(row)
    },
    async add(row) {
      return inserted(await db.insertInto('blobs').values(toStored(row))
        .onConflict((conflict) => conflict.doNothing()).executeTakeFirstOrThrow())
    },
    async save(row) {
      assertSaved(await db.updateTable('blobs').set(toStored(row)).where('blob', '=', row.blob)
        .executeTakeFirstOrThrow())
    },
    async remove(blob) {
      await db.deleteFrom('blobs').where('blob', '=', blob).execute()
    },
    async ofMailbox(mailbox) {
      return (await rows().where('mailbox', '=', mailbox).orderBy('blob').execute()).map(toRow)
    },
    async ofWaiting() {
      const waiting = db.selectFrom('mailboxes').select('mailboxes.mailbox').where('mailboxes.case', 'is', null)
      return (await rows().where('mailbox', 'in', waiting).orderBy('blob').execute()).map(toRow)
    },
    async ofCase(id) {
      return (await rows().where('case', '=', id).orderBy('blob').execute()).map(toRow)
    },
    async orphans(now, limit) {
      const found = await rows().where('complete', '=', 0).where('orphanAt', '<=', now)
        .orderBy('blob').limit(limit).execute()
      return found.map(toRow)
    },
  }
}
