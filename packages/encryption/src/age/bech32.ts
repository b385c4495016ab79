/*
 * Bech32 (BIP 173) without its limit on length, as age spells its keys. Written here because the complete codec that
 * our dependencies offer would be a tenth of what a reporter's page downloads; the tests hold it against that one.
 */

const ALPHABET = 'qpzry9x8gf2tvdw0s3jn54khce6mua7l'
const GENERATOR = [0x3b6a57b2, 0x26508e6d, 0x1ea119fa, 0x3d4233dd, 0x2a1462b3] as const
const CHECKSUM_LENGTH = 6
const NO_CHECKSUM = [0, 0, 0, 0, 0, 0] as const

const checksumOf = (values: readonly number[]): number => values.reduce((state, value) => {
  let next = (state & 0x1ffffff) << 5 ^ value
  GENERATOR.forEach((word, i) => {
    if (state >>> 25 + i & 1) next ^= word
  })
  return next
}, 1)

const expanded = (prefix: string): readonly number[] => {
  const codes = Array.from(prefix, letter => letter.charCodeAt(0))
  return [...codes.map(code => code >> 5), 0, ...codes.map(code => code & 31)]
}

/** Cuts a row of numbers of `from` bits into numbers of `to` bits; `left` is what remained at the end, in `bits`. */
const regroup = (values: Iterable<number>, from: number, to: number) => {
  const groups: number[] = []
  let left = 0
  let bits = 0
  for (const value of values) {
    left = (left << from | value) & 0xfff
    for (bits += from; bits >= to; bits -= to) groups.push(left >> bits - to & (1 << to) - 1)
  }
  return { groups, bits, left: left & (1 << bits) - 1 }
}

/** `bytes` as bech32 in lower case under a lower-case `prefix`. */
export const writeBech32 = (prefix: string, bytes: Uint8Array): string => {
  const { groups, bits, left } = regroup(bytes, 8, 5)
  if (bits > 0) groups.push(left << 5 - bits)
  const checksum = checksumOf([...expanded(prefix), ...groups, ...NO_CHECKSUM]) ^ 1
  for (let i = CHECKSUM_LENGTH - 1; i >= 0; i--) groups.push(checksum >>> 5 * i & 31)
  return `${prefix}1${groups.map(group => ALPHABET.charAt(group)).join('')}`
}

/**
 * The bytes of a bech32 text, all lower or all upper case; null unless its prefix is the lower-case `prefix`, its
 * checksum holds and its spelling is the only one for these bytes.
 */
export const readBech32 = (text: string, prefix: string): Uint8Array<ArrayBuffer> | null => {
  const lower = text.toLowerCase()
  if ((text !== lower && text !== text.toUpperCase()) || !lower.startsWith(`${prefix}1`)) return null
  const values = Array.from(lower.slice(prefix.length + 1), letter => ALPHABET.indexOf(letter))
  if (values.length < CHECKSUM_LENGTH || values.includes(-1)) return null
  if (checksumOf([...expanded(prefix), ...values]) !== 1) return null
  const { groups, bits, left } = regroup(values.slice(0, -CHECKSUM_LENGTH), 5, 8)
  return bits < 5 && left === 0 ? Uint8Array.from(groups) : null
}
