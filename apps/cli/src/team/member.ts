import {
  base64url, deriveStaff, isStaffHandle, type KeyListRef, kitUnlocker, loadWordList, locatorHashOf, type MemberKeys,
  recipientHashOf, type Role, SEED_LENGTH, type StaffEntry, sealVault, wordsFromSeed, wrapVaultKey, writeKitCode,
} from '@small-places/encryption'
import type { Handle } from '@small-places/kernel'
import type { FirstVault } from '@small-places/service'
import type { Tools } from '../tools.ts'

/** Who is to become a member. */
export interface MemberPlan {
  readonly handle: Handle
  readonly roles: readonly Role[]
  readonly languages: readonly string[]
}

/** A new member with everything secret: it is printed once, and never stored. */
export interface NewMember extends MemberPlan {
  readonly root: Uint8Array
  readonly keys: MemberKeys
  readonly passphrase: string
  readonly kit: Uint8Array
  /** The kit code as it is printed. */
  readonly kitCode: string
}

/** Whether a text can be the work name of a member; officers' and the service's own names are not. */
export const isHandle = (text: string): text is Handle => isStaffHandle(text) && !text.startsWith('officer-')

const PASSPHRASE_WORDS = 6

/** Six words, 66 bits: with the kit code, which nobody can guess, more than enough for a passphrase that is drawn. */
export const drawPassphrase = async ({ random, sha256 }: Tools): Promise<string> =>
  (await wordsFromSeed(random(SEED_LENGTH), await loadWordList('en'), sha256)).slice(0, PASSPHRASE_WORDS).join(' ')

/** Makes the keys of a new member. Without a passphrase of their own, one is drawn. */
export const newMember = async (tools: Tools, plan: MemberPlan, passphrase?: string): Promise<NewMember> => {
  const root = tools.random(32)
  const kit = tools.random(16)
  return {
    ...plan, root, kit, keys: await deriveStaff(tools.sha256, root), kitCode: await writeKitCode(tools.sha256, kit),
    passphrase: passphrase ?? await drawPassphrase(tools),
  }
}

/** The member's entry in a key list. */
export const entryOf = async (
  { sha256 }: Tools, { handle, roles, languages, keys }: NewMember, replaces?: Handle,
): Promise<StaffEntry> => ({
  handle, signing: keys.signer.key, recipientHash: await recipientHashOf(sha256, keys.pair.recipient),
  roles: [...roles], languages: [...languages], status: 'active', ...replaces === undefined ? {} : { replaces },
})

/** The member's vault, sealed, with the one way in that their paper kit and passphrase give. */
export const sealedVaultOf = async (tools: Tools, member: NewMember, keyList: KeyListRef): Promise<FirstVault> => {
  const vaultKey = tools.random(32)
  const unlocker = await kitUnlocker(tools.sha256, member.passphrase, member.kit)
  return {
    handle: member.handle,
    vault: base64url.encode(await sealVault(tools, vaultKey, { handle: member.handle, root: member.root, keyList })),
    wraps: [{
      kind: 'kit', locatorHash: await locatorHashOf(tools.sha256, unlocker.locator),
      wrap: base64url.encode(await wrapVaultKey(tools, unlocker, vaultKey)),
    }],
  }
}
