import { base64url, hkdf, textOf, utf8, type AesGcm, type Sha256 } from '@small-places/encryption'
import type { Handle, RandomBytes } from '@small-places/kernel'
import type { DeviceStore } from '../session/device.ts'

/** Texts that stay on this device, sealed under a key that only the open vault gives. */
export interface SealedNotes {
  /** The text under a name; null where there is none, or none that this person can open. */
  read(name: string): Promise<string | null>
  /** Keeps a text; false when the device has no room for it. An empty text is forgotten. */
  write(name: string, text: string): Promise<boolean>
  forget(name: string): Promise<void>
  /** The names of everything that is kept. */
  names(): Promise<readonly string[]>
}

const nonceLength = 12

/** Texts are padded to a multiple of this, so that their length on the device says little. */
const block = 1024

/** What sealing needs. */
export interface SealedNotesPorts {
  readonly store: DeviceStore
  readonly aes: AesGcm
  readonly sha256: Sha256
  readonly random: RandomBytes
  readonly vaultKey: Uint8Array
  readonly handle: Handle
}

/**
 * Keeps drafts and whatever is waiting to be sent in the browser's storage, AES-256-GCM under
 * `HKDF(vault key, "small-places/desk-notes/v1", handle, 32)`, each bound to its name. The storage holds neither a name
 * nor a text in clear: names are kept as HMACs, and stand inside the sealed text.
 */
export async function sealedNotes(ports: SealedNotesPorts): Promise<SealedNotes> {
  const { store, aes, sha256, random, vaultKey, handle } = ports
  const key = await hkdf(sha256, vaultKey, utf8('small-places/desk-notes/v1'), utf8(handle), 32)
  const owner = base64url.encode((await sha256.hmac(key, utf8('owner'))).subarray(0, 12))
  const prefix = `small-places-note/${owner}/`
  const placeOf = async (name: string): Promise<string> =>
    prefix + base64url.encode((await sha256.hmac(key, utf8(`name\n${name}`))).subarray(0, 16))

  const openAt = async (place: string): Promise<{ readonly name: string; readonly text: string } | null> => {
    const box = base64url.decode(store.get(place) ?? '')
    if (!box.ok || box.value.length <= nonceLength) return null
    const opened = await aes.open(key, box.value.subarray(0, nonceLength), box.value.subarray(nonceLength), utf8(place))
    const text = opened === null ? null : textOf(opened)
    if (text === null || !text.ok) return null
    const end = text.value.indexOf('\n')
    // Padding is made of U+0000, which nobody types.
    return { name: text.value.slice(0, end), text: text.value.slice(end + 1).replace(/\0+$/, '') }
  }

  return {
    read: async (name) => (await openAt(await placeOf(name)))?.text ?? null,
    async write(name, text) {
      const place = await placeOf(name)
      if (text === '') {
        store.remove(place)
        return true
      }
      const plain = utf8(`${name}\n${text}`)
      const padded = new Uint8Array(Math.ceil(plain.length / block) * block)
      padded.set(plain)
      const nonce = random(nonceLength)
      const sealed = await aes.seal(key, nonce, padded, utf8(place))
      const box = new Uint8Array(nonceLength + sealed.length)
      box.set(nonce)
      box.set(sealed, nonceLength)
      return store.set(place, base64url.encode(box))
    },
    forget: async (name) => store.remove(await placeOf(name)),
    async names() {
      const found = await Promise.all(store.keys().filter((place) => place.startsWith(prefix)).map(openAt))
      return found.flatMap((one) => one === null ? [] : [one.name]).sort()
    },
  }
}
