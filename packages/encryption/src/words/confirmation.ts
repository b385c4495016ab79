import type { RandomBytes } from '@small-places/kernel'
import { WORD_COUNT } from './seed-words.ts'

/**
 * Two different places (from 1, in ascending order) that a person is asked to repeat, so that it is seen whether the
 * words, or the `count` groups of digits, were kept. Each pair is equally likely.
 */
export const confirmPositions = (random: RandomBytes, count: number = WORD_COUNT): readonly [number, number] => {
  const first = below(count, random)
  const second = (first + 1 + below(count - 1, random)) % count
  return [Math.min(first, second) + 1, Math.max(first, second) + 1]
}

const below = (limit: number, random: RandomBytes): number => {
  const fair = 256 - 256 % limit
  for (;;) {
    const [byte] = random(1)
    if (byte !== undefined && byte < fair) return byte % limit
  }
}
