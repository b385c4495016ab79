import type { RandomBytes } from '@small-places/kernel'

/** Bytes that look random and are the same in every run: xorshift32 (Marsaglia 2003). Never for anything but tests. */
export const fixedRandom = (seed = 1): RandomBytes => {
  let state = seed
  return length => Uint8Array.from({ length }, () => {
    state ^= state << 13
    state ^= state >>> 17
    state ^= state << 5
    return state & 255
  })
}
