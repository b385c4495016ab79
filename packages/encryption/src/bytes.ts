import { err, ok, type Result } from '@small-places/kernel'

const HEX = '0123456789abcdef'
const SHARED = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789'

const encoder = /* @__PURE__ */ new TextEncoder()
const decoder = /* @__PURE__ */ new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })

/** UTF-8 bytes of `text`. A lone surrogate becomes U+FFFD, as everywhere on the web. */
export const utf8 = (text: string): Uint8Array<ArrayBuffer> => encoder.encode(text)

/** Text of UTF-8 `bytes`; refuses what is not UTF-8 and keeps a byte-order mark as the character it is. */
export const textOf = (bytes: Uint8Array): Result<string, 'not-utf8'> => {
  try {
    return ok(decoder.decode(bytes))
  } catch {
    return err('not-utf8')
  }
}

/** One array with all `parts` after each other. */
export const concat = (...parts: readonly Uint8Array[]): Uint8Array<ArrayBuffer> => {
  const joined = new Uint8Array(parts.reduce((length, part) => length + part.length, 0))
  let at = 0
  for (const part of parts) {
    joined.set(part, at)
    at += part.length
  }
  return joined
}

/**
 * Whether two arrays hold the same bytes. Looks at every byte whatever differs; only the lengths show in the time
 * (as far as a JavaScript engine allows any promise about time).
 */
export const equalBytes = (a: Uint8Array, b: Uint8Array): boolean => {
  let difference = a.length ^ b.length
  for (let i = 0; i < a.length; i++) difference |= (a[i] ?? 0) ^ (b[i] ?? 0)
  return difference === 0
}

/** The same bytes for WebCrypto, which refuses arrays over shared memory: those, and only those, are copied. */
export const onArrayBuffer = (bytes: Uint8Array): Uint8Array<ArrayBuffer> =>
  hasArrayBuffer(bytes) ? bytes : new Uint8Array(bytes)

const hasArrayBuffer = (bytes: Uint8Array): bytes is Uint8Array<ArrayBuffer> => bytes.buffer instanceof ArrayBuffer

/** Lower-case hexadecimal. */
export const toHex = (bytes: Uint8Array): string => {
  let text = ''
  for (const byte of bytes) text += HEX.charAt(byte >> 4) + HEX.charAt(byte & 15)
  return text
}

/** Bytes of lower-case hexadecimal; any other spelling is refused. */
export const fromHex = (text: string): Result<Uint8Array<ArrayBuffer>, 'not-hex'> => {
  if (text.length % 2 !== 0) return err('not-hex')
  const bytes = new Uint8Array(text.length / 2)
  for (let i = 0; i < bytes.length; i++) {
    const high = HEX.indexOf(text.charAt(2 * i))
    const low = HEX.indexOf(text.charAt(2 * i + 1))
    if (high < 0 || low < 0) return err('not-hex')
    bytes[i] = high << 4 | low
  }
  return ok(bytes)
}

const base64Of = (specials: string) => {
  const alphabet = SHARED + specials
  const valueOf = new Int8Array(128).fill(-1)
  for (let i = 0; i < 64; i++) valueOf[alphabet.charCodeAt(i)] = i

  const codes = encoder.encode(alphabet)

  const encode = (bytes: Uint8Array): string => {
    const letters = new Uint8Array(Math.ceil(bytes.length * 4 / 3))
    let at = 0
    for (let i = 0; i < bytes.length; i += 3) {
      const three = (bytes[i] ?? 0) << 16 | (bytes[i + 1] ?? 0) << 8 | (bytes[i + 2] ?? 0)
      // Past its end an array takes nothing: the last one or two bytes give only the letters that they need.
      for (let shift = 18; shift >= 0; shift -= 6) letters[at++] = codes[three >> shift & 63] ?? 0
    }
    // Text that is put together letter by letter takes an engine several times as long to write out.
    return decoder.decode(letters)
  }

  const decode = (text: string): Result<Uint8Array<ArrayBuffer>, 'not-base64'> => {
    if (text.length % 4 === 1) return err('not-base64')
    const bytes = new Uint8Array(Math.floor(text.length * 3 / 4))
    let waiting = 0
    let bits = 0
    let at = 0
    for (let i = 0; i < text.length; i++) {
      const value = valueOf[text.charCodeAt(i)] ?? -1
      if (value < 0) return err('not-base64')
      waiting = (waiting << 6 | value) & 0xffff
      bits += 6
      if (bits >= 8) {
        bits -= 8
        bytes[at++] = waiting >> bits
      }
    }
    return (waiting & (1 << bits) - 1) === 0 ? ok(bytes) : err('not-base64')
  }

  return { encode, decode }
}

/**
 * base64url without padding (RFC 4648 §5). `decode` takes exactly one spelling of each value: no padding, no other
 * alphabet, no white space, no non-zero trailing bits.
 */
export const base64url = /* @__PURE__ */ base64Of('-_')

/** Standard base64 without padding (RFC 4648 §4), as inside age files; as strict as `base64url`. */
export const base64 = /* @__PURE__ */ base64Of('+/')
