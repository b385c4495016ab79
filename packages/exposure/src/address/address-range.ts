/** Internet addresses that begin alike. */
export interface AddressRange {
  readonly version: 4 | 6
  /** The address as a number, zeros after {@link AddressRange.length}. */
  readonly bits: bigint
  /** How many of the first bits count: 32 or 128 for one address. */
  readonly length: number
}

const SIZE = { 4: 32, 6: 128 } as const
/** Fewer bits than these are shared by half the world. */
const FEWEST = { 4: 8, 6: 16 } as const

/**
 * Reads an address, a range in prefix notation (RFC 4632, RFC 4291: `80.94.160.0/20`) or the beginning of an address at
 * one of its borders (`80.94.`, `80.94.*`, `2a02:1234:`), in any digits. Null for anything else.
 */
export function readRange(written: string): AddressRange | null {
  const text = plainDigits(written.normalize('NFKC')).replace(/[[(]\.[\])]/g, '.').replace(/\s/g, '').toLowerCase()
  const [, body = '', stated] = /^([\da-f.:*]+)(?:\/(\d{1,3}))?$/.exec(text) ?? []
  const groups = body.includes(':') ? groups6(body) : groups4(body)
  if (groups === null) return null
  const version = body.includes(':') ? 6 : 4
  const width = version === 4 ? 8 : 16
  const known = groups.length * width
  const length = stated === undefined ? known : Number(stated)
  if (length < FEWEST[version] || length > SIZE[version]) return null
  const all = groups.reduce((bits, group) => bits << BigInt(width) | BigInt(group), 0n) << BigInt(SIZE[version] - known)
  const spare = BigInt(SIZE[version] - length)
  return { version, bits: all >> spare << spare, length }
}

/** Whether an address, or every address of a narrower range, is in a range. */
export const isWithin = (inner: AddressRange, outer: AddressRange): boolean =>
  inner.version === outer.version && inner.length >= outer.length &&
  (inner.bits ^ outer.bits) >> BigInt(SIZE[outer.version] - outer.length) === 0n

/** Decimal digits of every script as 0–9; they stand in rows from nought to nine. */
function plainDigits(text: string): string {
  return text.replace(/(?![0-9])\p{Nd}/gu, (digit) => {
    const point = digit.codePointAt(0) ?? 0
    let value = 0
    while (value < 9 && /\p{Nd}/u.test(String.fromCodePoint(point - value - 1))) value++
    return String(value)
  })
}

function groups4(body: string): readonly number[] | null {
  const parts = body.replace(/(?:\.\*)+$/, '').replace(/\.$/, '').split('.')
  const isWhole = parts.length <= 4 && parts.every((part) => /^\d{1,3}$/.test(part) && Number(part) < 256)
  return isWhole ? parts.map(Number) : null
}

function groups6(body: string): readonly number[] | null {
  const beginning = body.replace(/(?::\*)+$/, '')
  const [head = '', tail, ...more] = beginning.split('::')
  if (more.length > 0) return null
  const read = (part: string): readonly string[] => part === '' ? [] : part.split(':')
  const [first, last] = [read(head.replace(/:$/, '')), read(tail ?? '')]
  if (first.length + last.length > (tail === undefined ? 8 : 7)) return null
  if (![...first, ...last].every((group) => /^[\da-f]{1,4}$/.test(group))) return null
  // `2a02:1234::` without an end is as good a beginning as `2a02:1234:`.
  const isBeginning = tail === undefined || (tail === '' && first.length > 0)
  const zeros = isBeginning ? [] : Array.from({ length: 8 - first.length - last.length }, () => '0')
  return [...first, ...zeros, ...last].map((group) => Number.parseInt(group, 16))
}
