import {
  type addWrap as AddRoute, limits, type listWraps as ListRoute, type removeWrap as RemoveRoute,
} from '@small-places/contract'
import { err, ok } from '@small-places/kernel'
import { record } from '../audit/record.ts'
import type { Environment } from '../environment.ts'
import type { Handler } from '../handler.ts'
import { cipherBytes } from '../sealed.ts'

/** How many ways of unlocking a member may have. */
const MOST_WRAPS = 20

/** Adds a way of unlocking the caller's vault. */
export const addWrap = ({ store, clock }: Environment): Handler<typeof AddRoute> => async ({ handle }, body) => {
  const wrap = cipherBytes(body.wrap, limits.wrap)
  if (!wrap.ok) return err('conflict')
  const now = clock.now()
  return store.write(async tx => {
    if ((await tx.wraps.of(handle)).length >= MOST_WRAPS) return err('conflict')
    const added = await tx.wraps.add({ handle, kind: body.kind, locatorHash: body.locatorHash, wrap: wrap.value })
    if (!added) return err('conflict')
    await record(tx, now, handle, 'wrap.added', body.locatorHash)
    return ok({})
  })
}

/** The caller's ways of unlocking. */
export const listWraps = ({ store }: Environment): Handler<typeof ListRoute> => async ({ handle }) =>
  store.read(async tx => ok({
    wraps: (await tx.wraps.of(handle)).map(({ kind, locatorHash }) => ({ kind, locatorHash })),
  }))

/** Removes a way of unlocking, but never the last one. */
export const removeWrap = ({ store, clock }: Environment): Handler<typeof RemoveRoute> =>
  async ({ handle }, { locatorHash }) => {
    const now = clock.now()
    return store.write(async tx => {
      const own = await tx.wraps.of(handle)
      if (!own.some(wrap => wrap.locatorHash === locatorHash)) return err('not-found')
      if (own.length === 1) return err('conflict')
      await tx.wraps.remove(locatorHash)
      await record(tx, now, handle, 'wrap.removed', locatorHash)
      return ok({})
    })
  }
