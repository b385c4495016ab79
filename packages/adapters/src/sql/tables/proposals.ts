import type { ProposalRow, Proposals } from '@small-places/service'
import type { Db } from '../connection.ts'

/** The one waiting proposal in SQL. */
export const proposals = (db: Db): Proposals => {
  const clear = async (): Promise<void> => {
    await db.deleteFrom('proposals').execute()
    await db.deleteFrom('proposalEnvelopes').execute()
  }
  return {
    async find() {
      const row = await db.selectFrom('proposals')
        .select(['version', 'body', 'by', 'day', 'settles', 'proofs', 'recipients']).executeTakeFirst()
      if (row === undefined) return null
      const envelopes = await db.selectFrom('proposalEnvelopes')
        .select(['desk', 'recipientHash', 'member', 'sealed']).orderBy('place').execute()
      return {
        ...row,
        settles: JSON.parse(row.settles) as ProposalRow['settles'],
        proofs: JSON.parse(row.proofs) as ProposalRow['proofs'],
        recipients: JSON.parse(row.recipients) as ProposalRow['recipients'],
        envelopes,
      }
    },
    async save({ envelopes, settles, proofs, recipients, ...row }) {
      await clear()
      await db.insertInto('proposals')
        .values({
          ...row, slot: 1, settles: JSON.stringify(settles), proofs: JSON.stringify(proofs),
          recipients: JSON.stringify(recipients),
        }).execute()
      if (envelopes.length === 0) return
      await db.insertInto('proposalEnvelopes')
        .values(envelopes.map((envelope, place) => ({ ...envelope, place }))).execute()
    },
    clear,
  }
}
