import type { Handle } from '@small-places/kernel'
import type {
  DeskEnvelopeRow, DeskEnvelopes, EnrolmentRow, Enrolments, InvitationRow, Invitations, KeyListRow, KeyLists,
  KeyringRow, Keyrings, ProposalRow, Proposals, Recipients, SessionRow, Sessions, SuspensionRow, Suspensions, VaultRow,
  Vaults, WrapRow, Wraps,
} from '@small-places/service'
import { createTable, type Journal, type Table } from './table.ts'

/** A table of what each member has at most once, which is taken back and never changed. */
const oneEach = <Row extends { readonly handle: Handle }>(table: Table<Row>) => ({
  find: async (handle: Handle) => table.get(handle),
  all: async () => table.where(() => true, row => [row.handle]),
  add: async (row: Row) => table.add(row),
  remove: async (handle: Handle) => table.remove(handle),
})

/** A table of what each member keeps, in its newest form. */
const latest = <Row extends { readonly handle: Handle }>(table: Table<Row>) => ({
  find: async (handle: Handle) => table.get(handle),
  put: async (row: Row) => table.put(row),
  remove: async (handle: Handle) => table.remove(handle),
})

/** What belongs to people: the directory, what they hold, and their sessions. */
export const staffTables = (journal: Journal): {
  keyLists: KeyLists, recipients: Recipients, deskEnvelopes: DeskEnvelopes, proposals: Proposals,
  suspensions: Suspensions, invitations: Invitations, enrolments: Enrolments, vaults: Vaults, wraps: Wraps,
  keyrings: Keyrings, sessions: Sessions
} => {
  const keyLists = createTable<KeyListRow>(journal, row => [row.version])
  const recipients = createTable<{ owner: string, recipient: string }>(journal, row => [row.owner])
  const deskEnvelopes = createTable<DeskEnvelopeRow>(journal, row => [row.desk, row.recipientHash, row.member])
  const proposals = createTable<ProposalRow>(journal, () => [])
  const suspensions = createTable<SuspensionRow>(journal, row => [row.handle])
  const invitations = createTable<InvitationRow>(journal, row => [row.invitation], row => [row.codeHash])
  const enrolments = createTable<EnrolmentRow>(journal, row => [row.handle])
  const vaults = createTable<VaultRow>(journal, row => [row.handle])
  const wraps = createTable<WrapRow>(journal, row => [row.locatorHash])
  const keyrings = createTable<KeyringRow>(journal, row => [row.handle])
  const sessions = createTable<SessionRow>(journal, row => [row.session])
  const all = () => true
  const byDeskKey = (row: DeskEnvelopeRow) => [row.desk, row.recipientHash, row.member]

  return {
    keyLists: {
      latest: async () => keyLists.where(all, row => [-row.version])[0] ?? null,
      find: async version => keyLists.get(version),
      after: async (version, limit) =>
        keyLists.where(row => row.version > version, row => [row.version]).slice(0, limit),
      add: async row => keyLists.add(row),
    },
    recipients: {
      all: async () => recipients.where(all, row => [row.owner]),
      put: async (owner, recipient) => recipients.put({ owner, recipient }),
    },
    deskEnvelopes: {
      of: async member => deskEnvelopes.where(row => row.member === member, byDeskKey),
      holders: async () => deskEnvelopes.where(all, byDeskKey).map(({ sealed: _, ...holder }) => holder),
      put: async row => deskEnvelopes.put(row),
      removeOf: async member => deskEnvelopes.removeWhere(row => row.member === member),
      keepOnly: async hashes => deskEnvelopes.removeWhere(row => !hashes.includes(row.recipientHash)),
    },
    proposals: {
      find: async () => proposals.get(),
      save: async row => proposals.put(row),
      clear: async () => proposals.remove(),
    },
    suspensions: oneEach(suspensions),
    invitations: {
      add: async row => invitations.add(row),
      findByCode: async hash => invitations.where(row => row.codeHash === hash, () => [])[0] ?? null,
      remove: async invitation => invitations.remove(invitation),
      removeExpired: async today => invitations.removeWhere(row => row.until < today),
    },
    enrolments: oneEach(enrolments),
    vaults: latest(vaults),
    wraps: {
      find: async hash => wraps.get(hash),
      of: async handle => wraps.where(row => row.handle === handle, row => [row.locatorHash]),
      add: async row => wraps.add(row),
      remove: async hash => wraps.remove(hash),
      removeOf: async handle => wraps.removeWhere(row => row.handle === handle),
    },
    keyrings: latest(keyrings),
    sessions: {
      find: async session => sessions.get(session),
      add: async row => sessions.add(row),
      touch: async (session, lastUsed) => {
        const row = sessions.get(session)
        if (row !== null) sessions.save({ ...row, lastUsed })
      },
      remove: async session => sessions.remove(session),
      removeOf: async handle => sessions.removeWhere(row => row.handle === handle),
      removeEnded: async (now, idleSince) =>
        sessions.removeWhere(row => row.ends <= now || row.lastUsed <= idleSince),
    },
  }
}
