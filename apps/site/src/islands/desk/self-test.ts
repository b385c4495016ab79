import { equalBytes, hybridKeyPair, utf8 } from '@small-places/encryption'
import type { Tools } from './context.ts'

/**
 * Tries on this very device what everything depends on: that randomness is not constant, that what is sealed opens
 * again to the same bytes, that it is not the plain text, and that a changed file does not open. Fields are opened only
 * after it.
 */
export async function selfTest({ age, random }: Tools): Promise<boolean> {
  try {
    const seed = random(32)
    if (equalBytes(seed, random(32))) return false
    const { recipient, identity } = hybridKeyPair(seed)
    const words = utf8('small places: αβγ')
    const sealed = await age.seal(words, [recipient])
    const opened = await age.open(sealed, identity)
    const changed = sealed.map((byte, place) => place === sealed.length - 1 ? byte ^ 1 : byte)
    const refused = await age.open(changed, identity)
    return opened.ok && equalBytes(opened.value, words) && !refused.ok && !equalBytes(
      sealed.subarray(-words.length), words,
    )
  } catch {
    return false
  }
}
