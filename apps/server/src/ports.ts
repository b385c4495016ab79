import {
  createNotifier, type NotifySettings, openFileBlobStore, openPostgres, openSqlite, openTombstoneLog, type SqlStore,
} from '@small-places/adapters'
import { loadSha256, loadVerify } from '@small-places/encryption'
import type { RandomBytes } from '@small-places/kernel'
import { createService, defaultConfig, type Environment, type Service } from '@small-places/service'
import { readChallengeKey } from './challenge-key.ts'
import type { Configuration } from './configuration/configuration.ts'
import { makeDataFolder } from './data-folder.ts'

/** Everything outside the service, opened, and the service on top of it. */
export interface OpenedService {
  readonly env: Environment
  readonly service: Service
  readonly store: SqlStore
  /** Settles what was accepted and closes the store. */
  close(): Promise<void>
}

const random: RandomBytes = length => crypto.getRandomValues(new Uint8Array(length))

/**
 * Opens store, files and notification channels as configured. It serves nothing and runs no job, so that commands can
 * use it beside a running server. `say` puts notifications into the team's words. Rejects with a `StoreFault` where the
 * store does not hold what it must.
 */
export const openService = async (
  configuration: Configuration, say: NotifySettings['say'],
): Promise<OpenedService> => {
  await makeDataFolder(configuration)
  const clock = { now: () => Date.now() }
  const store = configuration.store.kind === 'sqlite'
    ? await openSqlite({ path: configuration.store.path, clock })
    : await openPostgres({ url: configuration.store.url, clock })
  const { retention, load, alerts, listeners } = configuration
  const sha256 = await loadSha256()
  const env: Environment = {
    store, clock, random,
    blobs: await openFileBlobStore(configuration.blobFolder),
    tombstoneLog: openTombstoneLog(configuration.tombstoneFile),
    notifier: createNotifier({ ...configuration.notify, say, hmac: sha256.hmac }),
    sha256, verify: await loadVerify(),
    config: defaultConfig({
      deskOrigins: listeners.filter(({ surface }) => surface === 'desk').map(({ origin }) => origin),
      challengeKey: await readChallengeKey(configuration.challengeKeyFile, random),
    }, { ...retention && { retention }, ...load && { load }, ...alerts && { alerts } }),
  }
  return { env, store, service: createService(env), close: () => store.close() }
}
