import type { Activity, Edit } from '../activity.ts'
import { evidenceOn } from '../links.ts'
import { MOST_EVIDENCE, type Finding } from '../signal.ts'
import { weightUnknown } from '../weight.ts'
import { say } from '../wording.ts'
import type { AccountPair } from './writing.ts'

const HALF_HOUR = 1800
const WEEK = 7 * 48
/** For fewer weeks in which both accounts exist, nothing can be said. */
const FEWEST_WEEKS = 12
/** By at most so many weeks one account's edits are moved to see what chance and habit would bring. */
const MOST_MOVES = 52
/** Fewer half hours than this are chance. */
const LEAST = 5
/**
 * How probable a number of shared half hours may be by chance and habit. Of made-up pairs that know nothing of each
 * other, with sessions and pauses of weeks, fewer than one in a hundred are named.
 */
const CHANCE = 0.002

/**
 * Whether two of the person's accounts are active in the same half hours more often, or less often, than their weekdays
 * and hours alone would bring: than ever when one of them is moved by whole weeks, within the time in which both exist,
 * and than chance would hardly bring. What is expected is the mean over those weeks; who sits down shares several half
 * hours in a row, so the variance beyond that of a Poisson variable widens what chance may bring (quasi-Poisson,
 * McCullagh and Nelder 1989).
 */
export function compareHours(pair: AccountPair, activity: Activity): readonly Finding[] {
  const [one, other] = [slotsOf(pair[0], activity), slotsOf(pair[1], activity)]
  const [start, end] = [Math.max(one[0] ?? 0, other[0] ?? 0), Math.min(one.at(-1) ?? 0, other.at(-1) ?? 0)]
  const weeks = Math.floor((end + 1 - start) / WEEK)
  if (weeks < FEWEST_WEEKS) return []
  const isInside = (slot: number): boolean => slot >= start && slot < start + weeks * WEEK
  const [mine, theirs] = [one.filter(isInside), new Set(other.filter(isInside))]
  const shared = (by: number): number =>
    mine.filter(slot => theirs.has(start + (slot - start + by * WEEK) % (weeks * WEEK))).length
  const moved = Array.from({ length: Math.min(weeks - 1, MOST_MOVES) }, (_, week) => shared(week + 1))
  const together = shared(0)
  const [least, most] = [Math.min(...moved), Math.max(...moved)]
  if (together >= LEAST && together > most && isBeyondChance(together, moved)) {
    return [findingOf('together', pair, [together, moved.length, most], activity)]
  }
  if (together === 0 && least >= LEAST && isBeyondChance(together, moved)) {
    return [findingOf('apart', pair, [together, moved.length, least], activity)]
  }
  return []
}

/** Whether a number is above or below what these numbers of one kind would bring by chance. */
function isBeyondChance(seen: number, moved: readonly number[]): boolean {
  const mean = moved.reduce((sum, count) => sum + count, 0) / moved.length
  const variance = moved.reduce((sum, count) => sum + (count - mean) ** 2, 0) / (moved.length - 1)
  const spread = Math.max(1, mean > 0 ? variance / mean : 1)
  // The mean of few weeks is itself uncertain by its standard error.
  const margin = Math.sqrt(mean / spread / moved.length)
  return seen > mean
    ? 1 - chanceBelow(Math.ceil(seen / spread), mean / spread + margin) < CHANCE
    : chanceBelow(Math.floor(seen / spread) + 1, Math.max(0, mean / spread - margin)) < CHANCE
}

/** The probability that a Poisson variable is less than `count`; by logarithms, as e to a large mean is no number. */
function chanceBelow(count: number, mean: number): number {
  let [logarithm, below] = [-mean, 0]
  for (let value = 0; value < count; value += 1) {
    below += Math.exp(logarithm)
    logarithm += Math.log(mean / (value + 1))
  }
  return Math.min(1, below)
}

/** The half hours in which an account edited, in the order of time. */
const slotsOf = (account: number, { edits }: Activity): readonly number[] =>
  [...new Set(edits.filter(edit => edit.account === account).map(slotOf))].toSorted((a, b) => a - b)

const slotOf = ({ at }: Edit): number => Math.floor(at / HALF_HOUR)

function findingOf(
  how: 'together' | 'apart', pair: AccountPair, counts: readonly [together: number, weeks: number, otherwise: number],
  activity: Activity
): Finding {
  const [first = '', second = ''] = pair.map(account => activity.accounts[account]?.name)
  const byAccount = pair.map(account => activity.edits.filter(edit => edit.account === account))
  const [one, other] = byAccount.map(edits => new Set(edits.map(slotOf)))
  const evidence = byAccount.flat().filter(edit => one?.has(slotOf(edit)) && other?.has(slotOf(edit)))
    .toSorted((a, b) => b.at - a.at)
  return {
    id: `style/hours-${how}-${pair.join('-')}`, signal: 'style', harm: 4,
    claim: say(`exposure-style-${how}`, first, second, ...counts),
    evidence: evidence.slice(0, MOST_EVIDENCE).map(edit => evidenceOn(activity.wikis).edit(edit)),
    evidenceCount: evidence.length,
    sureness: { kind: 'not-measured', why: say('exposure-style-hours-unmeasured') },
    ...weightUnknown(),
    measuredOn: say('exposure-style-hours-unmeasured'),
    notes: [],
    mitigations: ['read-account-policy', 'mind-second-account'],
  }
}
