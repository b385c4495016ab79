import { err, ok, type CaseId, type Handle, type RandomBytes, type Result } from '@small-places/kernel'
import { textOf, utf8 } from '../bytes.ts'
import { b64x32, epochNumber, plainId } from '../json/fields.ts'
import { object, oneOf, readJson, recordOf, type Read } from '../json/reader.ts'
import { padmeLength, padWithSpaces } from '../padding.ts'
import { openBox, sealBox, type AesGcm } from '../sealed/aes-gcm.ts'
import { hkdf, type Sha256 } from '../sha256.ts'
import { seedTable } from './compartment-keys.ts'

const entry = object({ epoch: epochNumber, manifest: b64x32, seeds: seedTable })
const keyring = object({ v: oneOf(1), kind: oneOf('keyring'), cases: recordOf(entry) })

/** What a member's devices know of one case. */
export type KeyringEntry = Read<typeof entry>

/** The keys of all of a member's cases, by case: a cache of their envelopes. */
export type Keyring = Readonly<Record<CaseId, KeyringEntry>>

const boundTo = (handle: Handle): string => `small-places/keyring/v1\n${handle}`

const keyringKey = (sha256: Sha256, vaultKey: Uint8Array, handle: Handle): Promise<Uint8Array> =>
  hkdf(sha256, vaultKey, utf8('small-places/keyring/v1'), utf8(handle), 32)

/** Seals a keyring under the vault key (docs/formats.md section 6.4). */
export const sealKeyring = async (
  { sha256, aes, random }: { readonly sha256: Sha256; readonly aes: AesGcm; readonly random: RandomBytes },
  vaultKey: Uint8Array, handle: Handle, cases: Keyring,
): Promise<Uint8Array> => {
  const json = utf8(JSON.stringify({ v: 1, kind: 'keyring', cases }))
  const key = await keyringKey(sha256, vaultKey, handle)
  return sealBox(aes, random, key, padWithSpaces(json, padmeLength(json.length)), boundTo(handle))
}

/**
 * Opens a keyring. Its seeds are used only where they are those of the verified manifests (`keysFrom`), and what it
 * says of epochs is the memory by which a rolled-back case is found out (`verifyManifests`).
 */
export const openKeyring = async (
  { sha256, aes }: { readonly sha256: Sha256; readonly aes: AesGcm },
  vaultKey: Uint8Array, handle: Handle, sealed: Uint8Array,
): Promise<Result<Keyring, 'not-opened' | 'malformed'>> => {
  const json = await openBox(aes, await keyringKey(sha256, vaultKey, handle), sealed, boundTo(handle))
  if (!json.ok) return json
  const text = textOf(json.value)
  const read = text.ok ? readJson(text.value, keyring) : err('malformed')
  if (!read.ok) return read
  const { cases } = read.value
  const areCases = Object.keys(cases).every(id => plainId(id) !== undefined)
  return areCases ? ok(cases as Keyring) : err('malformed')
}
