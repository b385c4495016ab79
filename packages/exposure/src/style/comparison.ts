import { habitsOf, PARTS, type Habits, type Part, type Vocabulary } from './habits.ts'

/** What is usual in one part, in hundredths: the mean of each habit, how far people are from it, what it tells. */
export interface UsualPart {
  readonly mean: readonly number[]
  readonly spread: readonly number[]
  /** More for habits that a person keeps from their early texts to their late ones. */
  readonly gain: readonly number[]
}

/** What is usual in each part. */
export type Usual = Readonly<Record<Part, UsualPart>>

/** A likeness that was seen in training. Shares and chances are 0–1. */
export interface Level {
  /** The least score. */
  readonly score: number
  /** Of pairs of different people, which part is as alike or more. */
  readonly different: number
  /** The same of pairs of texts of one person. */
  readonly same: number
  /**
   * Of pairs that are as alike as this and less than the next level, which part one person wrote, if half of all pairs
   * were one person's: the bounds of 90 %.
   */
  readonly low: number
  readonly high: number
}

/** How alike texts of one length are, among people and within one. Made by `tools/train-style.ts`. */
export interface StyleScale {
  /** Both texts are cut to this many characters. */
  readonly characters: number
  readonly usual: Usual
  /** What each part counts, in the order of {@link PARTS}. */
  readonly weights: readonly number[]
  /** From little alike to much. */
  readonly levels: readonly Level[]
}

/** What a comparison came to; `level` is null where most pairs of different people are as alike. */
export interface StyleComparison {
  readonly characters: number
  readonly level: Level | null
  /** Of pairs of different people, which part reaches the level after; 0 for the last one. */
  readonly beyond: number
  /** What part of pairs of one person reach the lowest level of all: the others would not have been seen. */
  readonly seen: number
}

/** A habit far from the usual counts no more than this many spreads. */
const FARTHEST = 2

/** The longest scale that both texts are long enough for. */
export const scaleFor = (a: string, b: string, scales: readonly StyleScale[]): StyleScale | undefined =>
  scales.findLast(({ characters }) => characters <= Math.min(a.length, b.length))

/** Compares two texts; null where one is shorter than was ever measured. Of longer texts the end counts. */
export function compareStyle(
  a: string, b: string, scales: readonly StyleScale[], vocabulary: Vocabulary
): StyleComparison | null {
  const scale = scaleFor(a, b, scales)
  if (scale === undefined) return null
  const { characters, usual, weights, levels } = scale
  const [one, other] = [a, b].map(text => departuresOf(habitsOf(text.slice(-characters), vocabulary), usual))
  if (one === undefined || other === undefined) return null
  const score = scoreOf(likeness(one, other), weights)
  const reached = levels.findLastIndex(level => level.score <= score)
  return {
    characters, level: levels[reached] ?? null, beyond: levels[reached + 1]?.different ?? 0, seen: levels[0]?.same ?? 0,
  }
}

/** The weighted sum of the likeness of the parts. */
export const scoreOf = (parts: readonly number[], weights: readonly number[]): number =>
  parts.reduce((sum, part, at) => sum + part * (weights[at] ?? 0), 0)

/** What somebody does differently from most people, part by part, each of length 1. */
export type Departures = readonly Float64Array[]

/**
 * How far each habit is from the usual, in spreads (Burrows 2002), times what it tells; a part is scaled to length 1.
 */
export const departuresOf = (habits: Habits, usual: Usual): Departures => PARTS.map((part) => {
  const { mean, spread, gain } = usual[part]
  const away = habits[part].map((habit, place) => {
    const spreads = (habit * 100 - (mean[place] ?? 0)) / Math.max(1, spread[place] ?? 1)
    return Math.max(-FARTHEST, Math.min(FARTHEST, spreads)) * (gain[place] ?? 0)
  })
  const length = Math.sqrt(away.reduce((sum, x) => sum + x * x, 0))
  return length > 0 ? away.map(x => x / length) : away
})

/** The cosine of two writers' departures in each part, −1 to 1 (Evert et al. 2017). */
export const likeness = (a: Departures, b: Departures): readonly number[] => a.map((one, part) => {
  const other = b[part]
  let product = 0
  if (other) for (let place = 0; place < one.length; place += 1) product += (one[place] ?? 0) * (other[place] ?? 0)
  return product
})
