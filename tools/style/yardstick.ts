/** How many kinds of three letters in a row are told apart; a power of two. */
const KINDS = 8192

/** How often letters follow each other by threes, scaled to length 1. */
export function threesOf(text: string): Float64Array {
  const counts = new Float64Array(KINDS)
  for (let at = 0; at + 3 <= text.length; at += 1) {
    const hash = Math.imul(text.charCodeAt(at) << 16 ^ text.charCodeAt(at + 1) << 8 ^ text.charCodeAt(at + 2), 0x9e3779b1)
    const place = hash >>> 19
    counts[place] = (counts[place] ?? 0) + 1
  }
  const length = Math.max(1, Math.hypot(...counts))
  return counts.map(count => count / length)
}

/** The cosine of two texts' counts: the yardstick of shared tasks in authorship (Kestemont et al. 2020). */
export function cosineOf(a: Float64Array, b: Float64Array): number {
  let product = 0
  for (let place = 0; place < KINDS; place += 1) product += (a[place] ?? 0) * (b[place] ?? 0)
  return product
}
