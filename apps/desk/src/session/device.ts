import type { Fetch } from '@small-places/contract'
import { loadAesGcm, loadPrimitives, referenceAge, type AesGcm, type Primitives } from '@small-places/encryption'
import type { Clock, RandomBytes, Result } from '@small-places/kernel'
import { makePasskey, passkeySecret, type PasskeyError } from './passkey.ts'
import { browserStream, type OpenStream } from './watch.ts'

/** A place on this device that outlives the page. It is given ciphertext only. */
export interface DeviceStore {
  get(key: string): string | null
  /** False when the device has no room or allows no storage. */
  set(key: string, value: string): boolean
  remove(key: string): void
  keys(): readonly string[]
}

/** Everything of the browser that the desk works with, so that it can run without one. */
export interface DevicePorts {
  readonly fetch: Fetch
  /** Scheme, host and port of this page. */
  readonly origin: string
  readonly hostname: string
  readonly clock: Clock
  readonly random: RandomBytes
  readonly store: DeviceStore
  readonly stream: OpenStream
  readonly primitives: () => Promise<Primitives>
  readonly aes: () => Promise<AesGcm>
  readonly passkey: {
    readonly secret: (input: Uint8Array) => Promise<Result<Uint8Array, PasskeyError>>
    readonly make: (handle: string, title: string, input: Uint8Array) => Promise<Result<Uint8Array, PasskeyError>>
  }
}

/** The device that this page runs on. */
export const devicePorts = (): DevicePorts => ({
  fetch: (url, init) => fetch(url, init),
  origin: location.origin,
  hostname: location.hostname,
  clock: { now: () => Date.now() },
  random: (length) => crypto.getRandomValues(new Uint8Array(length)),
  store: browserStore(),
  stream: browserStream,
  primitives: () => loadPrimitives(referenceAge),
  aes: () => loadAesGcm(),
  passkey: {
    secret: (input) => passkeySecret(new Uint8Array(input)),
    make: (handle, title, input) => makePasskey(handle, title, new Uint8Array(input)),
  },
})

/** The local storage of the browser, which some browsers refuse or fill. */
function browserStore(): DeviceStore {
  const attempt = <T>(act: () => T, otherwise: T): T => {
    try {
      return act()
    } catch {
      return otherwise
    }
  }
  return {
    get: (key) => attempt(() => localStorage.getItem(key), null),
    set: (key, value) => attempt(() => {
      localStorage.setItem(key, value)
      return true
    }, false),
    remove: (key) => attempt(() => localStorage.removeItem(key), undefined),
    keys: () => attempt(() => Object.keys(localStorage), []),
  }
}
