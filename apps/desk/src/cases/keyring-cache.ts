import { readKeyring, saveKeyring } from '@small-places/contract'
import {
  base64url, openKeyring, sealKeyring, seedsFor, type Keyring, type KeyringEntry, type RememberedCase,
} from '@small-places/encryption'
import { err, ok, type Result } from '@small-places/kernel'
import type { Workbench } from '../session/workbench.ts'
import type { ServedCase } from './served-case.ts'

/** The keys of all of a member's cases: a cache from which the list opens, and a memory of what was seen. */
export interface KeyringCache {
  /** What is known of a case, or null. */
  get(id: string): KeyringEntry | null
  /** What the service must not go behind. */
  memoryOf(id: string): RememberedCase | null
  /** Takes in a case that has just been read; true when it was news. */
  learn(served: ServedCase): boolean
  forget(ids: readonly string[]): void
  /**
   * Fetches what is stored; once it could be fetched, it is not fetched again. A keyring that is missing or damaged is
   * no fault: it is made anew out of the cases. Before it is there no case is opened, for it remembers what was seen.
   */
  load(): Promise<Result<true, 'unreachable'>>
  /** Stores what has been learnt, if anything. When another device was faster, both are put together. */
  save(): Promise<void>
}

/** Makes the cache; `vaultKey` opens what is stored. */
export function keyringCache(bench: Workbench, vaultKey: Uint8Array): KeyringCache {
  const known = new Map<string, KeyringEntry>()
  const forgotten = new Set<string>()
  let revision = 0
  let changed = false
  let saving: Promise<void> | null = null
  let loading: Promise<Result<true, 'unreachable'>> | null = null

  const take = (keyring: Keyring): void => {
    for (const [id, entry] of Object.entries(keyring)) {
      const held = known.get(id)
      if (!forgotten.has(id) && (held === undefined || held.epoch < entry.epoch)) known.set(id, entry)
    }
  }

  async function fetchStored(): Promise<Result<true, 'unreachable'>> {
    const answer = await bench.client.call(readKeyring, {})
    if (!answer.ok) return err('unreachable')
    revision = answer.value.revision
    const sealed = answer.value.keyring === null ? null : base64url.decode(answer.value.keyring)
    if (sealed === null || !sealed.ok) return ok(true)
    const opened = await openKeyring({ sha256: bench.tools.sha256, aes: bench.aes }, vaultKey, bench.me, sealed.value)
    if (opened.ok) take(opened.value)
    else changed = true
    return ok(true)
  }

  async function store(): Promise<void> {
    for (let attempt = 0; attempt < 4 && changed; attempt++) {
      changed = false
      const tools = { sha256: bench.tools.sha256, aes: bench.aes, random: bench.random }
      const sealed = await sealKeyring(tools, vaultKey, bench.me, Object.fromEntries(known))
      const answer = await bench.client.call(saveKeyring, { keyring: base64url.encode(sealed), revision })
      if (answer.ok) {
        revision = answer.value.revision
        return
      }
      changed = true
      if (answer.error !== 'conflict') return
      await fetchStored()
      changed = true
    }
  }

  return {
    get: (id) => known.get(id) ?? null,
    memoryOf(id) {
      const entry = known.get(id)
      return entry === undefined ? null : { epoch: entry.epoch, manifest: entry.manifest as RememberedCase['manifest'] }
    },
    learn({ id, newest, manifests, keys }) {
      const held = known.get(id)
      if (held?.epoch === newest.body.epoch && held.manifest === newest.hash) return false
      const seeds = seedsFor(manifests, bench.me, keys)
      if (!seeds.ok) return false
      known.set(id, { epoch: newest.body.epoch, manifest: newest.hash, seeds: seeds.value })
      forgotten.delete(id)
      changed = true
      return true
    },
    forget(ids) {
      for (const id of ids) {
        forgotten.add(id)
        changed = known.delete(id) || changed
      }
    },
    async load() {
      loading ??= fetchStored()
      const loaded = await loading
      if (!loaded.ok) loading = null
      return loaded
    },
    save() {
      saving = (saving ?? Promise.resolve()).then(store)
      return saving
    },
  }
}

/** The internal seed of a case's newest epoch, which opens its summary; null for who does not read the notes. */
export function summarySeed(entry: KeyringEntry | null, epoch: number): Uint8Array | null {
  const seeds = entry?.seeds[epoch]
  const seed = seeds === undefined ? undefined : base64url.decode(seeds['internal'] ?? '')
  return seed?.ok === true && seed.value.length === 32 ? seed.value : null
}
