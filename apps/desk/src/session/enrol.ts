import { createClient, enrol } from '@small-places/contract'
import {
  base64url, deriveStaff, fingerprintOf, isStaffHandle, keyListRefOf, kitUnlocker, locatorHashOf, parsePins, sealVault,
  wrapVaultKey, writeKitCode, type KeyListRef, type MemberKeys, type Pins,
} from '@small-places/encryption'
import { err, ok, type Handle, type Result } from '@small-places/kernel'
import { loadChain } from '../keys/load-directory.ts'
import type { DevicePorts } from './device.ts'

/** The officers whom a new member has to compare before anything else, and the list that they signed. */
export interface TrustToCompare {
  readonly organisation: string
  readonly officers: readonly { readonly id: string; readonly fingerprint: string }[]
  readonly keyList: KeyListRef
  readonly handlesTaken: ReadonlySet<string>
}

/** Why somebody is not enrolled; its sentence is the message `desk-enrol-problem-<problem>`. */
export type EnrolProblem = 'unreachable' | 'pins' | 'list' | 'handle' | 'code' | 'taken' | 'refused'

/** What a new member has made on their device. Nothing of it has left the device yet. */
export interface NewMember {
  readonly keys: MemberKeys
  readonly root: Uint8Array
  /** 16 bytes. */
  readonly kit: Uint8Array
  /** The kit as it is printed. */
  readonly kitText: string
  /** What officers compare before they sign. */
  readonly fingerprint: string
}

/** What a new member says. */
export interface EnrolRequest {
  readonly code: string
  readonly handle: string
  readonly languages: readonly string[]
  readonly passphrase: string
}

/**
 * Fetches pins and key list, and checks the one by the other. A person compares the fingerprints with a poster or by
 * voice.
 */
export async function fetchTrust(device: DevicePorts): Promise<Result<TrustToCompare, EnrolProblem>> {
  const tools = await device.primitives()
  const pins = await fetchPins(device)
  if (!pins.ok) return pins
  const client = createClient({ fetch: device.fetch, base: '' })
  const anchor = { kind: 'pins', pins: pins.value } as const
  const loaded = await loadChain({ client, tools, clock: device.clock, hostname: device.hostname, anchor })
  if (!loaded.ok) return err(loaded.error === 'unreachable' ? 'unreachable' : 'list')
  const { list } = loaded.value.chain.newest
  const officers = await Promise.all(pins.value.officers.map(async ({ id, key }) =>
    ({ id, fingerprint: await fingerprintOf(tools.sha256, key) })))
  return ok({
    organisation: list.organisation, officers, keyList: keyListRefOf(loaded.value.chain.newest),
    handlesTaken: new Set<string>(list.staff.map(({ handle }) => handle)),
  })
}

async function fetchPins(device: DevicePorts): Promise<Result<Pins, EnrolProblem>> {
  try {
    const answer = await device.fetch('/pins.json', {
      method: 'GET', headers: {}, cache: 'no-store', credentials: 'omit', referrerPolicy: 'no-referrer',
    })
    if (!answer.ok) return err('unreachable')
    const pins = parsePins(await answer.text())
    return pins.ok ? pins : err('pins')
  } catch {
    return err('unreachable')
  }
}

/** Makes a new member's secrets on this device. */
export async function makeMember(device: DevicePorts): Promise<NewMember> {
  const { sha256 } = await device.primitives()
  const root = device.random(32)
  const kit = device.random(16)
  const keys = await deriveStaff(sha256, root)
  return {
    keys, root, kit, kitText: await writeKitCode(sha256, kit),
    fingerprint: await fingerprintOf(sha256, keys.signer.key),
  }
}

/**
 * Hands in the public keys and the sealed vault. The person reads nothing before the officers have put them into the
 * key list.
 * @param progress A share from 0 to 1.
 */
export async function enrolMember(
  device: DevicePorts, trust: TrustToCompare, member: NewMember, request: EnrolRequest,
  progress: (share: number) => void,
): Promise<Result<true, EnrolProblem>> {
  const { handle, languages, passphrase } = request
  const code = request.code.trim()
  if (!isStaffHandle(handle)) return err('handle')
  if (trust.handlesTaken.has(handle)) return err('taken')
  if (!base64url.decode(code).ok || code.length !== 43) return err('code')
  const { sha256 } = await device.primitives()
  const aes = await device.aes()
  const { random } = device
  const key = random(32)
  const name = handle as Handle
  const vault = await sealVault({ aes, random }, key, { handle: name, root: member.root, keyList: trust.keyList })
  const unlocker = await kitUnlocker(sha256, passphrase, member.kit, progress)
  const wrap = await wrapVaultKey({ aes, random }, unlocker, key)
  const answer = await createClient({ fetch: device.fetch, base: '' }).call(enrol, {
    code, handle: name, signing: member.keys.signer.key, recipient: member.keys.pair.recipient,
    languages: [...languages],
    vault: base64url.encode(vault),
    wraps: [{ kind: 'kit', locatorHash: await locatorHashOf(sha256, unlocker.locator), wrap: base64url.encode(wrap) }],
  })
  if (answer.ok) return ok(true)
  if (answer.error === 'not-found') return err('code')
  if (answer.error === 'conflict') return err('taken')
  return err(answer.error === 'not-valid' || answer.error === 'bad-request' ? 'refused' : 'unreachable')
}
