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
export {
  digitsFromSeed, GROUP_COUNT, looksLikeDigits, readDigits, type ReadDigitsError,
} from './words/seed-digits.ts'
export { confirmPositions } from './words/confirmation.ts'

// Padding
export {
  padBlob, paddedBlobLength, paddedReader, paddedTextLength, padmeLength, padText, padWithSpaces, type ReadRange,
  SMALLEST_BLOB, TEXT_SIZES, type TextSize,
} from './padding.ts'
