import type { CaseMemberRow, CaseMembers } from '@small-places/service'
import type { Selectable } from 'kysely'
import type { Db } from '../connection.ts'
import type { Schema } from '../schema.ts'

const toRow = (row: Selectable<Schema['caseMembers']>): CaseMemberRow =>
  ({ ...row, reads: JSON.parse(row.reads) as CaseMemberRow['reads'] })

/** Members of cases in SQL. */
export const caseMembers = (db: Db): CaseMembers => {
  const rows = () => db.selectFrom('caseMembers').selectAll()
  return {
    async find(id, handle) {
      const row = await rows().where('case', '=', id).where('handle', '=', handle).executeTakeFirst()
      return row === undefined ? null : toRow(row)
    },
    async of(id) {
      return (await rows().where('case', '=', id).orderBy('handle').execute()).map(toRow)
    },
    async ofHandles(handles) {
      if (handles.length === 0) return []
      return (await rows().where('handle', 'in', handles).orderBy('case').orderBy('handle').execute()).map(toRow)
    },
    async replace(id, members) {
      await db.deleteFrom('caseMembers').where('case', '=', id).execute()
      if (members.length === 0) return
      await db.insertInto('caseMembers')
        .values(members.map((row) => ({ ...row, reads: JSON.stringify(row.reads) }))).execute()
    },
    async markRead(id, handle, revision) {
      await db.updateTable('caseMembers').set({ readRevision: revision })
        .where('case', '=', id).where('handle', '=', handle).execute()
    },
  }
}
