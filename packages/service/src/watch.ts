import type { Staff } from './caller.ts'
import type { Directory } from './directory/directory.ts'
import type { Environment } from './environment.ts'
import { liveSession } from './session/authenticate.ts'

/** What a tick tells: that something changed since the last one, that nothing did, or that the session is over. */
export type Tick = 'changed' | 'same' | 'ended'

/**
 * Follows the service for one member. Each call tells whether anything changed since the call before; what it was, and
 * whose, is not said. Calls come at fixed times, so that no arrival can be timed by them.
 */
export const watch = ({ store, clock }: Environment, directory: Directory) => (caller: Staff): () => Promise<Tick> => {
  let seen: number | null = null
  return async () => store.read(async tx => {
    const isLive = await liveSession(tx, caller.session, clock.now()) !== null
    if (!isLive || await directory.standing(tx, caller.handle) === null) return 'ended'
    const revision = await tx.revisions.current()
    const isNew = revision !== seen
    seen = revision
    return isNew ? 'changed' : 'same'
  })
}
