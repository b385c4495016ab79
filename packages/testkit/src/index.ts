/** Ports in memory and the contract suites that every adapter must pass. For tests only. */
export { type FixedClock, fixedClock } from './clock.ts'
export { fixedRandom } from './random.ts'
export { createMemoryBlobStore } from './memory/blob-store.ts'
export { createMemoryNotifier, type MemoryNotifier } from './memory/notifier.ts'
export { createMemoryStore } from './memory/store.ts'
export { blobContract } from './contract/blob-contract.ts'
export { storeContract } from './contract/store-contract.ts'
