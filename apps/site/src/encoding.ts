import { brotliCompressSync, constants, gzipSync } from 'node:zlib'

/** How a body travels. */
export type Encoding = 'br' | 'gzip' | 'identity'

/** The best encoding that an `Accept-Encoding` header allows (RFC 9110 section 12.5.3); a weight of 0 forbids. */
export function chooseEncoding(header: string | undefined): Encoding {
  const allowed = new Set((header ?? '').toLowerCase().split(',').flatMap((part) => {
    const [name, weight] = part.trim().split(';')
    return name === undefined || /q=0(\.0*)?$/.test(weight?.trim() ?? '') ? [] : [name.trim()]
  }))
  return allowed.has('br') ? 'br' : allowed.has('gzip') ? 'gzip' : 'identity'
}

/**
 * Compresses a page. Pages hold no secret and repeat nothing that a visitor sent, so their compressed size tells
 * nothing (the condition under which compressing over TLS leaks).
 */
export function compress(body: string | Uint8Array, encoding: Encoding, quality = 5): Uint8Array {
  const bytes = typeof body === 'string' ? Buffer.from(body) : body
  if (encoding === 'br') return brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: quality } })
  return encoding === 'gzip' ? gzipSync(bytes, { level: Math.min(quality, 9) }) : bytes
}
