import type { Sha256, VerifySignature } from '@small-places/encryption'
import type { Clock, RandomBytes } from '@small-places/kernel'
import type { ServiceConfig } from './config.ts'
import type { BlobStore, Notifier, Store, TombstoneLog } from './ports/index.ts'

/** All that the service reaches outside itself. */
export interface Environment {
  readonly store: Store
  readonly blobs: BlobStore
  readonly tombstoneLog: TombstoneLog
  readonly notifier: Notifier
  readonly clock: Clock
  readonly random: RandomBytes
  readonly sha256: Sha256
  readonly verify: VerifySignature
  readonly config: ServiceConfig
}
