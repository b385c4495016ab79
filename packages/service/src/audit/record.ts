import { auditSubject, FIRST_AUDIT_HASH, nextAuditHash } from '@small-places/encryption'
import { dayOf } from '../day.ts'
import type { Instant, Tx } from '../ports/index.ts'

/** What the record tells of. */
export type AuditAction =
  | 'mailbox.made' | 'mailbox.registered' | 'mailbox.closing' | 'mailbox.kept' | 'mailbox.closed' | 'mailbox.expired'
  | 'report.acknowledged' | 'report.discarded' | 'drop.made' | 'drop.discarded' | 'drop.expired' | 'letter.deleted'
  | 'case.taken-up' | 'case.passed-on' | 'case.epoch' | 'case.expired' | 'session.started' | 'session.ended'
  | 'key-list.proposed' | 'key-list.signed' | 'key-list.published' | 'desk.wrapped'
  | 'person.suspended' | 'person.invited' | 'person.enrolled' | 'person.not-listed' | 'wrap.added' | 'wrap.removed'
  | 'alert.tested' | 'alert.proven' | 'store.restored'

/** Who did it: a member, somebody with a mailbox, or the service itself. */
export type AuditActor = string

/**
 * Adds an entry to the record (docs/formats.md section 9): day, actor, action, and a short hash of the id; no content.
 */
export const record = async (
  tx: Tx, now: Instant, actor: AuditActor, action: AuditAction, subject: string,
): Promise<void> => {
  const last = await tx.audit.last()
  const n = (last?.n ?? 0) + 1
  const line = JSON.stringify({ n, day: dayOf(now), actor, action, subject: auditSubject(subject) })
  await tx.audit.add({ n, line, hash: nextAuditHash(last?.hash ?? FIRST_AUDIT_HASH, line) })
}
