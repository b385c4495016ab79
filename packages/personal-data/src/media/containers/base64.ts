const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/'
const VALUES = new Map([...ALPHABET].map((letter, value) => [letter.charCodeAt(0), value] as const))

/** The bytes that Base64 (RFC 4648, section 4) writes, blanks left out; nothing for other letters. */
export function fromBase64(text: string): Uint8Array | undefined {
  const letters = text.replace(/[\t\n\f\r ]/g, '').replace(/={1,2}$/, '')
  if (letters.length % 4 === 1) return undefined
  const bytes = new Uint8Array(letters.length * 3 >> 2)
  let bits = 0
  let at = 0
  for (let i = 0; i < letters.length; i++) {
    const value = VALUES.get(letters.charCodeAt(i))
    if (value === undefined) return undefined
    bits = (bits << 6 | value) & 0xffffff
    if (i % 4 > 0) bytes[at++] = bits >> 6 - i % 4 * 2
  }
  return bytes
}

/** Base64 of the bytes. */
export function toBase64(bytes: Uint8Array): string {
  const parts: string[] = []
  for (let from = 0; from < bytes.length; from += 3 * 1024) {
    let part = ''
    for (let at = from; at < Math.min(bytes.length, from + 3 * 1024); at += 3) {
      const [a = 0, b, c] = bytes.subarray(at, at + 3)
      const bits = a << 16 | (b ?? 0) << 8 | (c ?? 0)
      part += (ALPHABET[bits >> 18] ?? '') + (ALPHABET[bits >> 12 & 63] ?? '') +
        (b === undefined ? '=' : ALPHABET[bits >> 6 & 63] ?? '') + (c === undefined ? '=' : ALPHABET[bits & 63] ?? '')
    }
    parts.push(part)
  }
  return parts.join('')
}
