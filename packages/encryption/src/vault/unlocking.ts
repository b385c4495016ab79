import { argon2idAsync } from '@noble/hashes/argon2.js'
import type { Brand } from '@small-places/kernel'
import { base64url, concat, utf8 } from '../bytes.ts'
import { hkdf, type Sha256 } from '../sha256.ts'

/** The ways to unlock a vault (docs/formats.md section 7). */
export type UnlockKind = 'kit' | 'passkey' | 'recovery'

/** By a locator, 16 bytes in b64, a device asks the server for a wrap. Only the unlocking secret yields it. */
export type Locator = Brand<string, 'Locator'>

/** What the server stores a wrap under: the b64 SHA-256 of the locator's bytes. */
export type LocatorHash = Brand<string, 'LocatorHash'>

/** A secret that unlocks a vault, made ready. */
export interface Unlocker {
  readonly kind: UnlockKind
  readonly locator: Locator
  /** 32 bytes that wrap the vault key. */
  readonly key: Uint8Array
}

const derive = (sha256: Sha256, secret: Uint8Array, label: string, length: number) =>
  hkdf(sha256, secret, utf8('small-places/vault-wrap/v1'), utf8(label), length)

/** The locator of an unlocking secret: of a kit code it is found before any passphrase is asked for. */
export const locatorOf = async (sha256: Sha256, secret: Uint8Array): Promise<Locator> =>
  base64url.encode(await derive(sha256, secret, 'locator', 16)) as Locator

/** The name under which a server keeps a wrap. Throws on what is no b64. */
export const locatorHashOf = async (sha256: Sha256, locator: Locator): Promise<LocatorHash> => {
  const bytes = base64url.decode(locator)
  if (!bytes.ok) throw new TypeError('not a locator')
  return base64url.encode(await sha256.digest(bytes.value)) as LocatorHash
}

/** Argon2id (RFC 9106) version 0x13: 64 MiB, three passes, one lane. */
const STRETCHING = { m: 65_536, t: 3, p: 1, dkLen: 32, version: 0x13 } as const

/**
 * Unlocks by passphrase together with the kit code. Takes seconds, in slices that leave a page responsive; `progress`
 * is called with a share from 0 to 1.
 */
export const kitUnlocker = async (
  sha256: Sha256, passphrase: string, kit: Uint8Array, progress: (share: number) => void = () => {},
): Promise<Unlocker> => {
  const salt = await derive(sha256, kit, 'salt', 16)
  const typed = utf8(passphrase.normalize('NFKC'))
  const stretched = await argon2idAsync(typed, salt, { ...STRETCHING, onProgress: progress })
  return {
    kind: 'kit',
    locator: await locatorOf(sha256, kit),
    key: await derive(sha256, concat(stretched, kit), 'key', 32),
  }
}

const directUnlocker = async (sha256: Sha256, kind: UnlockKind, secret: Uint8Array): Promise<Unlocker> => {
  if (secret.length !== 32) throw new RangeError('an unlocking secret has 32 bytes')
  return { kind, locator: await locatorOf(sha256, secret), key: await derive(sha256, secret, 'key', 32) }
}

/** Unlocks by the 32 bytes that a passkey gives for `passkeyInput` (WebAuthn PRF extension). */
export const passkeyUnlocker = (sha256: Sha256, prf: Uint8Array): Promise<Unlocker> =>
  directUnlocker(sha256, 'passkey', prf)

/** Unlocks by the recovery key that officers hold in shares. */
export const recoveryUnlocker = (sha256: Sha256, recoveryKey: Uint8Array): Promise<Unlocker> =>
  directUnlocker(sha256, 'recovery', recoveryKey)

/** What a passkey's PRF is evaluated for. */
export const passkeyInput = (sha256: Sha256): Promise<Uint8Array> =>
  sha256.digest(utf8('small-places/vault/passkey/v1'))
