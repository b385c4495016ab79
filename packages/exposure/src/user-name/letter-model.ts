/** How likely letters follow one another in names. */
export interface LetterModel {
  /** −log2 of the probability of a whole word, ending included. Higher is more unusual. */
  readonly surprisal: (word: string) => number
}

const LETTERS = 28
/** How much a longer context is trusted over the shorter one: it counts in full when it was seen much more often. */
const TRUST = 5

/**
 * A letter model over words of `a`–`z`, each with what it counts, that looks at `order` − 1 letters before; each context
 * is interpolated with the shorter ones (Jelinek and Mercer 1980) down to all letters alike.
 */
export function letterModel(words: Iterable<readonly [word: string, weight: number]>, order: number): LetterModel {
  const counts = new Map<string, number>()
  const totals = new Map<string, number>()
  const add = (map: Map<string, number>, key: string, weight: number): void =>
    void map.set(key, (map.get(key) ?? 0) + weight)
  const framed = (word: string): string => `${'^'.repeat(order - 1)}${word}$`
  for (const [word, weight] of words) {
    const text = framed(word)
    for (let at = order - 1; at < text.length; at++) {
      for (let length = 0; length < order; length++) {
        const context = text.slice(at - length, at)
        add(counts, context + text.charAt(at), weight)
        add(totals, context, weight)
      }
    }
  }
  const probability = (text: string, at: number): number => {
    let likely = 1 / LETTERS
    for (let length = 0; length < order; length++) {
      const context = text.slice(at - length, at)
      const total = totals.get(context) ?? 0
      if (total === 0) break
      const trust = total / (total + TRUST)
      likely = trust * (counts.get(context + text.charAt(at)) ?? 0) / total + (1 - trust) * likely
    }
    return likely
  }
  return {
    surprisal(word) {
      const text = framed(word)
      let bits = 0
      for (let at = order - 1; at < text.length; at++) bits -= Math.log2(probability(text, at))
      return bits
    },
  }
}
