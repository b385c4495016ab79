import { strToU8 } from 'fflate'
import { fromBase64 } from '../base64.ts'

const DATA = /^data:([^,]{0,200}),/i

/** A file that is written out in an address (RFC 2397). */
export interface DataFile {
  readonly type: string
  readonly bytes: Uint8Array
}

/** Reads a `data:` address; nothing where it is none, or broken. */
export function dataFile(address: string): DataFile | undefined {
  const head = DATA.exec(address)
  if (!head) return undefined
  const [, type = ''] = head
  const body = address.slice(head[0].length)
  const bytes = /;\s*base64\s*$/i.test(type) ? fromBase64(unescaped(body)) : strToU8(unescaped(body))
  return bytes && { type: type.split(';')[0]?.trim().toLowerCase() ?? '', bytes }
}

function unescaped(text: string): string {
  try {
    return text.includes('%') ? decodeURIComponent(text) : text
  } catch {
    return ''
  }
}
