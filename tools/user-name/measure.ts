/** A score with the truth about it. */
export interface Scored {
  readonly score: number
  readonly isSo: boolean
}

/** How well scores tell, over examples that the model had not seen. */
export interface Quality {
  readonly examples: number
  /** The chance that a true example scores above a false one. */
  readonly auc: number
  /** The most true examples that can be found while nine in ten finds are right. */
  readonly recallAt90: number
}

/** Measures scores. */
export function qualityOf(scored: readonly Scored[]): Quality {
  const sorted = scored.toSorted((a, b) => b.score - a.score)
  const all = sorted.filter(({ isSo }) => isSo).length
  let [right, wrong, area, recallAt90] = [0, 0, 0, 0]
  for (const { isSo } of sorted) {
    if (isSo) right++
    else {
      wrong++
      area += right
    }
    if (right / (right + wrong) >= 0.9) recallAt90 = Math.max(recallAt90, right / all)
  }
  return { examples: sorted.length, auc: area / (all * wrong), recallAt90 }
}

/** A range of scores, from `from` up to the next band, and how often examples in it are so: 90 % bounds (Wilson 1927). */
export interface Band {
  readonly from: number
  readonly low: number
  readonly high: number
}

const Z = 1.645

/** Cuts scores into ranges of equally many examples. A higher band is never said to be less sure than a lower one. */
export function bandsOf(scored: readonly Scored[], count: number): readonly Band[] {
  const sorted = scored.toSorted((a, b) => a.score - b.score)
  const size = Math.ceil(sorted.length / count)
  const bands: Band[] = []
  for (let at = 0; at < sorted.length; at += size) {
    const inside = sorted.slice(at, at + size)
    const before = bands.at(-1)
    const { low, high } = boundsOf(inside.filter(({ isSo }) => isSo).length, inside.length)
    bands.push({
      from: at === 0 ? Number.NEGATIVE_INFINITY : inside[0]?.score ?? 0,
      low: Math.max(low, before?.low ?? 0), high: Math.max(high, before?.high ?? 0),
    })
  }
  return bands
}

function boundsOf(right: number, all: number): { readonly low: number, readonly high: number } {
  const middle = (right + Z * Z / 2) / (all + Z * Z)
  const reach = Z / (all + Z * Z) * Math.sqrt(right * (all - right) / all + Z * Z / 4)
  return { low: middle - reach, high: middle + reach }
}
