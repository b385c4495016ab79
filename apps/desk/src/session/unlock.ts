import { createClient, findVault, type AnswerOf } from '@small-places/contract'
import {
  base64url, deriveStaff, kitUnlocker, locatorOf, openVault, passkeyInput, passkeyUnlocker, readKitCode, unwrapVaultKey,
  type AesGcm, type Primitives, type Unlocker,
} from '@small-places/encryption'
import { err, type Result } from '@small-places/kernel'
import type { DirectoryError } from '../keys/load-directory.ts'
import type { DevicePorts } from './device.ts'
import { openDesk } from './make-desk.ts'
import type { OpenDesk } from './open-desk.ts'
import type { PasskeyError } from './passkey.ts'
import { signIn, type SignInError } from './signed-client.ts'

/** Where an unlocking stands; its sentence is the message `desk-unlock-step-<at>`. */
export interface UnlockStep {
  readonly at: 'asking' | 'passphrase' | 'signing-in' | 'checking'
  /** A share from 0 to 1. */
  readonly done: number
}

/** Why the desk stays locked; its sentence is the message `desk-unlock-failed-<error>`. */
export type UnlockError =
  | 'kit' | 'not-found' | 'passphrase' | 'damaged' | 'list-alarm' | 'list-rolled-back'
  | SignInError | PasskeyError

type FoundVault = AnswerOf<typeof findVault>

interface Opening {
  readonly device: DevicePorts
  readonly tools: Primitives
  readonly aes: AesGcm
  readonly step: (at: UnlockStep) => void
}

/** Unlocks with the printed kit code and the passphrase. */
export async function unlockWithKit(
  device: DevicePorts, kit: string, passphrase: string, step: (at: UnlockStep) => void,
): Promise<Result<OpenDesk, UnlockError>> {
  const tools = await device.primitives()
  const code = await readKitCode(tools.sha256, kit)
  if (!code.ok) return err('kit')
  step({ at: 'asking', done: 0 })
  const found = await find(device, await locatorOf(tools.sha256, code.value))
  if (!found.ok) return found
  step({ at: 'passphrase', done: 0 })
  const unlocker = await kitUnlocker(tools.sha256, passphrase, code.value, (done) => step({ at: 'passphrase', done }))
  return open({ device, tools, aes: await device.aes(), step }, unlocker, found.value, 'passphrase')
}

/** Unlocks with a passkey that the browser lets the person choose. */
export async function unlockWithPasskey(
  device: DevicePorts, step: (at: UnlockStep) => void,
): Promise<Result<OpenDesk, UnlockError>> {
  const tools = await device.primitives()
  const secret = await device.passkey.secret(await passkeyInput(tools.sha256))
  if (!secret.ok) return secret
  step({ at: 'asking', done: 0 })
  const unlocker = await passkeyUnlocker(tools.sha256, secret.value)
  const found = await find(device, unlocker.locator)
  return found.ok ? open({ device, tools, aes: await device.aes(), step }, unlocker, found.value, 'damaged') : found
}

async function find(device: DevicePorts, locator: string): Promise<Result<FoundVault, UnlockError>> {
  const answer = await createClient({ fetch: device.fetch, base: '' }).call(findVault, { locator })
  if (answer.ok) return answer
  const { error } = answer
  return err(error === 'not-found' || error === 'unreachable' || error === 'busy' ? error : 'fault')
}

async function open(
  { device, tools, aes, step }: Opening, unlocker: Unlocker, found: FoundVault, wrongKey: 'passphrase' | 'damaged',
): Promise<Result<OpenDesk, UnlockError>> {
  const wrap = base64url.decode(found.wrap)
  const sealed = base64url.decode(found.vault)
  if (!wrap.ok || !sealed.ok) return err('damaged')
  const key = await unwrapVaultKey(aes, unlocker, wrap.value)
  if (!key.ok) return err(wrongKey)
  const vault = await openVault(aes, key.value, found.handle, sealed.value)
  if (!vault.ok) return err('damaged')
  step({ at: 'signing-in', done: 0 })
  const keys = await deriveStaff(tools.sha256, vault.value.root)
  const { fetch, origin, clock, random } = device
  const client = await signIn({ fetch, origin, clock, random, sha256: tools.sha256 }, found.handle, keys)
  if (!client.ok) return client
  step({ at: 'checking', done: 0 })
  const desk = await openDesk({
    device, tools, aes, keys, client: client.value, handle: found.handle,
    vault: { key: key.value, root: vault.value.root, keyList: vault.value.keyList, revision: found.revision },
  })
  if (desk.ok) return desk
  await client.value.end()
  return err(listError(desk.error))
}

const listError = (error: DirectoryError): UnlockError =>
  error === 'unreachable' ? 'unreachable' : error === 'rolled-back' || error === 'forked' ? 'list-rolled-back'
    : 'list-alarm'
