import { err, ok, type Handle, type RandomBytes, type Result } from '@small-places/kernel'
import { base64url, textOf, utf8 } from '../bytes.ts'
import { b64x32, bytesOfB64, handle, keyListRef, type KeyListRef } from '../json/fields.ts'
import { object, oneOf, readJson } from '../json/reader.ts'
import { padWithSpaces } from '../padding.ts'
import { openBox, sealBox, type AesGcm } from '../sealed/aes-gcm.ts'
import type { Unlocker } from './unlocking.ts'

/** The size of a vault before it is sealed, in bytes. */
export const VAULT_LENGTH = 4096

const VAULT_KEY_LENGTH = 32

const vaultBody = object({ v: oneOf(1), kind: oneOf('vault'), handle, root: b64x32, keyList: keyListRef })

/** What one staff member holds; all else is derived from `root` or opened with it (docs/formats.md section 7). */
export interface Vault {
  readonly handle: Handle
  /** 32 bytes, from which `deriveStaff` makes the member's keys. */
  readonly root: Uint8Array
  /** What this person's devices last saw; an older or another list is an alarm. */
  readonly keyList: KeyListRef
}

type Tools = { readonly aes: AesGcm; readonly random: RandomBytes }

const vaultBound = (name: Handle): string => `small-places/vault/v1\n${name}`

/** Seals a vault under its 32-byte key. */
export const sealVault = (
  { aes, random }: Tools, vaultKey: Uint8Array, { handle: name, root, keyList }: Vault,
): Promise<Uint8Array> => {
  const json = JSON.stringify({ v: 1, kind: 'vault', handle: name, root: base64url.encode(root), keyList })
  return sealBox(aes, random, vaultKey, padWithSpaces(utf8(json), VAULT_LENGTH), vaultBound(name))
}

/** Opens the vault that a server says is that of `name`. */
export const openVault = async (
  aes: AesGcm, vaultKey: Uint8Array, name: Handle, sealed: Uint8Array,
): Promise<Result<Vault, 'not-opened' | 'malformed'>> => {
  const json = await openBox(aes, vaultKey, sealed, vaultBound(name))
  if (!json.ok) return json
  const text = textOf(json.value)
  const body = text.ok ? readJson(text.value, vaultBody) : err('malformed')
  if (!body.ok) return body
  if (body.value.handle !== name) return err('malformed')
  return ok({ handle: body.value.handle, root: bytesOfB64(body.value.root), keyList: body.value.keyList })
}

const wrapBound = ({ kind, locator }: Unlocker): string => `small-places/vault-wrap/v1\n${kind}\n${locator}`

/** Wraps a vault key so that `unlocker` opens it. */
export const wrapVaultKey = (
  { aes, random }: Tools, unlocker: Unlocker, vaultKey: Uint8Array,
): Promise<Uint8Array> => sealBox(aes, random, unlocker.key, vaultKey, wrapBound(unlocker))

/** The vault key in a wrap; `not-opened` for a wrong passphrase and for a wrap that was changed, which look alike. */
export const unwrapVaultKey = async (
  aes: AesGcm, unlocker: Unlocker, wrap: Uint8Array,
): Promise<Result<Uint8Array, 'not-opened'>> => {
  const key = await openBox(aes, unlocker.key, wrap, wrapBound(unlocker))
  return key.ok && key.value.length !== VAULT_KEY_LENGTH ? err('not-opened') : key
}
