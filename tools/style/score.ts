import type { Level } from '@small-places/exposure/style'

/** A pair of texts with its score and the truth about it. */
export interface Scored {
  readonly score: number
  readonly same: boolean
}

/** Shares of pairs of different people for which a level is kept. */
const SHARES = [0.05, 0.02, 0.01, 0.005, 0.002]

/** How often a pair of one person scores higher than one of two people; ties count half. */
export function areaOf(scored: readonly Scored[]): number {
  let [below, wins, all] = [0, 0, 0]
  const byScore = Map.groupBy(scored.toSorted((a, b) => a.score - b.score), ({ score }) => score)
  for (const tied of byScore.values()) {
    const same = tied.filter(one => one.same).length
    const different = tied.length - same
    wins += same * (below + different / 2)
    below += different
    all += same
  }
  return wins / Math.max(1, below * all)
}

/** Which part of the pairs of one person scores above all but `share` of the pairs of two. */
export function foundAt(scored: readonly Scored[], share: number): number {
  const least = quantile(scoresOf(scored, false), 1 - share)
  const same = scoresOf(scored, true)
  return same.filter(score => score > least).length / Math.max(1, same.length)
}

/** The levels of likeness and what was seen at each. */
export function levelsOf(scored: readonly Scored[]): readonly Level[] {
  const [same, different] = [scoresOf(scored, true), scoresOf(scored, false)]
  const levels = SHARES.map((share) => {
    const score = quantile(different, 1 - share)
    return { score, different: share, same: same.filter(value => value >= score).length / Math.max(1, same.length) }
  })
  return levels.map((level, index) => {
    const next = levels[index + 1] ?? { same: 0, different: 0 }
    // Pairs of different people are no more independent than the people in them.
    const [ofSame, ofDifferent] = [level.same - next.same, level.different - next.different]
      .map(share => boundsOf(share, same.length))
    const chance = (one = 0, other = 1): number => digits(one / Math.max(Number.EPSILON, one + other))
    return {
      score: digits(level.score), different: level.different, same: digits(level.same),
      low: chance(ofSame?.low, ofDifferent?.high), high: chance(ofSame?.high, ofDifferent?.low),
    }
  })
}

/**
 * The mean distance between stated chances and what came true, over the levels that were drawn from other projects, if
 * half of all pairs were one person's.
 */
export function calibrationErrorOf(byProject: readonly (readonly Scored[])[]): number {
  const stated = byProject.flatMap((own, project) => {
    const levels = levelsOf(byProject.filter((_, other) => other !== project).flat())
    // Below the lowest level lies everything that reaches none.
    const steps = [{ same: 1, different: 1 }, ...levels, { same: 0, different: 0 }]
    const chances = steps.slice(1).map((next, index) => {
      const [same, different] = [(steps[index]?.same ?? 0) - next.same, (steps[index]?.different ?? 0) - next.different]
      return same / Math.max(Number.EPSILON, same + different)
    })
    return own.map(({ score, same }) =>
      ({ same, stated: chances[1 + levels.findLastIndex(level => level.score <= score)] ?? 0 }))
  })
  const all = { same: stated.filter(({ same }) => same).length, different: stated.filter(({ same }) => !same).length }
  const bins = Map.groupBy(stated, one => Math.min(9, Math.floor(one.stated * 10)))
  return [...bins.values()].reduce((sum, bin) => sum + Math.abs(bin.reduce((gap, one) =>
    gap + (one.same ? (one.stated - 1) / all.same : one.stated / all.different) / 2, 0)), 0)
}

/** Three digits are more than the data know. */
export const digits = (value: number): number => Number(value.toPrecision(3))

const scoresOf = (scored: readonly Scored[], of: boolean): readonly number[] =>
  scored.filter(({ same }) => same === of).map(({ score }) => score).toSorted((a, b) => a - b)

const quantile = (sorted: readonly number[], share: number): number =>
  sorted[Math.floor((sorted.length - 1) * share)] ?? 0

/** The 90 % interval of a share that was seen among so many (Wilson 1927). */
function boundsOf(share: number, among: number): { readonly low: number, readonly high: number } {
  const z = 1.645
  const middle = (share + z * z / (2 * among)) / (1 + z * z / among)
  const reach = z / (1 + z * z / among) * Math.sqrt(share * (1 - share) / among + z * z / (4 * among * among))
  return { low: Math.max(0, middle - reach), high: Math.min(1, middle + reach) }
}
