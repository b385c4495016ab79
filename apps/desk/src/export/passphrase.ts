import { loadWordList } from '@small-places/encryption'
import type { RandomBytes } from '@small-places/kernel'

/** Eight of 2048 words: 88 bits, which scrypt then makes slow to guess. */
const wordCount = 8

/** A passphrase that can be read over the telephone, for a file that is opened elsewhere. */
export async function makePassphrase(random: RandomBytes): Promise<string> {
  const { words } = await loadWordList('en')
  // 2048 divides 65536, so that every word is equally likely.
  const bytes = random(wordCount * 2)
  return Array.from({ length: wordCount }, (_, i) =>
    words[((bytes[2 * i] ?? 0) << 8 | (bytes[2 * i + 1] ?? 0)) % words.length] ?? '').join('-')
}
