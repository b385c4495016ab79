import type { Client } from '@small-places/contract'
import type { AesGcm, MemberKeys, Primitives } from '@small-places/encryption'
import type { Clock, Handle, RandomBytes } from '@small-places/kernel'
import type { Directory } from '../keys/directory.ts'

/** What one signed-in member works with: who they are, their keys, and the service. */
export interface Workbench {
  readonly me: Handle
  readonly keys: MemberKeys
  readonly client: Client
  readonly tools: Primitives
  readonly aes: AesGcm
  readonly random: RandomBytes
  readonly clock: Clock
  /** The newest directory; it changes when the officers publish a list. */
  directory(): Directory
}

/** Today in UTC, `2026-11-21`. */
export const today = (clock: Clock): string => new Date(clock.now()).toISOString().slice(0, 10)

/** This minute in UTC, `2026-11-21T10:15Z`. */
export const thisMinute = (clock: Clock): string => `${new Date(clock.now()).toISOString().slice(0, 16)}Z`

/** The day that lies `days` after today. */
export const inDays = (clock: Clock, days: number): string =>
  new Date(clock.now() + days * 86_400_000).toISOString().slice(0, 10)
