/**
 * On whom style was measured, always on people of projects that the averages had not seen. Made by
 * `tools/train-style.ts`.
 */
export interface StyleMeasured {
  readonly projects: number
  /** One for each length. */
  readonly byLength: readonly StyleQuality[]
}

/** How well two texts of one person are told from two of different people; shares and chances are 0–1. */
export interface StyleQuality {
  /** Length of each text. */
  readonly characters: number
  readonly people: number
  /** How often a pair of one person scores higher than one of two people (area under the curve). */
  readonly auc: number
  /** The same for the cosine of how often three letters follow each other: the usual yardstick (Stamatatos 2009). */
  readonly aucOfYardstick: number
  /** Which part of the pairs of one person is found where 1 in 100, and 1 in 1,000, pairs of two people is. */
  readonly foundAt100: number
  readonly foundAt1000: number
  /** Expected calibration error of the stated chances, if half of all pairs were one person's. */
  readonly calibrationError: number
}
