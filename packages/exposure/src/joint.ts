import type { Activity } from './activity.ts'
import { crowdOf, type Bits, type Crowd } from './crowd.ts'
import type { Family, Finding, Signal, SignalId } from './signal.ts'
import { mainWiki } from './weight.ts'
import { say } from './wording.ts'

/** What the signals of one family give away together, of those findings that have bits. */
export interface FamilyPart {
  readonly family: Family
  readonly signals: readonly SignalId[]
  readonly bits: Bits
}

/** Bits from below; `high` is null where something that nobody counted, or that leads to one person, is not in it. */
export interface JointBits {
  readonly low: number
  readonly high: number | null
}

/**
 * What all findings give away together, as bounds. At least what the strongest alone gives away: knowing more never hides
 * somebody. At most the sum, which would need signals that have nothing to do with one another; those of one family
 * surely have. Never more than it takes to tell one editor of the wiki from all others. With a finding that nobody has
 * counted there is no upper bound: it may be the one that tells most.
 */
export interface Joint {
  /** Null where no finding has bits. */
  readonly bits: JointBits | null
  /** How many findings are not in the bits, as nobody has counted how many people they fit. */
  readonly uncounted: number
  /** Whether one finding alone leads to one person, such as a telephone number or an address. */
  readonly leadsToOne: boolean
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
  const leadsToOne = findings.some(isNamed)
  const uncounted = findings.filter((finding) => finding.bits === null && !isNamed(finding)).length
  const counted = families.length === 0 ? null : bounds(families.map(({ bits }) => bits), all)
  const isWhole = uncounted === 0 && !leadsToOne
  return {
    bits: counted && (isWhole ? counted : { low: counted.low, high: null }),
    uncounted, leadsToOne, families,
    crowd: leadsToOne ? { size: 'few', of: null, isNamed: true }
      : counted === null || !isWhole ? { size: 'unknown', why: say('exposure-crowd-not-counted') }
        : editors === null ? { size: 'unknown', why: say('exposure-crowd-no-statistics') }
          : crowdOf({ low: 2 ** -counted.high, high: 2 ** -counted.low }, editors),
  }
}

const isNamed = ({ crowd }: Finding): boolean => crowd.size === 'few' && crowd.isNamed === true

/** There can be more findings than a call takes arguments. */
function strongest([first, ...rest]: readonly Bits[]): Bits | undefined {
  return first && rest.reduce((most, { low, high }) =>
    ({ low: Math.max(most.low, low), high: Math.max(most.high, high) }), first)
}

function bounds(all: readonly Bits[], most: number): Bits {
  const low = Math.min(most, Math.max(...all.map(({ low }) => low)))
  return { low, high: Math.max(low, Math.min(most, all.reduce((sum, { high }) => sum + high, 0))) }
}
