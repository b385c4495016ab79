import type {
  CaseItemRow, CaseItems, CaseMemberRow, CaseMembers, CaseRow, Cases, DepartureRow, Departures, EnvelopeRow, Envelopes,
  ManifestRow, Manifests,
} from '@small-places/service'
import { createTable, type Journal } from './table.ts'

/** What belongs to cases. */
export const caseTables = (journal: Journal): {
  cases: Cases, caseMembers: CaseMembers, departures: Departures, manifests: Manifests, envelopes: Envelopes,
  caseItems: CaseItems
} => {
  const cases = createTable<CaseRow>(journal, row => [row.case])
  const members = createTable<CaseMemberRow>(journal, row => [row.case, row.handle])
  const departures = createTable<DepartureRow>(journal, row => [row.handle, row.case])
  const manifests = createTable<ManifestRow>(journal, row => [row.case, row.epoch])
  const envelopes = createTable<EnvelopeRow>(journal, row => [row.case, row.member])
  const items = createTable<CaseItemRow>(
    journal, row => [row.case, row.position], row => [row.case, row.item],
    row => row.author === null ? null : [row.case, row.compartment, row.author, row.seq])
  const byMember = (row: CaseMemberRow) => [row.case, row.handle]

  return {
    cases: {
      find: async id => cases.get(id),
      add: async row => cases.add(row),
      save: async row => cases.save(row),
      remove: async id => cases.remove(id),
      ofMember: async (handle, after, limit) => members.where(row => row.handle === handle, byMember)
        .flatMap(({ case: id, since, readRevision }) => {
          const row = cases.get(id)
          return row !== null && (row.revision > after || since > after) ? [{ ...row, readRevision }] : []
        })
        .sort((a, b) => b.revision - a.revision || (a.case < b.case ? -1 : 1)).slice(0, limit),
      expired: async (today, limit) => cases.where(row => row.expires < today, row => [row.case]).slice(0, limit),
      page: async (after, limit) => cases.where(row => row.case > after, row => [row.case]).slice(0, limit),
    },
    caseMembers: {
      find: async (id, handle) => members.get(id, handle),
      of: async id => members.where(row => row.case === id, byMember),
      ofHandles: async handles => members.where(row => handles.includes(row.handle), byMember),
      replace: async (id, rows) => {
        members.removeWhere(row => row.case === id)
        rows.forEach(row => members.put(row))
      },
      markRead: async (id, handle, revision) => {
        const row = members.get(id, handle)
        if (row !== null) members.save({ ...row, readRevision: revision })
      },
    },
    departures: {
      put: async row => departures.put(row),
      remove: async (handle, id) => departures.remove(handle, id),
      since: async (handle, after) => departures.where(
        row => row.handle === handle && row.revision > after, row => [row.revision, row.case]),
      removeEnded: async today => departures.removeWhere(row => row.until === null || row.until < today),
    },
    manifests: {
      add: async row => manifests.add(row),
      of: async id => manifests.where(row => row.case === id, row => [row.epoch]),
      removeOf: async id => manifests.removeWhere(row => row.case === id),
    },
    envelopes: {
      find: async (id, member) => envelopes.get(id, member),
      replace: async (id, rows) => {
        envelopes.removeWhere(row => row.case === id)
        rows.forEach(row => envelopes.put(row))
      },
    },
    caseItems: {
      find: async (id, item) => items.where(row => row.case === id && row.item === item, () => [])[0] ?? null,
      add: async row => items.add(row),
      since: async (id, after, limit) => items.where(row => row.case === id && row.position > after, row => [row.position]).slice(0, limit),
      removeOf: async id => items.removeWhere(row => row.case === id),
    },
  }
}
