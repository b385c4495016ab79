import type { Handle } from '@small-places/kernel'
import type { Day } from './time.ts'

/** An invitation; the code itself is never here, only its hash. */
export interface InvitationRow {
  readonly invitation: string
  readonly codeHash: string
  readonly by: Handle
  /** The last day on which it can be used. */
  readonly until: Day
}

/** Open invitations. Unique: invitation, and codeHash. */
export interface Invitations {
  /** False, and nothing changes, when one of the keys stands already. */
  add(row: InvitationRow): Promise<boolean>
  findByCode(codeHash: string): Promise<InvitationRow | null>
  remove(invitation: string): Promise<void>
  /** Deletes invitations with `until` < today. */
  removeExpired(today: Day): Promise<void>
}
