import type { TextKind } from './kinds.ts'
import { hashOf } from './token.ts'

// Ranges that are set aside for examples, so that no made-up value is anybody's: RFC 2606, 5737, 3849, 7042, and the
// fictional numbers of the North American plan.
const MAKERS: Partial<Readonly<Record<TextKind, (number: number, value: string) => string>>> = {
  'person-name': (number) => `Person ${letters(number)}`,
  username: (number) => `user-${letters(number).toLowerCase()}`,
  email: (number) => `${letters(number).toLowerCase()}@example.org`,
  phone: (number) => `+1 ${200 + number % 800}-555-01${String(Math.floor(number / 800) % 100).padStart(2, '0')}`,
  'web-address': (number) => `https://example.org/${letters(number).toLowerCase()}`,
  'ip-address': (number, value) => value.includes(':')
    ? `2001:db8::${(number >>> 16).toString(16)}:${(number & 0xffff).toString(16)}`
    : `${['192.0.2', '198.51.100', '203.0.113'][number % 3] ?? ''}.${Math.floor(number / 3) % 254 + 1}`,
  'mac-address': (number) => `00:00:5E:00:53:${(number & 255).toString(16).toUpperCase().padStart(2, '0')}`,
}

/** Four capital letters for a number. */
function letters(number: number): string {
  let rest = number
  let word = ''
  for (let i = 0; i < 4; i++) {
    word += String.fromCharCode(65 + rest % 26)
    rest = Math.floor(rest / 26)
  }
  return word
}

/**
 * A made-up value for `value` that depends on nothing but the kind, the value and the seed, unless another value of the
 * document (`taken`: replacement → value) already has it: then the next one. Nothing for kinds without a range that is
 * set aside, whose made-up value could be a real person's.
 */
export function pseudonymOf(
  kind: TextKind, value: string, seed: string, taken: Map<string, string>
): string | undefined {
  const make = MAKERS[kind]
  if (make === undefined) return undefined
  for (let attempt = 0; attempt < 300; attempt++) {
    const made = make(hashOf(`${seed}\0${kind}\0${value}\0${attempt}`) >>> 0, value)
    const owner = taken.get(made)
    if (owner !== undefined && owner !== value) continue
    taken.set(made, value)
    return made
  }
  return undefined
}

const LIKE = new RegExp([
  String.raw`Person [A-Z]{4}`, String.raw`user-[a-z]{4}`, String.raw`[a-z]{4}@example\.org`, String.raw`\+1 \d{3}-555-01\d\d`,
  String.raw`https:\/\/example\.org\/[a-z]{4}`, String.raw`2001:db8::[0-9a-f]{1,4}:[0-9a-f]{1,4}`,
  String.raw`(?:192\.0\.2|198\.51\.100|203\.0\.113)\.\d{1,3}`, String.raw`00:00:5E:00:53:[0-9A-F]{2}`,
].join('|'), 'gu')

/** What a text holds that a made-up value could be taken for. */
export const pseudonymLike = (text: string): readonly string[] => text.match(LIKE) ?? []
