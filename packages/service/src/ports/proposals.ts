import type { Handle } from '@small-places/kernel'
import type { DeskEnvelopeRow } from './desk-envelopes.ts'
import type { Day } from './time.ts'

/** The next key list while it waits for officers' signatures, with what is published together with it. */
export interface ProposalRow {
  readonly version: number
  /** Line 1 of the statement, without proofs. */
  readonly body: string
  readonly by: Handle
  readonly day: Day
  /** Who was suspended when it was made: their suspensions end with its publication, later ones do not. */
  readonly settles: readonly Handle[]
  readonly proofs: readonly { readonly by: string, readonly sig: string }[]
  readonly recipients: Readonly<Record<string, string>>
  readonly envelopes: readonly DeskEnvelopeRow[]
}

/** The one waiting proposal. */
export interface Proposals {
  find(): Promise<ProposalRow | null>
  /** Puts this proposal in the place of any other. */
  save(row: ProposalRow): Promise<void>
  clear(): Promise<void>
}
