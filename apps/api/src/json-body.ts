import { err, ok, type Result } from '@small-places/kernel'

/** How deep objects and arrays may stand inside each other (docs/formats.md section 1). */
export const DEEPEST = 16

const utf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })

const QUOTE = 0x22
const BACKSLASH = 0x5c
const OPENING = new Set([0x5b, 0x7b])
const CLOSING = new Set([0x5d, 0x7d])

/** Whether nothing in a JSON text stands deeper than `deepest`. Strings are skipped: ciphertext costs little. */
export const isShallow = (json: Uint8Array, deepest = DEEPEST): boolean => {
  let depth = 0
  for (let at = 0; at < json.length; at++) {
    const byte = json[at] ?? 0
    if (byte === QUOTE) {
      at = endOfString(json, at)
    } else if (OPENING.has(byte)) {
      depth++
      if (depth > deepest) return false
    } else if (CLOSING.has(byte)) {
      depth--
    }
  }
  return true
}

const endOfString = (json: Uint8Array, start: number): number => {
  for (let end = json.indexOf(QUOTE, start + 1); end >= 0; end = json.indexOf(QUOTE, end + 1)) {
    let before = end - 1
    while (json[before] === BACKSLASH) before--
    if ((end - before) % 2 === 1) return end
  }
  return json.length
}

/** Reads a body as JSON (RFC 8259): UTF-8 without byte-order mark, not too deep. Nothing at all is an empty object. */
export const readJsonBody = (body: Uint8Array): Result<unknown, 'bad-request'> => {
  if (body.length === 0) return ok({})
  if (!isShallow(body)) return err('bad-request')
  try {
    const value: unknown = JSON.parse(utf8.decode(body))
    return ok(value)
  } catch {
    return err('bad-request')
  }
}
