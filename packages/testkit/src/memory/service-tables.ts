import type {
  AuditLog, AuditRow, JobRow, Jobs, NoticeRow, Notices, Revisions, SettingName, Settings, Spent, TombstoneRow,
  Tombstones,
} from '@small-places/service'
import { createTable, type Journal } from './table.ts'

/** What the service keeps for itself. */
export const serviceTables = (journal: Journal): {
  spent: Spent, jobs: Jobs, notices: Notices, audit: AuditLog, tombstones: Tombstones, settings: Settings,
  revisions: Revisions
} => {
  const spent = createTable<{ key: string, until: number }>(journal, row => [row.key])
  const jobs = createTable<JobRow>(journal, row => [row.key])
  const notices = createTable<NoticeRow>(journal, row => [row.code])
  const audit = createTable<AuditRow>(journal, row => [row.n])
  const tombstones = createTable<TombstoneRow>(journal, row => [row.hash])
  const settings = createTable<{ name: SettingName, value: string }>(journal, row => [row.name])
  const counter = createTable<{ value: number }>(journal, () => [])

  return {
    spent: {
      add: async (key, until) => spent.add({ key, until }),
      removeBefore: async now => spent.removeWhere(row => row.until <= now),
    },
    jobs: {
      add: async row => jobs.add(row),
      find: async key => jobs.get(key),
      lease: async (now, until, limit) => jobs
        .where(row => row.runAt <= now && (row.leaseUntil === null || row.leaseUntil <= now),
          row => [row.runAt, row.key])
        .slice(0, limit)
        .map(row => {
          const leased = { ...row, leaseUntil: until, attempts: row.attempts + 1 }
          jobs.save(leased)
          return leased
        }),
      save: async row => jobs.save(row),
      remove: async key => jobs.remove(key),
      nextRun: async () => jobs.where(() => true, row => [row.runAt])[0]?.runAt ?? null,
    },
    notices: {
      put: async row => notices.put(row),
      remove: async code => notices.remove(code),
      all: async () => notices.where(() => true, row => [row.code]),
    },
    audit: {
      last: async () => audit.where(() => true, row => [-row.n])[0] ?? null,
      add: async row => audit.add(row),
      after: async (n, limit) => audit.where(row => row.n > n, row => [row.n]).slice(0, limit),
    },
    tombstones: {
      add: async row => { tombstones.add(row) },
      has: async hash => tombstones.get(hash) !== null,
      notLogged: async limit =>
        tombstones.where(row => !row.logged, row => [row.hash]).slice(0, limit).map(row => row.hash),
      markLogged: async hashes => {
        for (const hash of hashes) if (tombstones.get(hash) !== null) tombstones.save({ hash, logged: true })
      },
    },
    settings: {
      get: async name => settings.get(name)?.value ?? null,
      set: async (name, value) => value === null ? settings.remove(name) : settings.put({ name, value }),
    },
    revisions: {
      current: async () => counter.get()?.value ?? 0,
      next: async () => {
        const value = (counter.get()?.value ?? 0) + 1
        counter.put({ value })
        return value
      },
    },
  }
}
