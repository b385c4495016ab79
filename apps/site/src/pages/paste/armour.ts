import { base64url, readPasted } from '@small-places/encryption'
import { err, ok, type Result } from '@small-places/kernel'
import { limits } from '@small-places/contract'

const begin = '-----BEGIN AGE ENCRYPTED FILE-----'
const end = '-----END AGE ENCRYPTED FILE-----'

/** Characters of the longest armoured text: base64, its line breaks, the two marks and some room around them. */
export const longestArmour = Math.ceil(limits.sealedItem / 48) * 66 + begin.length + end.length + 200

/**
 * The `pattern` of the input (HTML section 4.10.5.3.6). It is read with the `v` flag, where a slash inside a class must
 * be escaped: a pattern that does not compile is ignored by browsers, and plain text could be sent.
 */
export const armourPattern = String.raw`\s*${begin}[A-Za-z0-9+\/=\s]+${end}\s*`

/**
 * Takes the age file out of a pasted text. Browsers take the line breaks out of a one-line input, so its lines are not
 * looked at; the file itself is checked by whoever stores it.
 * @returns The sealed bytes as base64url without padding.
 */
export function sealedFromArmour(text: string): Result<string, 'not-sealed' | 'too-large'> {
  if (text.length > longestArmour) return err('too-large')
  const file = readPasted(text)
  if (!file.ok) return err('not-sealed')
  return file.value.length > limits.sealedItem ? err('too-large') : ok(base64url.encode(file.value))
}
