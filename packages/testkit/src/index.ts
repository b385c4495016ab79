/** Ports in memory and the contract suites that every adapter must pass. For tests only. */
export { atRest, launchBrowser, openProfile } from './browser.ts'
export { askExiftool, askExiftoolIn, noExiftool, type Told } from './exiftool.ts'
export { type FixedClock, fixedClock } from './clock.ts'
export { fixedRandom } from './random.ts'
export { createMemoryBlobStore } from './memory/blob-store.ts'
export { createMemoryNotifier, type MemoryNotifier } from './memory/notifier.ts'
export { createMemoryStore } from './memory/store.ts'
export { blobContract } from './contract/blob-contract.ts'
export { storeContract } from './contract/store-contract.ts'
export { until } from './patience.ts'
export { createMemoryTombstoneLog, type MemoryTombstoneLog } from './memory/tombstone-log.ts'
export { sealedBytes, sealedSample } from './sealed-sample.ts'
export { cipherSample, createTeam, idSample, type ListContent, platformChecks, type Team } from './team.ts'
export { createTestService, DESK_ORIGIN, type TestService, theTeam } from './test-service.ts'
export { b64, blobId, caseId, claimOf, itemId, itemOf, mailboxId, reportOf, tokenOf } from './reports.ts'
export {
  appendAs, envelopesFor, type EpochPlan, eventOf, letterOf, makeCase, manifestHash, manifestOf, noChanges, passedOnOf,
  readCaseAs, takeUpOf,
} from './case-work.ts'
