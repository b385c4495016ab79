import {
  deriveStaff, kitUnlocker, locatorHashOf, type MemberKeys, openVault, readKitCode, unwrapVaultKey,
} from '@small-places/encryption'
import { err, type Handle, ok, type Result } from '@small-places/kernel'
import type { Store } from '@small-places/service'
import type { Context } from '../command.ts'
import type { Tools } from '../tools.ts'

/** A member whose vault was unlocked here. */
export interface UnlockedMember {
  readonly handle: Handle
  readonly keys: MemberKeys
  /** Opens the vault; for adding another way in. */
  readonly vaultKey: Uint8Array
}

/** Why a vault was not unlocked. A wrong passphrase and a wrap that was changed look alike. */
export type UnlockProblem = 'not-a-kit-code' | 'unknown-kit' | 'not-opened'

/** Unlocks the vault in the store that passphrase and kit code belong to. */
export const unlockMember = async (
  tools: Tools, store: Store, passphrase: string, kitCode: string,
): Promise<Result<UnlockedMember, UnlockProblem>> => {
  const kit = await readKitCode(tools.sha256, kitCode)
  if (!kit.ok) return err('not-a-kit-code')
  const unlocker = await kitUnlocker(tools.sha256, passphrase, kit.value)
  const locatorHash = await locatorHashOf(tools.sha256, unlocker.locator)
  const [wrap, vault] = await store.read(async tx => {
    const found = await tx.wraps.find(locatorHash)
    return [found, found === null ? null : await tx.vaults.find(found.handle)] as const
  })
  if (wrap === null || vault === null) return err('unknown-kit')
  const vaultKey = await unwrapVaultKey(tools.aes, unlocker, wrap.wrap)
  if (!vaultKey.ok) return vaultKey
  const opened = await openVault(tools.aes, vaultKey.value, wrap.handle, vault.vault)
  if (!opened.ok) return err('not-opened')
  return ok({
    handle: wrap.handle, vaultKey: vaultKey.value, keys: await deriveStaff(tools.sha256, opened.value.root),
  })
}

/** Asks for kit code and passphrase and unlocks; null, and a word about it, where that does not work. */
export const askToUnlock = async (
  { speech, terminal, tools }: Context, store: Store,
): Promise<UnlockedMember | null> => {
  const kitCode = await terminal.ask(speech('cli-ask-kit-code'))
  const passphrase = await terminal.askSecret(speech('cli-ask-passphrase'))
  const unlocked = await unlockMember(tools, store, passphrase ?? '', kitCode ?? '')
  if (unlocked.ok) return unlocked.value
  terminal.say(unlocked.error === 'not-a-kit-code' ? speech('cli-unlock-not-a-kit-code')
    : unlocked.error === 'unknown-kit' ? speech('cli-unlock-unknown-kit') : speech('cli-unlock-not-opened'))
  return null
}
