import { latin1, u8 } from '../../bytes.ts'
import { inflateUnended } from '../inflate.ts'
import type { PdfDictionary, PdfObject, PdfStream } from './object.ts'
import { dictionaryOf, integer, nameOf } from './object.ts'

/** Looks an object up where it is a reference. */
export type Resolve = (object: PdfObject | undefined) => PdfObject | undefined

const SHORT: Readonly<Record<string, string>> =
  { Fl: 'FlateDecode', DCT: 'DCTDecode', A85: 'ASCII85Decode', AHx: 'ASCIIHexDecode' }

/** The names of a stream's filters in the order in which they are undone. */
export function filtersOf({ entries }: PdfDictionary, resolve: Resolve): readonly string[] {
  const filter = resolve(entries.get('Filter'))
  const items = filter?.type === 'array' ? filter.items : filter ? [filter] : []
  return items.map((item) => nameOf(resolve(item)) ?? '').map((name) => SHORT[name] ?? name)
}

/**
 * The content of a stream that is plain, deflated or written in letters (ISO 32000-2, sections 7.4.2 to 7.4.4); nothing
 * for other filters, for broken data, and for more than `limit` bytes.
 */
export function streamContent(stream: PdfStream, resolve: Resolve, limit: number): Uint8Array | undefined {
  const { dictionary, data } = stream
  let content: Uint8Array | undefined = data
  const written = resolve(dictionary.entries.get('DecodeParms'))
  filtersOf(dictionary, resolve).forEach((filter, i) => {
    if (!content) return
    if (filter === 'ASCII85Decode') content = from85(content)
    else if (filter === 'ASCIIHexDecode') content = fromHex(content)
    else if (filter === 'FlateDecode') {
      const parameters = dictionaryOf(written?.type === 'array' ? resolve(written.items[i]) : written)
      content = predicted(inflateUnended(content, limit), parameters, resolve)
    } else content = undefined
  })
  return content && content.length <= limit ? content : undefined
}

function predicted(
  content: Uint8Array | undefined, parameters: PdfDictionary | undefined, resolve: Resolve,
): Uint8Array | undefined {
  const number = (key: string, usual: number): number => integer(resolve(parameters?.entries.get(key))) ?? usual
  if (!content || !parameters || number('Predictor', 1) < 10) return content
  return unpredicted(content, number('Columns', 1), number('Colors', 1), number('BitsPerComponent', 8))
}

function fromHex(bytes: Uint8Array): Uint8Array | undefined {
  const digits = latin1(bytes).replace(/>[^]*$/, '').replace(/[\0\t\n\f\r ]/g, '')
  if (/[^0-9a-f]/i.test(digits)) return undefined
  const pairs = digits.match(/..?/g) ?? []
  return Uint8Array.from(pairs, (pair) => parseInt(pair.padEnd(2, '0'), 16))
}

function from85(bytes: Uint8Array): Uint8Array | undefined {
  const out: number[] = []
  let [group, count] = [0, 0]
  const flush = (length: number): void => {
    for (let i = 0; i < length; i++) out.push(Math.floor(group / 256 ** (3 - i)) & 255)
    group = count = 0
  }
  for (const byte of bytes) {
    if (byte === 0x7e) break
    if (byte === 0x7a && count === 0) out.push(0, 0, 0, 0)
    else if (byte >= 0x21 && byte <= 0x75) {
      group = group * 85 + byte - 0x21
      if (++count === 5) flush(4)
    } else if (byte > 0x20) return undefined
  }
  const missing = count ? 5 - count : 0
  for (let i = 0; i < missing; i++) group = group * 85 + 84
  if (missing) flush(4 - missing)
  return Uint8Array.from(out)
}

/** Undoes the filters of PNG (its third edition, section 9), which each row names. */
function unpredicted(bytes: Uint8Array, columns: number, colours: number, bits: number): Uint8Array | undefined {
  const pixel = Math.max(1, colours * bits >> 3)
  const length = colours * bits * columns + 7 >> 3
  if (length < 1 || length > bytes.length) return undefined
  const rows = Math.floor(bytes.length / (length + 1))
  const out = new Uint8Array(rows * length)
  for (let row = 0; row < rows; row++) {
    const filter = u8(bytes, row * (length + 1))
    for (let i = 0; i < length; i++) {
      const at = row * length + i
      const left = i >= pixel ? u8(out, at - pixel) : 0
      const above = row ? u8(out, at - length) : 0
      const corner = row && i >= pixel ? u8(out, at - length - pixel) : 0
      const guess = filter === 1 ? left : filter === 2 ? above : filter === 3 ? left + above >> 1
        : filter === 4 ? nearest(left, above, corner) : 0
      out[at] = u8(bytes, row * (length + 1) + 1 + i) + guess
    }
  }
  return out
}

function nearest(left: number, above: number, corner: number): number {
  const [a, b, c] = [Math.abs(above - corner), Math.abs(left - corner), Math.abs(left + above - 2 * corner)]
  return a <= b && a <= c ? left : b <= c ? above : corner
}
