/*
 * Padding hides how long something is. Texts go into few sizes, so that most look alike; files, which would cost too
 * much in few sizes, are padded with Padmé, which keeps of a length only the logarithm's worth of bits:
 * Nikitin, Barman, Lueks, Underwood, Hubaux, Ford: Reducing Metadata Leakage from Encrypted Files and Communication
 * with PURBs, PETS 2019, section 4.
 */

/** The sizes of padded texts, in bytes. */
export const TEXT_SIZES = [1024, 4096, 16384, 65536] as const

/** One of the sizes of padded texts. */
export type TextSize = typeof TEXT_SIZES[number]

/** No padded file is smaller than this, in bytes. */
export const SMALLEST_BLOB = 4096

const SPACE = 0x20

/**
 * The Padmé size of `length` bytes: at most 12 % more, and less the longer it is (6 % from 4 KiB, 3 % from 1 MiB on).
 * A size stays itself when padded again.
 */
export const padmeLength = (length: number): number => {
  if (!Number.isSafeInteger(length) || length < 0) throw new RangeError('a length in bytes')
  if (length < 2) return length
  let exponent = Math.floor(Math.log2(length))
  if (2 ** exponent > length) exponent-- // the logarithm of a number just below a power of two may be rounded up
  const significant = Math.floor(Math.log2(exponent)) + 1
  const step = 2 ** (exponent - significant)
  return Math.ceil(length / step) * step
}

/** The size of a padded text of `length` bytes: `smallest` or the next larger of `TEXT_SIZES`, above them Padmé. */
export const paddedTextLength = (length: number, smallest: TextSize = 1024): number =>
  TEXT_SIZES.find(size => size >= length && size >= smallest) ?? padmeLength(length)

/** The size of a padded file of `length` bytes: Padmé, but never below 4 KiB. */
export const paddedBlobLength = (length: number): number => Math.max(SMALLEST_BLOB, padmeLength(length))

/**
 * `text` (JSON or lines of it, where trailing spaces mean nothing) with spaces up to exactly `length` bytes.
 * Throws where the text is longer.
 */
export const padWithSpaces = (text: Uint8Array, length: number): Uint8Array<ArrayBuffer> => {
  if (text.length > length) throw new RangeError('text longer than its padding')
  const padded = new Uint8Array(length).fill(SPACE)
  padded.set(text)
  return padded
}

/** `text` with spaces up to its padded size. */
export const padText = (text: Uint8Array, smallest: TextSize = 1024): Uint8Array<ArrayBuffer> =>
  padWithSpaces(text, paddedTextLength(text.length, smallest))

/** `file` with zeros up to its padded size. Its true size must be kept elsewhere: nothing in the bytes tells it. */
export const padBlob = (file: Uint8Array): Uint8Array<ArrayBuffer> => {
  const padded = new Uint8Array(paddedBlobLength(file.length))
  padded.set(file)
  return padded
}

/** Reads bytes `from` to `to` (`to` not included) of something that is `from`–`to` bytes long at least. */
export type ReadRange = (from: number, to: number) => Promise<Uint8Array>

/**
 * The same padding for a file that is read piece by piece: a reader of the padded file, given a reader of the `length`
 * bytes that there are.
 */
export const paddedReader = (read: ReadRange, length: number): ReadRange => async (from, to) => {
  const piece = new Uint8Array(to - from)
  if (from < length) piece.set(await read(from, Math.min(to, length)))
  return piece
}
