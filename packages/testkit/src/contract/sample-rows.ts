import type { BlobId, CaseId, EpochNumber, Handle, ItemId, MailboxId } from '@small-places/kernel'
import type {
  BlobRow, CaseItemRow, CaseMemberRow, CaseRow, Day, DropRow, IntakeRow, JobRow, LetterRow, MailboxRow,
} from '@small-places/service'

/** Ids that are long enough and tell the rows of a test apart: `idOf('a')` is 22 times `a`. */
const idOf = (letter: string): string => letter.repeat(22).slice(0, 22)
export const mailboxOf = (letter: string) => idOf(letter) as MailboxId
export const itemOf = (letter: string) => idOf(letter) as ItemId
export const caseOf = (letter: string) => idOf(letter) as CaseId
export const blobOf = (letter: string) => idOf(letter) as BlobId
export const handleOf = (name: string) => name as Handle
export const epochOf = (n: number) => n as EpochNumber
export const dayOf = (text: string) => text as Day
export const hashOf = (letter: string): string => letter.repeat(43)
export const today = dayOf('2026-11-21')

/** Bytes of which every value occurs, so that an adapter that takes them for text is found out. */
export const bytes = (length = 256): Uint8Array => Uint8Array.from({ length }, (_, i) => (i * 7) & 255)

export const mailboxRow = (letter: string, change: Partial<MailboxRow> = {}): MailboxRow => ({
  mailbox: mailboxOf(letter), tokenHash: hashOf('t'), lane: 'concern', desk: 'main', day: today, hour: null,
  acknowledgedBy: null, answered: false, closesAt: null, case: null, nextSeq: 2, nextLetter: 1,
  expires: dayOf('2027-05-20'), ...change,
})

export const intakeRow = (mailbox: string, item: string, change: Partial<IntakeRow> = {}): IntakeRow => ({
  mailbox: mailboxOf(mailbox), item: itemOf(item), seq: 1, desk: 'main', day: today, size: 256, sealed: bytes(),
  ...change,
})

export const letterRow = (mailbox: string, letter: string, n: number, change: Partial<LetterRow> = {}): LetterRow => ({
  mailbox: mailboxOf(mailbox), letter: idOf(letter), n, expires: dayOf('2026-12-21'), hash: hashOf('l'),
  sealed: bytes(), ...change,
})

export const blobRow = (letter: string, change: Partial<BlobRow> = {}): BlobRow => ({
  blob: blobOf(letter), mailbox: mailboxOf('m'), case: null, size: 3_000_000, received: 0, complete: false,
  orphanAt: 1_795_000_000_000, ...change,
})

export const dropRow = (letter: string, change: Partial<DropRow> = {}): DropRow => ({
  drop: idOf(letter), day: today, size: 256, expires: dayOf('2026-12-21'), hash: hashOf(letter), sealed: bytes(),
  ...change,
})

export const caseRow = (letter: string, change: Partial<CaseRow> = {}): CaseRow => ({
  case: caseOf(letter), mailbox: mailboxOf(letter), lane: 'danger', epoch: epochOf(1), manifestHash: hashOf('f'),
  nextPosition: 1, revision: 1, reporterRevision: 1, summary: null, expires: dayOf('2028-11-21'), ...change,
})

export const memberRow = (id: string, name: string, change: Partial<CaseMemberRow> = {}): CaseMemberRow => ({
  case: caseOf(id), handle: handleOf(name), role: 'member', reads: { thread: 1, internal: 2 }, since: 1,
  readRevision: 0, ...change,
})

export const caseItemRow = (id: string, position: number, change: Partial<CaseItemRow> = {}): CaseItemRow => ({
  case: caseOf(id), position, item: itemOf(String.fromCodePoint(64 + position)), compartment: 'thread',
  epoch: epochOf(1), author: handleOf('desk-1'), seq: position, day: today, hash: hashOf('i'), sealed: bytes(),
  ...change,
})

export const jobRow = (key: string, change: Partial<JobRow> = {}): JobRow => ({
  key, kind: 'arrived', subject: '', runAt: 1000, leaseUntil: null, attempts: 0, ...change,
})
