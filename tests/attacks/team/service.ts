import type { AnswerOf, BodyOf, RouteWithId } from '@small-places/contract'
import { base64url, sealDeskEnvelope, recipientHashOf, type ReporterSecrets } from '@small-places/encryption'
import type { Handle, ItemId, Result } from '@small-places/kernel'
import {
  createService, defaultConfig, type Environment, type Service, type ServiceConfig, type Staff, type Store,
} from '@small-places/service'
import {
  createMemoryBlobStore, createMemoryNotifier, createMemoryStore, fixedClock, type FixedClock, type MemoryNotifier,
} from '@small-places/testkit'
import { valueOf } from './expect.ts'
import { amira, boris, desk, deskSeed, keysOf, officers, published, random, staff, tools } from './organisation.ts'
import { writtenReport } from './reporter.ts'

/** A service of this organisation, with all that it stands on. */
export interface RunningService {
  readonly service: Service
  readonly env: Environment
  readonly clock: FixedClock
  readonly notifier: MemoryNotifier
  /** Tombstones that were logged. */
  readonly tombstones: string[]
  /** What the store was asked, as `table.method`, since the last time this was emptied. */
  readonly asked: string[]
}

/** The store, with every call to a table noted down. */
const recording = (store: Store, asked: string[]): Store => {
  // Proxies over nothing, for engines hand out frozen tables, which no proxy may speak differently of.
  const noted = <T extends object>(tables: T): T => new Proxy({} as T, {
    get: (_, table: string & keyof T) => new Proxy({}, {
      get: (__, method: string) => {
        const methods = tables[table] as object
        const call: unknown = Reflect.get(methods, method)
        if (typeof call !== 'function') return call
        return (...args: readonly unknown[]): unknown => {
          asked.push(`${table}.${method}`)
          return Reflect.apply(call, methods, args)
        }
      },
    }),
  })
  return {
    write: work => { asked.push('write'); return store.write(tx => work(noted(tx))) },
    read: work => { asked.push('read'); return store.read(tx => work(noted(tx))) },
  }
}

/** Starts a service with the first key list in it, on a store in memory unless another is given. */
export const startService = async (
  changes: Partial<ServiceConfig> = {}, store = createMemoryStore(),
): Promise<RunningService> => {
  const asked: string[] = []
  const tombstones: string[] = []
  const clock = fixedClock('2026-11-21T12:00:00Z')
  const notifier = createMemoryNotifier('mail')
  const env: Environment = {
    store: recording(store, asked), blobs: createMemoryBlobStore(), notifier, clock, random,
    sha256: tools.sha256, verify: tools.verify,
    tombstoneLog: { begin: async () => {}, append: async hashes => { tombstones.push(...hashes) } },
    config: defaultConfig({ deskOrigins: ['https://desk.example'], challengeKey: new Uint8Array(32).fill(5) }, changes),
  }
  const service = createService(env)
  const recipients =
    Object.fromEntries(Object.entries({ ...staff, ...officers }).map(([name, { pair }]) => [name, pair.recipient]))
  const recipientHash = await recipientHashOf(tools.sha256, desk.recipient)
  const envelopes = await Promise.all([amira, boris].map(async member => ({
    desk: 'main', recipientHash, member,
    sealed: base64url.encode(await sealDeskEnvelope(tools, 'main', member, deskSeed, keysOf(member).pair.recipient)),
  })))
  valueOf(await service.installKeyList({ keyList: published, recipients, envelopes, vaults: [] }))
  await service.start()
  asked.length = 0
  return { service, env, clock, notifier, tombstones, asked }
}

/** A member who has signed in. */
export const signedIn =
  (handle: Handle, ...roles: Staff['roles']): Staff => ({ handle, roles, session: 'S'.repeat(43) })

/** What a report is sent as. */
export const reportBody = async (
  secrets: ReporterSecrets, text?: string,
): Promise<BodyOf<RouteWithId<'submit-report'>>> => {
  const { item, sealed } = await writtenReport(secrets, text)
  const { mailbox, tokenHash } = secrets
  return { mailbox, tokenHash, lane: 'danger', desk: 'main', item, sealed: base64url.encode(sealed), work: null }
}

/** Sends a report, which must be taken. */
export const report = async ({ service }: RunningService, secrets: ReporterSecrets, text?: string): Promise<ItemId> => {
  const body = await reportBody(secrets, text)
  valueOf(await service.answer('submit-report', null, body))
  return body.item
}

/** What opening a mailbox answers. */
export const open = async (
  { service }: RunningService, claim: { readonly mailbox: ReporterSecrets['mailbox'], readonly token: string },
): Promise<AnswerOf<RouteWithId<'open-mailbox'>>> => {
  const answer: Result<AnswerOf<RouteWithId<'open-mailbox'>>, string> =
    await service.answer('open-mailbox', null, claim)
  return valueOf(answer)
}
