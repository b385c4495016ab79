import type {
  AlertRow, AuditRow, BlobRow, CaseItemRow, CaseMemberRow, CaseRow, DepartureRow, DeskEnvelopeRow, DropRow,
  EnrolmentRow, EnvelopeRow, IntakeRow, InvitationRow, JobRow, KeyListRow, KeyringRow, LetterRow, MailboxRow,
  ManifestRow, NoticeRow, ProposalRow, ReceiptRow, SessionRow, SuspensionRow, TombstoneRow, VaultRow, WrapRow,
} from '@small-places/service'

/**
 * The portable subset, the same on both engines. A column has the name of the port's field, and
 * - texts, ids, days: TEXT, compared byte by byte; numbers and times (ms, from the app's clock): 64-bit integers;
 * - truth values: 0 or 1; ciphertext: BLOB/BYTEA; lists and maps: TEXT holding JSON, never looked into by SQL;
 * - no triggers, arrays, enums, views, stored functions, defaults, sequences or engine clocks;
 * - `on conflict do nothing` and `do update` are the only upserts; nulls are sorted explicitly.
 */
export interface Schema {
  readonly mailboxes: Stored<MailboxRow>
  readonly receipts: ReceiptRow
  readonly intake: IntakeRow
  readonly letters: LetterRow
  readonly blobs: Stored<BlobRow>
  readonly drops: DropRow
  readonly cases: CaseRow
  readonly caseMembers: AsJson<CaseMemberRow, 'reads'>
  readonly departures: DepartureRow
  readonly manifests: ManifestRow
  readonly envelopes: EnvelopeRow
  readonly caseItems: CaseItemRow
  readonly keyLists: KeyListRow
  readonly recipients: { readonly owner: string, readonly recipient: string }
  readonly deskEnvelopes: DeskEnvelopeRow
  /** At most one row, `slot` 1. */
  readonly proposals: AsJson<Omit<ProposalRow, 'envelopes'>, 'settles' | 'proofs' | 'recipients'> & { readonly slot: 1 }
  /** The desk envelopes that go with the waiting proposal. */
  readonly proposalEnvelopes: DeskEnvelopeRow & { readonly place: number }
  readonly suspensions: SuspensionRow
  readonly invitations: InvitationRow
  readonly enrolments: AsJson<EnrolmentRow, 'languages'>
  readonly vaults: VaultRow
  readonly wraps: WrapRow
  readonly keyrings: KeyringRow
  readonly sessions: SessionRow
  readonly spent: { readonly key: string, readonly until: number }
  /** `dead` is a column of the first version, and always 0. */
  readonly jobs: JobRow & { readonly dead: 0 }
  readonly alerts: Stored<AlertRow>
  readonly notices: NoticeRow
  readonly audit: AuditRow
  readonly tombstones: Stored<TombstoneRow>
  readonly settings: { readonly name: string, readonly value: string }
  readonly counters: { readonly name: string, readonly value: number }
  readonly migrations: { readonly name: string, readonly day: string }
}

/** 0 or 1. */
export type Flag = 0 | 1

/** A row as it is stored: truth values are 0 or 1. */
export type Stored<Row> = { readonly [Key in keyof Row]: Row[Key] extends boolean ? Flag : Row[Key] }

/** A row as it is stored, with some fields as JSON. */
type AsJson<Row, Fields extends keyof Row> = { readonly [Key in keyof Row]: Key extends Fields ? string : Row[Key] }

/** A truth value for the store. */
export const flag = (value: boolean): Flag => (value ? 1 : 0)
