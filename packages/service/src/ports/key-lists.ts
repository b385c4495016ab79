import type { Day } from './time.ts'

/** One published key list (docs/formats.md section 4). */
export interface KeyListRow {
  readonly version: number
  readonly hash: string
  readonly issued: Day
  readonly expires: Day
  /** The statement with its proofs. */
  readonly text: string
}

/** Published key lists, unique by version. */
export interface KeyLists {
  latest(): Promise<KeyListRow | null>
  find(version: number): Promise<KeyListRow | null>
  /** At most `limit` lists with `version` > after, oldest first. */
  after(version: number, limit: number): Promise<readonly KeyListRow[]>
  /** False, and nothing changes, when the version stands already. */
  add(row: KeyListRow): Promise<boolean>
}
