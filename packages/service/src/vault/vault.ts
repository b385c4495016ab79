import { type findVault as FindRoute, limits, type saveVault as SaveRoute } from '@small-places/contract'
import { base64url, type Locator, locatorHashOf } from '@small-places/encryption'
import { err, ok } from '@small-places/kernel'
import type { Environment } from '../environment.ts'
import type { Handler } from '../handler.ts'
import { cipherBytes } from '../sealed.ts'

/** Gives wrap and vault to whoever shows a locator, which only the unlocking secret yields. */
export const findVault = ({ store, sha256 }: Environment): Handler<typeof FindRoute> => async (_, { locator }) => {
  if (!base64url.decode(locator).ok) return err('not-found')
  const locatorHash = await locatorHashOf(sha256, locator as Locator)
  return store.read(async tx => {
    const wrap = await tx.wraps.find(locatorHash)
    const vault = wrap === null ? null : await tx.vaults.find(wrap.handle)
    if (wrap === null || vault === null) return err('not-found')
    return ok({
      handle: wrap.handle, kind: wrap.kind, wrap: base64url.encode(wrap.wrap), vault: base64url.encode(vault.vault),
      revision: vault.revision,
    })
  })
}

/** Replaces the caller's vault unless another of their devices was faster. */
export const saveVault = ({ store }: Environment): Handler<typeof SaveRoute> => async ({ handle }, body) => {
  const vault = cipherBytes(body.vault, limits.vault)
  if (!vault.ok) return err('conflict')
  return store.write(async tx => {
    const before = await tx.vaults.find(handle)
    if (before === null || before.revision !== body.revision) return err('conflict')
    await tx.vaults.put({ handle, vault: vault.value, revision: before.revision + 1 })
    return ok({ revision: before.revision + 1 })
  })
}
