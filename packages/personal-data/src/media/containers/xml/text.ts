import { strFromU8 } from 'fflate'
import { indexOfText, latin1, startsWith, u16 } from '../../bytes.ts'

const DECLARED = /^<\?xml[^>]{0,200}?\sencoding\s*=\s*["']([\w.-]{1,40})["']/
const LATIN = /^(iso-8859-1|latin-?1|us-ascii|ascii)$/

/**
 * The text of an XML document (XML 1.0, appendix F) without byte-order mark; nothing where it is in an encoding that is
 * not read (others than UTF-8, UTF-16, Latin-1), or not in the one that it says.
 */
export function xmlText(bytes: Uint8Array): string | undefined {
  if (startsWith(bytes, '\xff\xfe') || startsWith(bytes, '<\0')) return utf16Text(bytes, true)
  if (startsWith(bytes, '\xfe\xff') || startsWith(bytes, '\0<')) return utf16Text(bytes, false)
  const marked = startsWith(bytes, '\xef\xbb\xbf')
  const declared = DECLARED.exec(latin1(bytes.subarray(marked ? 3 : 0, 300)))?.[1]?.toLowerCase() ?? 'utf-8'
  if (LATIN.test(declared) && !marked) return latin1(bytes)
  if (declared !== 'utf-8' && declared !== 'utf8') return undefined
  // A decoder writes this character for what is no UTF-8; then the text would not be what the file says.
  const text = utf8Text(marked ? bytes.subarray(3) : bytes)
  return text?.includes('\ufffd') && indexOfText(bytes, '\xef\xbf\xbd') < 0 ? undefined : text
}

function utf8Text(bytes: Uint8Array): string | undefined {
  try {
    return strFromU8(bytes)
  } catch {
    return undefined
  }
}

function utf16Text(bytes: Uint8Array, little: boolean): string {
  const parts: string[] = []
  const units = Array.from<number>({ length: 4096 })
  for (let at = 0; at + 1 < bytes.length; at += 8192) {
    const count = Math.min(4096, bytes.length - at >> 1)
    for (let i = 0; i < count; i++) units[i] = u16(bytes, at + i * 2, little)
    parts.push(String.fromCharCode(...units.slice(0, count)))
  }
  return parts.join('').replace(/^\ufeff/, '')
}
