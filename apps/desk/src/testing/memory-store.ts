import type { DeviceStore } from '../session/device.ts'

/** A device's storage in memory, for tests. */
export function memoryStore(): DeviceStore {
  const values = new Map<string, string>()
  return {
    get: (key) => values.get(key) ?? null,
    set(key, value) {
      values.set(key, value)
      return true
    },
    remove: (key) => void values.delete(key),
    keys: () => [...values.keys()],
  }
}
