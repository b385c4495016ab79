import type { Tx } from '@small-places/service'
import type { Db } from './connection.ts'
import { alerts } from './tables/alerts.ts'
import { audit } from './tables/audit.ts'
import { blobs } from './tables/blobs.ts'
import { caseItems } from './tables/case-items.ts'
import { caseMembers } from './tables/case-members.ts'
import { cases } from './tables/cases.ts'
import { departures } from './tables/departures.ts'
import { deskEnvelopes } from './tables/desk-envelopes.ts'
import { drops } from './tables/drops.ts'
import { enrolments } from './tables/enrolments.ts'
import { envelopes } from './tables/envelopes.ts'
import { intake } from './tables/intake.ts'
import { invitations } from './tables/invitations.ts'
import { jobs } from './tables/jobs.ts'
import { keyLists } from './tables/key-lists.ts'
import { keyrings } from './tables/keyrings.ts'
import { letters } from './tables/letters.ts'
import { mailboxes } from './tables/mailboxes.ts'
import { manifests } from './tables/manifests.ts'
import { notices } from './tables/notices.ts'
import { proposals } from './tables/proposals.ts'
import { receipts } from './tables/receipts.ts'
import { recipients } from './tables/recipients.ts'
import { revisions } from './tables/revisions.ts'
import { sessions } from './tables/sessions.ts'
import { settings } from './tables/settings.ts'
import { spent } from './tables/spent.ts'
import { suspensions } from './tables/suspensions.ts'
import { tombstones } from './tables/tombstones.ts'
import { vaults } from './tables/vaults.ts'
import { wraps } from './tables/wraps.ts'

const tables: { readonly [Name in keyof Tx]: (db: Db) => Tx[Name] } = {
  mailboxes, receipts, intake, letters, blobs, drops, cases, caseMembers, departures, manifests, envelopes, caseItems,
  keyLists, recipients, deskEnvelopes, proposals, suspensions, invitations, enrolments, vaults, wraps, keyrings,
  sessions, spent, jobs, alerts, notices, audit, tombstones, settings, revisions,
}

/** The tables over one transaction. Each is made when it is first asked for: most transactions touch three or four. */
export const tablesOver = (db: Db): Tx => new LazyTables(db) as unknown as Tx

class LazyTables {
  readonly db: Db

  constructor(db: Db) {
    this.db = db
  }
}

for (const [name, make] of Object.entries(tables)) {
  Object.defineProperty(LazyTables.prototype, name, {
    get(this: LazyTables) {
      const table = make(this.db)
      Object.defineProperty(this, name, { value: table })
      return table
    },
  })
}
