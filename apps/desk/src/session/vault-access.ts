import { addWrap, listWraps, removeWrap, saveVault } from '@small-places/contract'
import {
  base64url, keyListRefOf, kitUnlocker, locatorHashOf, passkeyInput, passkeyUnlocker, sealVault, wrapVaultKey,
  writeKitCode, type KeyListRef, type Unlocker, type WrittenKeyList,
} from '@small-places/encryption'
import { err, ok, type Result } from '@small-places/kernel'
import type { DevicePorts } from './device.ts'
import type { PasskeyError } from './passkey.ts'
import type { Workbench } from './workbench.ts'

/** One way of unlocking. */
export interface WayIn {
  readonly kind: 'kit' | 'passkey' | 'recovery'
  readonly locatorHash: string
}

/** Why a way of unlocking was not changed. */
export type WayInError = PasskeyError | 'unreachable' | 'last' | 'other'

/** A kit that has been stored beside the old ones. */
export interface NewKit {
  /** The code as it is printed. */
  readonly code: string
  /** Takes the old kits away: only when the person has kept the new code, or they could be locked out. */
  replaceOld(): Promise<Result<true, WayInError>>
}

/** The vault of the person at the desk, open. */
export interface VaultAccess {
  /** 32 bytes. */
  readonly key: Uint8Array
  list(): Promise<Result<readonly WayIn[], 'unreachable'>>
  addPasskey(title: string): Promise<Result<true, WayInError>>
  /**
   * Makes a new kit code for a new passphrase. The old kits stay until it is known that the new one was kept.
   * @param progress A share from 0 to 1.
   */
  renewKit(passphrase: string, progress: (share: number) => void): Promise<Result<NewKit, WayInError>>
  remove(locatorHash: string): Promise<Result<true, WayInError>>
  /** Remembers a newer key list: from now on no older one is accepted on any device of this person. */
  remember(list: WrittenKeyList): Promise<void>
}

/** What an open vault holds. */
export interface HeldVault {
  readonly key: Uint8Array
  readonly root: Uint8Array
  readonly keyList: KeyListRef
  readonly revision: number
}

/** Gives access to an open vault. */
export function vaultAccess(bench: Workbench, device: Pick<DevicePorts, 'passkey'>, held: HeldVault): VaultAccess {
  const { client, tools, aes, random, me } = bench
  const { sha256 } = tools
  let remembered = held.keyList
  let { revision } = held

  async function list(): Promise<Result<readonly WayIn[], 'unreachable'>> {
    const answer = await client.call(listWraps, {})
    return answer.ok ? ok(answer.value.wraps) : err('unreachable')
  }

  async function add(unlocker: Unlocker): Promise<Result<true, WayInError>> {
    const wrap = base64url.encode(await wrapVaultKey({ aes, random }, unlocker, held.key))
    const locatorHash = await locatorHashOf(sha256, unlocker.locator)
    const answer = await client.call(addWrap, { kind: unlocker.kind, locatorHash, wrap })
    if (answer.ok) return ok(true)
    return err(answer.error === 'unreachable' || answer.error === 'busy' ? 'unreachable' : 'other')
  }

  async function remove(locatorHash: string): Promise<Result<true, WayInError>> {
    const answer = await client.call(removeWrap, { locatorHash })
    if (answer.ok || answer.error === 'not-found') return ok(true)
    return err(answer.error === 'conflict' ? 'last' : 'unreachable')
  }

  return {
    key: held.key, list, remove,
    async addPasskey(title) {
      const secret = await device.passkey.make(me, title, await passkeyInput(sha256))
      return secret.ok ? add(await passkeyUnlocker(sha256, secret.value)) : secret
    },
    async renewKit(passphrase, progress) {
      const before = await list()
      if (!before.ok) return before
      const code = random(16)
      const added = await add(await kitUnlocker(sha256, passphrase, code, progress))
      if (!added.ok) return added
      const old = before.value.filter(({ kind }) => kind === 'kit')
      return ok({
        code: await writeKitCode(sha256, code),
        async replaceOld() {
          for (const { locatorHash } of old) {
            const removed = await remove(locatorHash)
            if (!removed.ok) return removed
          }
          return ok(true)
        },
      })
    },
    async remember(newest) {
      const keyList = keyListRefOf(newest)
      if (keyList.version <= remembered.version) return
      const vault = base64url.encode(await sealVault(
        { aes, random }, held.key, { handle: me, root: held.root, keyList }))
      const answer = await client.call(saveVault, { vault, revision })
      if (!answer.ok) return
      revision = answer.value.revision
      remembered = keyList
    },
  }
}
