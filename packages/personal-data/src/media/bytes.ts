/**
 * Reading untrusted bytes. Everything here is total: past the end reads as 0 and slices are cut at the end, so that
 * nothing throws; code that rewrites a structure checks its lengths first.
 */

/** One byte, 0 past the end. */
export const u8 = (bytes: Uint8Array, at: number): number => bytes[at] ?? 0

/** Two bytes, big-endian unless `little`. */
export const u16 = (bytes: Uint8Array, at: number, little = false): number =>
  little ? u8(bytes, at) | u8(bytes, at + 1) << 8 : u8(bytes, at) << 8 | u8(bytes, at + 1)

/** Four bytes, unsigned, big-endian unless `little`. */
export const u32 = (bytes: Uint8Array, at: number, little = false): number =>
  little
    ? u16(bytes, at + 2, true) * 0x10000 + u16(bytes, at, true)
    : u16(bytes, at) * 0x10000 + u16(bytes, at + 2)

/** `value` as four bytes, big-endian unless `little`. */
export const u32Bytes = (value: number, little = false): readonly number[] => {
  const bytes = [value >>> 24, value >>> 16 & 255, value >>> 8 & 255, value & 255]
  return little ? bytes.reverse() : bytes
}

/** Whether the characters of `text` (ASCII) stand at `at`. */
export function startsWith(bytes: Uint8Array, text: string, at = 0): boolean {
  for (let i = 0; i < text.length; i++) {
    if (bytes[at + i] !== text.charCodeAt(i)) return false
  }
  return true
}

/** Where the characters of `text` (ASCII) first stand at or after `from`, or -1. */
export function indexOfText(bytes: Uint8Array, text: string, from = 0): number {
  let at = bytes.indexOf(text.charCodeAt(0), from)
  while (at >= 0 && !startsWith(bytes, text, at)) at = bytes.indexOf(text.charCodeAt(0), at + 1)
  return at
}

/** `text` (each character below 256) as bytes. */
export const bytesOf = (text: string): Uint8Array => Uint8Array.from(text, (letter) => letter.charCodeAt(0))

/** The bytes as one character each (Latin-1). */
export function latin1(bytes: Uint8Array): string {
  let text = ''
  // In pieces: the number of arguments of a call is limited.
  for (let at = 0; at < bytes.length; at += 8192) text += String.fromCharCode(...bytes.subarray(at, at + 8192))
  return text
}

const LONGEST_VALUE = 400

/** A one-character-a-byte string as text: UTF-8 where it is valid, else Latin-1. Only its first 400 bytes are read. */
export function utf8(binary: string): string {
  const cut = binary.slice(0, LONGEST_VALUE)
  const whole = cut.length < binary.length ? cut.replace(/[\xc0-\xff][\x80-\xbf]*$/, '') : cut
  let escaped = ''
  for (let i = 0; i < whole.length; i++) escaped += '%' + whole.charCodeAt(i).toString(16).padStart(2, '0')
  try {
    return decodeURIComponent(escaped)
  } catch {
    return whole
  }
}

/** UTF-16 little-endian bytes as text; only the first 400 bytes are read. */
export function utf16(bytes: Uint8Array): string {
  let text = ''
  for (let at = 0; at + 1 < bytes.length && at < LONGEST_VALUE; at += 2) {
    text += String.fromCharCode(u16(bytes, at, true))
  }
  return text
}

/** All parts, one after the other. */
export function concat(parts: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0))
  let at = 0
  for (const part of parts) {
    whole.set(part, at)
    at += part.length
  }
  return whole
}
