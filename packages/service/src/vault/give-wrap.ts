import { err, ok, type Result } from '@small-places/kernel'
import { record } from '../audit/record.ts'
import type { Environment } from '../environment.ts'
import type { WrapRow } from '../ports/index.ts'

/**
 * Gives a member a way of unlocking that a command made: shares for the officers, or a kit after the old one was lost.
 * There is one set of shares at a time, so that who holds an older one can open nothing with it any more. The record
 * shows what came and what went. `conflict`: its locator is known already.
 */
export const giveWrap = ({ store, clock }: Environment) => (wrap: WrapRow): Promise<Result<null, 'conflict'>> => {
  const now = clock.now()
  return store.write(async tx => {
    const replaced = (await tx.wraps.of(wrap.handle)).filter(({ kind }) => kind === 'recovery' && kind === wrap.kind)
    if (!await tx.wraps.add(wrap)) return err('conflict')
    await record(tx, now, 'server', 'wrap.added', wrap.locatorHash)
    for (const { locatorHash } of replaced) {
      await tx.wraps.remove(locatorHash)
      await record(tx, now, 'server', 'wrap.removed', locatorHash)
    }
    return ok(null)
  })
}
