/** Encryption: the only package that touches cryptography, built on reviewed primitives and standard formats. */

// Bytes and digests
export { base64, base64url, concat, equalBytes, fromHex, onArrayBuffer, textOf, toHex, utf8 } from './bytes.ts'
export { hkdf, loadSha256, platformSubtle, type Sha256, webSha256 } from './sha256.ts'

// age files
export {
  type AgeContainer, type AgeIdentity, type AgeOpener, type AgeOpenError, type AgeRecipient, type AgeSealer,
  type ChunkedAgeContainer, MAX_RECIPIENTS,
} from './age/container.ts'
export {
  type HybridKeyPair, hybridKeyPair, parseIdentity, parseRecipient, recipientOf, type RecipientError,
} from './age/keys.ts'
export { createSmallAge, type SmallAgeOptions } from './age/small-age.ts'
export {
  type ClassicRecipient, openWithPassphrase, parseClassicRecipient, PASSPHRASE_WORK, referenceAge, sealClassicExport,
  sealWithPassphrase,
} from './age/reference-age.ts'
export {
  type ByteRange, CHUNK_LENGTH, type ChunkLayout, chunksTouching, layoutFor, layoutOfFile, plainRange, sealedRange,
} from './age/chunk-layout.ts'
export { sealRange } from './age/sealed-range.ts'
export { type PastedError, readArmor, readPasted, writeArmor } from './age/armor.ts'

// The secret as words or digits
export {
  knowsByFourLetters, listsForScript, type LoadWordList, loadWordList, WORD_LIST_CODES, type WordList,
  type WordListCode,
} from './words/word-list.ts'
export {
  readWords, type ReadWordsError, readWordsOfAnyList, SEED_LENGTH, type SeedReading, WORD_COUNT, wordsFromSeed,
} from './words/seed-words.ts'
export { isNumerals, type Numerals } from './words/numerals.ts'
export { digitsFromSeed, GROUP_COUNT, looksLikeDigits, readDigits, type ReadDigitsError } from './words/seed-digits.ts'
export { confirmPositions } from './words/confirmation.ts'

// Padding
export {
  padBlob, paddedBlobLength, paddedReader, paddedTextLength, padmeLength, padText, padWithSpaces, type ReadRange,
  SMALLEST_BLOB, TEXT_SIZES, type TextSize,
} from './padding.ts'

// Primitives that the formats stand on
export { loadPrimitives, type Primitives } from './primitives.ts'
export {
  auditSubject, FIRST_AUDIT_HASH, hashOfText, hmacNow, nextAuditHash, runningSha256, type RunningSha256, sha256Now,
} from './audit/audit-chain.ts'
export { looksLikeSealed, type RecipientHash, recipientHashOf, type UnsealError } from './sealed/single-recipient.ts'

// Signatures and statements
export {
  fingerprintOf, freshSigner, loadVerify, parseSigningKey, type Signer, type SigningKey, type VerifySignature,
} from './signing/signature.ts'
export { deriveOfficer, deriveStaff, type MemberKeys } from './signing/members.ts'
export {
  type Context, contexts, hashStatement, parseStatement, type Proof, signBody, type SignedError, signersOf,
  type Statement, type StatementHash, writeStatement,
} from './statement/statement.ts'
export { isStaffHandle, type KeyListRef } from './json/fields.ts'

// Key list
export {
  type AcceptedKeyLists, acceptKeyLists, type Anchor, isLoopback, type KeyListChain,
  type KeyListError, type KeyListReading, keyListRefOf, listNamed, verifyChain, wasActiveAt,
} from './key-list/acceptance.ts'
export { type Clocks, type Freshness, freshnessOf, GRACE_DAYS } from './key-list/clock.ts'
export {
  activeStaff, deskMembers, isActive, type KeyList, KEY_LIST_DAYS, keyListBody, readKeyList, type Role, staffEntry,
  type StaffEntry,
} from './key-list/key-list.ts'
export { isQuorum, parsePins, type Pins, type Quorum, writePins } from './key-list/pins.ts'
export { type KnownDesk, knownDesks, listedRecipient } from './key-list/recipients.ts'
export {
  follows, isAuthorised, parseKeyList, type SuccessionError, type WrittenKeyList,
} from './key-list/succession.ts'

// Reporter
export {
  deriveReporter, mailboxOf, type MailboxKeys, type MailboxToken, type ReporterSecrets, type TokenHash, tokenHashOf,
} from './reporter/secrets.ts'
export {
  type ItemBody, type ItemDestination, type ItemError, type ItemHeading, type ItemPlace, openForeignReport, openItem,
  openReport, type OpenedItem, type OpenedReport, openThreadItem, passOn, type ReportBody, type SealedItem, sealItem,
  sealReport,
} from './reporter/item.ts'
export { type ItemOrder, type Numbered, orderItems } from './reporter/item-order.ts'
export { threadItemKey, threadMacOf } from './reporter/thread-mac.ts'
export {
  type LetterBody, type LetterContent, type LetterError, type LetterPlace, openLetter, type OpenedLetter, sealLetter,
  type SealedLetter, THREAD_DAYS,
} from './reporter/letter.ts'
export { type LetterChain, nextDestination, nextSeq, walkLetters } from './reporter/letter-chain.ts'

// Speaking to the server
export {
  authorizeRequest, CHALLENGE_LIFE, parseAuthorization, REQUEST_WINDOW, type RequestAuthorization, type RequestParts,
  type RequestStamp, type SessionId, type SessionRequest, signSession, verifyRequest, verifySession,
} from './session/session.ts'
export { readSuspension, type Suspension, writeSuspension } from './session/suspension.ts'
export {
  bitsOf, makeChallenge, solveChallenge, type SolvingPace, verifyWork, type WorkSubject,
} from './work/proof-of-work.ts'

// Case
export { createBlob, type BlobKey, type BlobUpload, openBlob } from './case/blob.ts'
export {
  type CaseKeys, type CompartmentKey, compartmentKey, type EnvelopeError, keysFrom, openEnvelope, sealEnvelope,
  seedsDue, seedsFor, type SeedTable,
} from './case/compartment-keys.ts'
export { type DeskKey, openDeskEnvelope, sealDeskEnvelope } from './case/desk-envelope.ts'
export {
  type ChainedEvent, type ChainPlace, type ChainTip, type CompartmentEvents, type EventChain, headsFrom, lacksOwn,
  nextInChain, seenBy, type Standing, walkEvents,
} from './case/event-chain.ts'
export {
  type EventBody, type EventContent, type EventError, type EventPlace, openEvent, type OpenedEvent, sealEvent,
  type SealedEvent,
} from './case/event.ts'
export { type Keyring, type KeyringEntry, openKeyring, sealKeyring } from './case/keyring.ts'
export {
  type CaseMember, claimedManifest, compartmentOf, type Heads, type ManifestBody, type ManifestContent,
  type ManifestError, membersToRemove, readsCompartment, type RememberedCase, type VerifiedManifest, verifyManifest,
  verifyManifests, writeManifest,
} from './case/manifest.ts'
export { openSummary, sealSummary, SUMMARY_LENGTH, summaryKey } from './case/summary.ts'

// Vault and export
export { type AesGcm, loadAesGcm } from './sealed/aes-gcm.ts'
export { type KitCodeError, readKitCode, writeKitCode } from './vault/kit-code.ts'
export {
  combineRecoveryShares, openRecoveryShare, type Recovered, type RecoverySet, type RecoveryShare, sealRecoveryShares,
} from './vault/recovery.ts'
export {
  kitUnlocker, type Locator, type LocatorHash, locatorHashOf, locatorOf, passkeyInput, passkeyUnlocker,
  recoveryUnlocker, type Unlocker, type UnlockKind,
} from './vault/unlocking.ts'
export { openVault, sealVault, unwrapVaultKey, type Vault, VAULT_LENGTH, wrapVaultKey } from './vault/vault.ts'
export { type ExportTo, sealExport } from './export/sealed-export.ts'
