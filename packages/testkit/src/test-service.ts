import type { Handle } from '@small-places/kernel'
import { createService, defaultConfig, type Environment, type Service, type ServiceConfig, type Staff } from
  '@small-places/service'
import { type FixedClock, fixedClock } from './clock.ts'
import { createMemoryBlobStore } from './memory/blob-store.ts'
import { createMemoryNotifier, type MemoryNotifier } from './memory/notifier.ts'
import { createMemoryStore } from './memory/store.ts'
import { createMemoryTombstoneLog, type MemoryTombstoneLog } from './memory/tombstone-log.ts'
import { fixedRandom } from './random.ts'
import { createTeam, platformChecks, type Team } from './team.ts'

/** A whole service in memory, with a team that has been set up. */
export interface TestService {
  readonly service: Service
  readonly env: Environment
  readonly clock: FixedClock
  readonly notifier: MemoryNotifier
  readonly tombstones: MemoryTombstoneLog
  readonly team: Team
  /** A signed-in caller with the roles that the first key list gives. */
  as(handle: string): Staff
}

/** The origin of the desk in tests. */
export const DESK_ORIGIN = 'https://desk.example'

let teamOfAll: Promise<Team> | null = null

/** The team of most tests: two at the desk, one case worker who is not. Made once, for its keys take a while. */
export const theTeam = (): Promise<Team> => (teamOfAll ??= createTeam({
  'desk-1': ['desk', 'caseworker'], 'desk-2': ['desk'], 'case-1': ['caseworker'],
}))

/** A service over memory ports; parts of its environment or configuration may be given. */
export const createTestService = async (
  changes: { readonly env?: Partial<Environment>, readonly config?: Partial<ServiceConfig> } = {},
): Promise<TestService> => {
  const team = await theTeam()
  const clock = fixedClock()
  const notifier = createMemoryNotifier('mail')
  const tombstones = createMemoryTombstoneLog()
  const config = defaultConfig(
    { deskOrigins: [DESK_ORIGIN], challengeKey: new Uint8Array(32).fill(7) }, changes.config)
  const env: Environment = {
    store: createMemoryStore(), blobs: createMemoryBlobStore(), tombstoneLog: tombstones, notifier, clock,
    random: fixedRandom(), config, ...await platformChecks(), ...changes.env,
  }
  const service = createService(env)
  const installed = await service.installKeyList(await team.foundation())
  if (!installed.ok) throw new Error(`the team was not set up: ${installed.error}`)
  const rolesOf = (handle: string) => team.first.staff.find(entry => entry.handle === handle)?.roles ?? []
  return {
    service, env, clock, notifier, tombstones, team,
    as: handle => ({ handle: handle as Handle, roles: rolesOf(handle), session: `session of ${handle}` }),
  }
}
