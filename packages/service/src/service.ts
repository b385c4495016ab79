import type { BodyOf, readBlob as ReadBlobRoute, RouteWithId } from '@small-places/contract'
import { err, type Result } from '@small-places/kernel'
import { planRepeating } from './alerts/schedule.ts'
import { runDueJobs } from './alerts/run-jobs.ts'
import { areAlertsProven } from './alerts/test-alert.ts'
import { verifyStore } from './audit/verify-store.ts'
import { type BlobContent, readBlob } from './blob/read-blob.ts'
import { sendPart, type SendPart } from './blob/send-part.ts'
import type { Staff } from './caller.ts'
import { createDirectory } from './directory/directory.ts'
import { type Foundation, installKeyList } from './directory/install.ts'
import type { Environment } from './environment.ts'
import { expire } from './expiry/expire.ts'
import { type Replayed, replayTombstones } from './expiry/replay-tombstones.ts'
import { logTombstones } from './expiry/tombstones.ts'
import type { CallerOf, Handler } from './handler.ts'
import { createHandlers, type JsonRouteId } from './handlers.ts'
import { createGate } from './load/gate.ts'
import { mayUse } from './policy.ts'
import type { WrapRow } from './ports/index.ts'
import { authenticate, namesSession, type SignedRequest } from './session/authenticate.ts'
import { giveWrap } from './vault/give-wrap.ts'
import { type Tick, watch } from './watch.ts'

/** The service: everything that the routes do, and what an operator's commands need. It knows no HTTP and no engine. */
export interface Service {
  /** Whether a header names a session that stands: asked before the body of a staff request is received. */
  namesSession(authorization: string | null): Promise<boolean>
  /** Tells who sent a staff request; called for every one of them, before its handler. */
  authenticate(request: SignedRequest): Promise<Result<Staff, 'not-signed-in'>>
  /**
   * Answers a route whose body has been parsed. `caller` is the authenticated member on staff routes, null on others. A
   * caller who may not use the route gets what a missing thing would give.
   */
  answer<Id extends JsonRouteId>(
    route: Id, caller: CallerOf<RouteWithId<Id>>, body: BodyOf<RouteWithId<Id>>,
  ): ReturnType<Handler<RouteWithId<Id>>>
  /** The route `send-part`: places bytes of an encrypted file. */
  readonly sendPart: SendPart
  /** The route `read-blob`: an encrypted file as a stream. */
  readBlob(caller: Staff, body: BodyOf<typeof ReadBlobRoute>): Promise<Result<BlobContent, 'not-found'>>
  /** The route `watch`: a function to call at every tick. */
  watch(caller: Staff): () => Promise<Tick>
  /** Whether pages may say that a report alerts somebody. */
  areAlertsProven(): Promise<boolean>
  /** Puts the first key list and vaults into an empty store. */
  installKeyList(foundation: Foundation): Promise<Result<null, 'not-empty' | 'not-valid'>>
  /** Gives a member a way of unlocking that a command made, and says so in the record. */
  giveWrap(wrap: WrapRow): Promise<Result<null, 'conflict'>>
  /** To be called once before serving: finishes what a crash cut short, deletes what is past its time, plans jobs. */
  start(): Promise<void>
  /** Does all work that is due and says how many jobs that were. To be called every few seconds. */
  runDueJobs(): Promise<number>
  /** Checks every hash and chain of the store; with pins, against the officers on paper. */
  readonly verify: ReturnType<typeof verifyStore>
  /** Deletes again, in a restored store, what was deleted since its backup. */
  replayTombstones(hashes: ReadonlySet<string> | null): Promise<Replayed>
}

/** The service in this environment. In memory it keeps only load meters and parsed key lists; all else is stored. */
export const createService = (env: Environment): Service => {
  const directory = createDirectory(env)
  const handlers = createHandlers(env, directory, createGate(env))
  const readFile = readBlob(env)
  const follow = watch(env, directory)

  return {
    namesSession: namesSession(env),
    authenticate: authenticate(env, directory),
    answer: async (route, caller, body) => mayUse(route, caller) ? handlers[route](caller, body) : err('not-found'),
    sendPart: sendPart(env),
    readBlob: async (caller, body) => mayUse('read-blob', caller) ? readFile(caller, body) : err('not-found'),
    watch: follow,
    areAlertsProven: areAlertsProven(env),
    installKeyList: installKeyList(env),
    giveWrap: giveWrap(env),
    start: async () => {
      await env.tombstoneLog.begin()
      await logTombstones(env)
      await expire(env)
      await planRepeating(env)
    },
    runDueJobs: runDueJobs(env),
    verify: verifyStore(env),
    replayTombstones: replayTombstones(env),
  }
}
