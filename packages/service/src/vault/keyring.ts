import { limits, type readKeyring as ReadRoute, type saveKeyring as SaveRoute } from '@small-places/contract'
import { base64url } from '@small-places/encryption'
import { err, ok } from '@small-places/kernel'
import type { Environment } from '../environment.ts'
import type { Handler } from '../handler.ts'
import { cipherBytes } from '../sealed.ts'

/** The caller's sealed keyring; null before the first. */
export const readKeyring = ({ store }: Environment): Handler<typeof ReadRoute> => async ({ handle }) =>
  store.read(async tx => {
    const row = await tx.keyrings.find(handle)
    return ok({ keyring: row === null ? null : base64url.encode(row.keyring), revision: row?.revision ?? 0 })
  })

/** Replaces the caller's keyring unless another of their devices was faster. */
export const saveKeyring = ({ store }: Environment): Handler<typeof SaveRoute> => async ({ handle }, body) => {
  const keyring = cipherBytes(body.keyring, limits.keyring)
  if (!keyring.ok) return err('conflict')
  return store.write(async tx => {
    const revision = (await tx.keyrings.find(handle))?.revision ?? 0
    if (revision !== body.revision) return err('conflict')
    await tx.keyrings.put({ handle, keyring: keyring.value, revision: revision + 1 })
    return ok({ revision: revision + 1 })
  })
}
