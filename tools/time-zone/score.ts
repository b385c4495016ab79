/** A guess about one person and what it came to. */
export interface Guess {
  /** Minutes from UTC. */
  readonly guessed: number
  readonly truth: number
  /** What the method said of itself; null for methods that say nothing. */
  readonly stated: {
    /** Probability that the guess is exact, and that it is at most an hour off. */
    readonly exact: number
    readonly withinOneHour: number
    /** Whether the truth was in the 90 % set, and of how many offsets that was. */
    readonly covered: boolean
    readonly width: number
    readonly bits: number
    readonly abstained: boolean
  } | null
}

/** How well a method guesses; shares are 0–1. */
export interface Score {
  readonly people: number
  readonly exact: number
  readonly withinOneHour: number
  readonly withinTwoHours: number
  /** Mean absolute error in hours. */
  readonly meanError: number
  readonly calibration: {
    /** Expected calibration error for “at most an hour off” and for “exact”. */
    readonly errorWithinOneHour: number
    readonly errorExact: number
    /** How often the truth lies in the 90 % set, and how many offsets that set has on average. */
    readonly coverage: number
    readonly width: number
    readonly bits: number
    readonly abstained: number
  } | null
}

/** Sums guesses up. */
export function scoreOf(guesses: readonly Guess[]): Score {
  const errors = guesses.map(({ guessed, truth }) => Math.abs(guessed - truth) / 60)
  const within = (hours: number): number => mean(errors.map(error => error <= hours ? 1 : 0))
  const stated = guesses.flatMap(({ stated }, index) => stated ? [{ ...stated, error: errors[index] ?? 0 }] : [])
  return {
    people: guesses.length,
    exact: within(0),
    withinOneHour: within(1),
    withinTwoHours: within(2),
    meanError: mean(errors),
    calibration: stated.length === 0 ? null : {
      errorWithinOneHour: calibrationError(stated.map(({ withinOneHour, error }) => [withinOneHour, error <= 1])),
      errorExact: calibrationError(stated.map(({ exact, error }) => [exact, error === 0])),
      coverage: mean(stated.map(({ covered }) => covered ? 1 : 0)),
      width: mean(stated.map(({ width }) => width)),
      bits: mean(stated.map(({ bits }) => bits)),
      abstained: mean(stated.map(({ abstained }) => abstained ? 1 : 0)),
    },
  }
}

const BINS = 10

/**
 * The mean distance between what was stated and what came true, over ten bins of stated probability (Guo et al. 2017).
 */
function calibrationError(pairs: readonly (readonly [stated: number, right: boolean])[]): number {
  const bins = Map.groupBy(pairs, ([stated]) => Math.min(BINS - 1, Math.floor(stated * BINS)))
  const gaps = [...bins.values()].map(bin => Math.abs(
    bin.reduce((gap, [stated, right]) => gap + stated - (right ? 1 : 0), 0)))
  return gaps.reduce((sum, gap) => sum + gap, 0) / Math.max(1, pairs.length)
}

const mean = (numbers: readonly number[]): number =>
  numbers.reduce((sum, number) => sum + number, 0) / Math.max(1, numbers.length)
