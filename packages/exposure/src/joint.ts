import type { Activity } from './activity.ts'
import { crowdOf, type Bits, type Crowd } from './crowd.ts'
import type { Family, Finding, Signal, SignalId } from './signal.ts'
import { mainWiki } from './weight.ts'
import { say } from './wording.ts'

/** What the signals of one family give away together. */
export interface FamilyPart {
  readonly family: Family
  readonly signals: readonly SignalId[]
  readonly bits: Bits
}

/**
 * What all findings give away together, as bounds. At least what the strongest alone gives away: knowing more never hides
 * somebody. At most the sum, which would need signals that have nothing to do with one another; those of one family
 * surely have. Never more than it takes to tell one editor of the wiki from all others.
 */
export interface Joint {
  /** Null where no finding has bits. */
  readonly bits: Bits | null
  readonly crowd: Crowd
  readonly families: readonly FamilyPart[]
}

/** The joint picture of the findings of these signals. */
export function jointOf(findings: readonly Finding[], signals: readonly Signal[], activity: Activity): Joint {
  const editors = mainWiki(activity)?.activeEditors ?? null
  const all = editors !== null && editors >= 1 ? Math.log2(editors) : Number.POSITIVE_INFINITY
  const parts = signals.flatMap(({ id, family }) => {
    // Findings of one signal are about one thing: two photos at one door are one door.
    const bits = strongest(findings.filter(({ signal }) => signal === id).flatMap(({ bits }) => bits ?? []))
    return bits ? [{ id, family, bits }] : []
  })
  const families = [...Map.groupBy(parts, ({ family }) => family)].map(([family, members]): FamilyPart => ({
    family, signals: members.map(({ id }) => id), bits: bounds(members.map(({ bits }) => bits), all),
  }))
  if (families.length === 0) return { bits: null, crowd: { size: 'unknown', why: say('exposure-crowd-not-counted') }, families }
  const bits = bounds(families.map(({ bits }) => bits), all)
  const crowd: Crowd = editors === null
    ? { size: 'unknown', why: say('exposure-crowd-no-statistics') }
    : crowdOf({ low: 2 ** -bits.high, high: 2 ** -bits.low }, editors)
  return { bits, crowd, families }
}

/** There can be more findings than a call takes arguments. */
function strongest([first, ...rest]: readonly Bits[]): Bits | undefined {
  return first && rest.reduce((most, { low, high }) =>
    ({ low: Math.max(most.low, low), high: Math.max(most.high, high) }), first)
}

function bounds(all: readonly Bits[], most: number): Bits {
  const low = Math.min(most, Math.max(...all.map(({ low }) => low)))
  return { low, high: Math.max(low, Math.min(most, all.reduce((sum, { high }) => sum + high, 0))) }
}
