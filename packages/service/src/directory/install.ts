import { limits } from '@small-places/contract'
import { isAuthorised, listedRecipient, parseKeyList } from '@small-places/encryption'
import { err, type Handle, ok, type Result } from '@small-places/kernel'
import type { Environment } from '../environment.ts'
import type { WrapRow } from '../ports/index.ts'
import { cipherBytes } from '../sealed.ts'
import { envelopesFor } from './desk-envelopes.ts'
import { publish } from './publish.ts'

/** A member's sealed vault as the ceremony made it, ciphertext in b64. */
export interface FirstVault {
  readonly handle: Handle
  readonly vault: string
  readonly wraps: readonly { readonly kind: WrapRow['kind'], readonly locatorHash: string, readonly wrap: string }[]
}

/** What the officers' ceremony made: the first key list and all that its people need to begin. */
export interface Foundation {
  /** The statement with the proofs of at least threshold officers. */
  readonly keyList: string
  readonly recipients: Readonly<Record<string, string>>
  readonly envelopes: readonly {
    readonly desk: string, readonly recipientHash: string, readonly member: Handle, readonly sealed: string
  }[]
  readonly vaults: readonly FirstVault[]
}

/**
 * Puts the first key list into an empty store. `not-empty`: there is one already, and it can only be followed by
 * proposals; `not-valid`: the list, a recipient, an envelope or a vault does not hold.
 */
export const installKeyList = (env: Environment) =>
  async (foundation: Foundation): Promise<Result<null, 'not-empty' | 'not-valid'>> => {
    const { keyList: text, recipients } = foundation
    const written = await parseKeyList(env.sha256, text)
    if (!written.ok || written.value.list.version !== 1) return err('not-valid')
    const { list } = written.value
    if (!await isAuthorised(env.verify, written.value, list)) return err('not-valid')
    const envelopes = await envelopesFor(env, list, foundation.envelopes.map(one => ({ ...one })))
    if (!envelopes.ok) return envelopes
    for (const owner of [...list.officers.map(({ id }) => id), ...list.staff.map(({ handle }) => handle)]) {
      if (!(await listedRecipient(env.sha256, list, recipients, owner)).ok) return err('not-valid')
    }
    const installed = await env.store.write(async (tx): Promise<Result<null, 'not-empty' | 'not-valid'>> => {
      if (await tx.keyLists.latest() !== null) return err('not-empty')
      await publish(tx, env, {
        written: written.value, text, recipients, envelopes: envelopes.value, settles: [], by: 'server',
      })
      for (const { handle, vault, wraps } of foundation.vaults) {
        const bytes = cipherBytes(vault, limits.vault)
        if (!bytes.ok) return err('not-valid')
        await tx.vaults.put({ handle, vault: bytes.value, revision: 1 })
        for (const { kind, locatorHash, wrap } of wraps) {
          const wrapped = cipherBytes(wrap, limits.wrap)
          if (!wrapped.ok || !await tx.wraps.add({ handle, kind, locatorHash, wrap: wrapped.value })) {
            return err('not-valid')
          }
        }
      }
      return ok(null)
    })
    if (installed.ok) await env.tombstoneLog.begin()
    return installed
  }
