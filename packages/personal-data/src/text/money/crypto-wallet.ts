import type { Detector } from '../detector.ts'

/** The alphabets of base58 (Bitcoin's) and bech32 (BIP 173). */
const BASE58 = '123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz'
const BECH32 = 'qpzry9x8gf2tvdw0s3jn54khce6mua7l'
const BECH32_PREFIXES = ['bc', 'tb', 'ltc', 'addr', 'cosmos', 'osmo', 'terra', 'one', 'zil', 'bnb', 'npub', 'lnbc']
const SHORTEST = 25
const LONGEST = 110

/** Addresses of crypto-currency wallets, by their checksum (bech32) or by what they unpack to. */
export const cryptoWalletDetector: Detector = {
  wakes: ['code'],
  find({ text, tokens, report }, token) {
    const start = tokens.starts[token] ?? 0
    const end = tokens.ends[token] ?? 0
    if (end - start < SHORTEST || end - start > LONGEST) return
    const address = text.slice(start, end)
    const rule = ruleOf(address)
    if (rule === undefined) return
    const checked = rule === 'bech32'
    report(start, end, {
      kind: 'crypto-wallet', confidence: checked ? 'certain' : 'likely', validated: checked, rule: `wallet-${rule}`,
      reason: checked ? 'check-digits' : 'known-format',
    })
  },
}

function ruleOf(address: string): string | undefined {
  if (/^0x[0-9a-f]{40}$/iu.test(address)) return 'ethereum'
  if (isBech32(address)) return 'bech32'
  if (!/^[1-9A-HJ-NP-Za-km-z]+$/u.test(address) || !hasAllSorts(address)) return undefined
  // Version byte, 20 bytes of hash, 4 of checksum; Monero's have 69 bytes in a base58 of its own.
  const versions: Readonly<Record<string, readonly number[]>> = {
    1: [0], 3: [5], L: [48], M: [50], D: [30], T: [65], X: [76], A: [23, 55], t: [28],
  }
  const first = address.charAt(0)
  if (first in versions && address.length <= 35) {
    const bytes = base58(address)
    if (bytes.length === 25 && (versions[first] ?? []).includes(bytes[0] ?? -1)) return 'base58'
  }
  return /^4[0-9AB][1-9A-HJ-NP-Za-km-z]{93}$/u.test(address) ? 'monero' : undefined
}

/** Random letters of 25 and more hold capitals, small letters and digits; a long word does not. */
const hasAllSorts = (address: string): boolean => [/[A-Z]/u, /[a-z]/u, /\d/u].every((sort) => sort.test(address))

function base58(address: string): readonly number[] {
  const bytes: number[] = []
  for (const letter of address) {
    let carry = BASE58.indexOf(letter)
    for (let i = 0; i < bytes.length; i++) {
      carry += (bytes[i] ?? 0) * 58
      bytes[i] = carry & 255
      carry >>= 8
    }
    for (; carry > 0; carry >>= 8) bytes.push(carry & 255)
  }
  const zeros = /^1*/u.exec(address)?.[0].length ?? 0
  return [...Array.from({ length: zeros }, () => 0), ...bytes.reverse()]
}

/** BIP 173 and BIP 350: the checksum over the prefix and the data, for both of its constants. */
function isBech32(address: string): boolean {
  const lower = address.toLowerCase()
  const separator = lower.lastIndexOf('1')
  const prefix = lower.slice(0, separator)
  if (address !== lower && address !== address.toUpperCase() || !BECH32_PREFIXES.includes(prefix)) return false
  const data = Array.from(lower.slice(separator + 1), (letter) => BECH32.indexOf(letter))
  if (data.includes(-1) || data.length < 14) return false
  const expanded = [
    ...Array.from(prefix, (letter) => letter.charCodeAt(0) >> 5), 0,
    ...Array.from(prefix, (letter) => letter.charCodeAt(0) & 31), ...data,
  ]
  const generators = [0x3b6a57b2, 0x26508e6d, 0x1ea119fa, 0x3d4233dd, 0x2a1462b3]
  let sum = 1
  for (const value of expanded) {
    const top = sum >>> 25
    sum = (sum & 0x1ffffff) << 5 ^ value
    generators.forEach((generator, i) => {
      if (top >> i & 1) sum ^= generator
    })
  }
  return sum === 1 || sum === 0x2bc830a3
}
