import type { CaseRow, Cases } from '@small-places/service'
import type { Db } from '../connection.ts'
import { assertSaved, inserted } from './changed.ts'

/** Cases in SQL. */
export const cases = (db: Db): Cases => {
  const rows = () => db.selectFrom('cases').selectAll('cases')
  return {
    async find(id) {
      return await rows().where('case', '=', id).executeTakeFirst() ?? null
    },
    async add(row) {
      return inserted(await db.insertInto('cases').values(row)
        .onConflict((conflict) => conflict.doNothing()).executeTakeFirstOrThrow())
    },
    async save(row) {
      assertSaved(await db.updateTable('cases').set(row).where('case', '=', row.case).executeTakeFirstOrThrow())
    },
    async remove(id) {
      await db.deleteFrom('cases').where('case', '=', id).execute()
    },
    async ofMember(handle, after, limit) {
      const found = db.selectFrom('caseMembers').innerJoin('cases', 'cases.case', 'caseMembers.case')
        .selectAll('cases').select('caseMembers.readRevision')
        .where('caseMembers.handle', '=', handle)
        .where((where) => where.or([where('cases.revision', '>', after), where('caseMembers.since', '>', after)]))
        .orderBy('cases.revision', 'desc').orderBy('cases.case')
      return await (limit === undefined ? found : found.limit(limit)).execute()
    },
    async expired(today, limit) {
      return await rows().where('expires', '<', today).orderBy('case').limit(limit).execute()
    },
    async page(after, limit) {
      return await rows().where('case', '>', after as CaseRow['case']).orderBy('case').limit(limit).execute()
    },
  }
}
