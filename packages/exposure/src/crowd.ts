import type { Wording } from './wording.ts'

/** Which part of a wiki's active editors shows a feature, 0–1, as a range: nobody knows it to the last digit. */
export interface Share {
  readonly low: number
  readonly high: number
}

/**
 * How many of the editors who were active last month on a wiki would look the same. Twenty and more are `many` with a
 * number of one figure; fewer are `few` and no number, so that neither a screenshot nor a report tells of one person.
 * `isNamed`: what was found, such as a telephone number, leads to one person by itself, whatever was counted.
 */
export type Crowd =
  | { readonly size: 'many'; readonly about: number; readonly low: number; readonly high: number; readonly of: number }
  | { readonly size: 'few'; readonly of: number | null; readonly isNamed?: true }
  | { readonly size: 'unknown'; readonly why: Wording }

/** Bits as in “Cover Your Tracks”: −log2 of a share, as a range. */
export interface Bits {
  readonly low: number
  readonly high: number
}

const MANY = 20

/** A number as one figure and zeros: 3,467 → 3,000. */
export function oneFigure(count: number): number {
  if (count < 1) return 0
  const unit = 10 ** Math.floor(Math.log10(count))
  return Math.round(count / unit) * unit
}

/**
 * The crowd for a share of a wiki's `activeEditors`. The middle of the range (geometric, as shares differ by factors)
 * decides between many and few. A wiki with fewer active editors than {@link MANY} is told without its number.
 */
export function crowdOf(share: Share, activeEditors: number): Crowd {
  const low = activeEditors * share.low
  const high = activeEditors * share.high
  const middle = Math.sqrt(low * high)
  const of = activeEditors >= MANY ? oneFigure(activeEditors) : null
  if (of === null || middle < MANY) return { size: 'few', of }
  return { size: 'many', about: oneFigure(middle), low: Math.max(MANY, oneFigure(low)), high: oneFigure(high), of }
}

/** The bits that a feature gives away; the larger share gives the fewer bits. A share of 0 is no share: null. */
export function bitsOf({ low, high }: Share): Bits | null {
  if (!(low > 0) || !(high > 0) || low > 1 || high > 1) return null
  // `-0` would be written as “-0”.
  return { low: Math.abs(Math.log2(high)), high: Math.abs(Math.log2(low)) }
}
