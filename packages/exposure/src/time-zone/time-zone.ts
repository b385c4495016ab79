import type { Activity, Edit, Source } from '../activity.ts'
import { evidenceOn } from '../links.ts'
import { assessmentOf, unreadBy, type Finding, type Signal, type Sureness } from '../signal.ts'
import { weightOf } from '../weight.ts'
import { say, type Wording } from '../wording.ts'
import { timeZoneMeasured } from './data/measured.ts'
import { timeZoneModel } from './data/model.ts'
import { FEWEST_SLOTS, timeZoneEstimator, type OffsetChance, type TimeZoneEstimate } from './estimate.ts'
import { standsInFewHours } from './few-hours.ts'
import { commonness, priorOf } from './held-back.ts'
import { clock } from './offset-clock.ts'
import { zonePrior } from './prior.ts'
import { histogramOf } from './week-histogram.ts'
import { ZONES } from './zone.ts'

const reads: readonly Source[] = ['edits']

/** The latest edits, as examples: the hours of all of them are what tells. */
const EXAMPLES = 5

/**
 * Where on Earth the day of an editor is, from the hours of their edits on all wikis. Pauses on holidays are not looked
 * at, though others can: which holidays of a country somebody keeps tells belief as often as country, and what was
 * measured on holds the hours of the week without dates.
 */
export const timeZone: Signal = {
  id: 'time-zone',
  harm: 3,
  family: 'whereabouts',
  reads,
  assess(activity, options) {
    const unread = unreadBy(reads, activity)
    if (activity.edits.length === 0) return { state: 'could-not-check', why: say('exposure-no-edits'), unread }
    const moments = activity.edits.map(({ at }) => at)
    const histogram = histogramOf(moments)
    const estimate = timeZoneEstimator(timeZoneModel)(histogram, priorOf(activity, options))
    // Of hours that were chosen, guesses are as good as without any: those measured are of hours that somebody lived.
    if (estimate.slots >= FEWEST_SLOTS && standsInFewHours(histogram)) return assessmentOf([], fewHours(estimate), unread)
    const findings = estimate.abstains ? [] : [findingOf(estimate, activity)]
    return assessmentOf(findings, say('exposure-time-zone-looked', estimate.slots), unread)
  },
}

function fewHours({ slots }: TimeZoneEstimate): Wording {
  const { releases, majority } = timeZoneMeasured
  return say('exposure-time-zone-few-hours', slots, percent(releases['once-a-day'].aware.withinOneHour),
    percent(majority.withinOneHour))
}

const percent = (share: number): number => Math.round(share * 100)

function findingOf(estimate: TimeZoneEstimate, activity: Activity): Finding {
  const { best, credible, slots } = estimate
  const [first] = best.zones
  const common = commonness(activity)
  const share = shareOf(zonePrior(common, timeZoneModel.population))
  const latest = activity.edits.toSorted((a: Edit, b: Edit) => b.at - a.at).slice(0, EXAMPLES)
  return {
    id: 'time-zone/offset', signal: 'time-zone', harm: 3,
    claim: say('exposure-time-zone-claim', clock(best.minutes), placeOf(first?.zone.id ?? '')),
    evidence: latest.map(edit => evidenceOn(activity.wikis).edit(edit)),
    evidenceCount: slots,
    sureness: surenessOf(estimate),
    ...weightOf({ low: share([best]), high: share([...new Set([best, ...credible])]) }, activity),
    measuredOn: estimate.prior === 'given'
      ? say('exposure-measured-on-nothing') : say('exposure-time-zone-measured', timeZoneMeasured.on.people),
    notes: [...notesOn(estimate), say(`exposure-time-zone-crowd-${common.kind}`)],
    mitigations: ['batch-times', 'spread-times'],
  }
}

/** The part of the main wiki's editors who live where clocks show one of these offsets, at most 1. */
const shareOf = (common: readonly number[]) => (offsets: readonly OffsetChance[]): number => {
  const zones = new Set(offsets.flatMap(offset => offset.zones.map(({ zone }) => zone)))
  return Math.min(1, ZONES.reduce((sum, zone, index) => sum + (zones.has(zone) ? common[index] ?? 0 : 0), 0))
}

/** How often guesses that started alike and were stated to be as sure as this one were at most an hour off. */
function surenessOf({ withinOneHour, prior }: TimeZoneEstimate): Sureness {
  if (prior === 'given') return { kind: 'not-measured', why: say('exposure-time-zone-unmeasured') }
  const reliability = timeZoneMeasured.reliability[prior]
  const band = reliability.find(({ statedBelow }) => withinOneHour < statedBelow) ?? reliability.at(-1)
  return band ? { kind: 'measured', low: band.low, high: band.high }
    : { kind: 'not-measured', why: say('exposure-measured-on-nothing') }
}

function notesOn({ credible, prior }: TimeZoneEstimate): readonly Wording[] {
  const { releases, majority } = timeZoneMeasured
  const ofHundred = (id: keyof typeof releases): number => percent(releases[id].aware.withinOneHour)
  const offsets = credible.map(({ minutes }) => minutes).toSorted((a, b) => a - b)
  return [
    ...offsets.length > 1 ? [say('exposure-time-zone-range', offsets.map(clock).join(', '))] : [],
    say(`exposure-time-zone-prior-${prior}`),
    say('exposure-time-zone-delays', ofHundred('at-once'), ofHundred('delay-6-hours'), ofHundred('spread-over-day'),
      ofHundred('once-a-day'), percent(majority.withinOneHour)),
  ]
}

/** The city that a zone of the IANA database is named after. */
const placeOf = (zone: string): string => zone.split('/').at(-1)?.replaceAll('_', ' ') ?? zone
